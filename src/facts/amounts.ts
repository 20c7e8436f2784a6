import { leastPodCpus } from '../knowledge/kubernetes.js';

const units: Readonly<Record<string, number>> = { '': 1, b: 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40, p: 2 ** 50 };

/** `15Gi`, `7.6G`, `964Mi`, `3.732GiB`, `0B`, `16196780 kB` → bytes; powers of 1024, as free(1), df(1) and docker print them. */
export function parseBytes(text: string, unit = ''): number | undefined {
  const match = /^\s*(\d{1,20}(?:[.,]\d{1,6})?)\s*([kmgtp]?)(?:i?b?)\s*$/i.exec(text);
  if (match === null) return undefined;
  const factor = units[(match[2] === '' ? unit : match[2]!).toLowerCase()];
  return factor === undefined ? undefined : Math.round(Number(match[1]!.replace(',', '.')) * factor);
}

/** Suffixes of Kubernetes' quantities (apimachinery, pkg/api/resource/quantity.go): `m` is a thousandth, `M` a million, `Mi` 2^20. */
const suffixes: Readonly<Record<string, number>> = {
  n: 1e-9,
  u: 1e-6,
  m: 1e-3,
  '': 1,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
  Pi: 2 ** 50,
};

/** `500m`, `0.5`, `2` → CPUs. */
export function cpuQuantity(told: unknown): number | undefined {
  const cpus = quantity(told);
  // Kubernetes rounds up to thousandths of a CPU.
  return cpus === undefined || cpus === 0 ? undefined : Math.max(Math.ceil(cpus * 1000 - 1e-6) / 1000, leastPodCpus);
}

/** `128Mi`, `1G`, `134217728` → bytes. */
export function memoryQuantity(told: unknown): number | undefined {
  const bytes = quantity(told);
  return bytes === undefined || bytes < 1 ? undefined : Math.ceil(bytes);
}

function quantity(told: unknown): number | undefined {
  const match = /^(\d{1,18}(?:\.\d{1,9})?)(?:[eE](\d{1,2})|([numkMGTP]|[KMGTP]i)?)$/.exec(
    typeof told === 'number' ? String(told) : typeof told === 'string' ? told.trim() : '',
  );
  if (match === null) return undefined;
  const value = Number(match[1]) * (match[2] === undefined ? suffixes[match[3] ?? '']! : 10 ** Number(match[2]));
  return Number.isFinite(value) ? value : undefined;
}
