import { sandboxes } from '../knowledge/kubernetes.js';
import { cpuQuantity, memoryQuantity } from './amounts.js';
import type { Text } from './pastes.js';
import type { ToldContainer, ToldNode } from './told.js';

/** Containers of pods as `kubectl describe` shows them, whole or in part; those that only prepare the pod do not count. */
export function describedContainers({ text, source }: Text): ToldContainer[] {
  if (!/^\s*(?:Limits|Containers|Restart Count):/m.test(text) || /^\s*System Info:/m.test(text)) return [];
  const rows = text.split('\n').map(rowOf);
  if (rows.filter(({ key }) => podKeys.has(key)).length < 2) return [];
  const runtime = runtimeOf(rows.findLast(({ key }) => key === 'Runtime Class Name')?.value);
  const blocks: { limits: Record<string, string>; preparing: boolean }[] = [];
  let preparing = false;
  let limits: { readonly indent: number; readonly values: Record<string, string> } | undefined;
  for (const { indent, key, value } of rows) {
    if (key === 'Containers' || key === 'Init Containers' || key === 'Ephemeral Containers') preparing = key !== 'Containers';
    if (limits !== undefined && indent > limits.indent) limits.values[key] = value;
    else if (key === 'Limits') {
      const block = blocks.at(-1);
      limits = { indent, values: block?.limits ?? {} };
      if (block === undefined) blocks.push({ limits: limits.values, preparing });
    } else if (key !== '') limits = undefined;
    if (key === 'Image') blocks.push({ limits: {}, preparing });
  }
  return blocks
    .filter((block) => !block.preparing)
    .map((block) => toldPod(source, runtime, block.limits, { filter: false, noNewPrivs: false }));
}

/** Rows that only `kubectl describe` of a pod, or of what makes pods, has. */
const podKeys: ReadonlySet<string> = new Set(
  'Containers,Init Containers,Container ID,Image,Image ID,Restart Count,Controlled By,QoS Class,Node-Selectors,Limits,Requests,Last State,Ready'.split(
    ',',
  ),
);

interface Row {
  readonly indent: number;
  /** Empty where the line is no row. */
  readonly key: string;
  readonly value: string;
}

function rowOf(line: string): Row {
  const [, space = '', key = '', value = ''] = /^([ \t]*)([A-Za-z][\w .-]{0,60}):(?:\s+(\S.*?))?\s*$/.exec(line) ?? [];
  return { indent: space.length, key, value };
}

/** A container of a pod with what is asked for it, as Kubernetes writes quantities. */
export function toldPod(
  source: string,
  runtime: string,
  limits: Readonly<Record<string, unknown>>,
  { filter, noNewPrivs }: Pick<ToldContainer, 'filter' | 'noNewPrivs'>,
): ToldContainer {
  const cpus = cpuQuantity(limits.cpu);
  const memoryBytes = memoryQuantity(limits.memory);
  const shown = ['cpu', 'memory'].flatMap((name) => (limits[name] === undefined ? [] : [`${name} ${String(limits[name])}`]));
  return {
    runtime,
    evidence: { source, value: `a pod of Kubernetes; limits: ${shown.join(', ') || 'none'}` },
    limits: { ...(cpus === undefined ? {} : { cpus }), ...(memoryBytes === undefined ? {} : { memoryBytes }) },
    filter,
    noNewPrivs,
  };
}

/** What a runtime class stands for, where its name tells. */
export function runtimeOf(name: string | undefined): string {
  return sandboxes.find(({ pattern }) => name !== undefined && pattern.test(name))?.runtime ?? 'kubernetes';
}

/** Machines as `kubectl describe node` and `kubectl get nodes -o wide` show them. */
export function describedNodes(text: Text): ToldNode[] {
  return [...oneNode(text), ...nodeTable(text)];
}

function oneNode({ text, source }: Text): ToldNode[] {
  if (!/^\s*System Info:\s*$/m.test(text)) return [];
  // Several nodes in one text: each has a heading of its own.
  return text.split(/^(?=Name:\s)/m).flatMap((part): ToldNode[] => {
    if (!/^\s*System Info:\s*$/m.test(part)) return [];
    const value = (key: string) => new RegExp(`^\\s*${key}:[ \\t]+(\\S[^\\n]*?)\\s*$`, 'm').exec(part)?.[1];
    const capacity = /^Capacity:\s*\n((?:[ \t]+[^\n]*\n?)*)/m.exec(part)?.[1] ?? '';
    const amount = (key: string) => new RegExp(`^\\s*${key}:\\s+(\\S+)\\s*$`, 'm').exec(capacity)?.[1];
    return [
      toldNode(source, {
        kernel: value('Kernel Version'),
        osImage: value('OS Image'),
        os: value('Operating System'),
        arch: value('Architecture'),
        cpu: amount('cpu'),
        memory: amount('memory'),
        providerId: value('ProviderID'),
      }),
    ];
  });
}

/** A node with what is told of it. */
export function toldNode(
  source: string,
  {
    cpu,
    memory,
    ...told
  }: Partial<Record<'kernel' | 'osImage' | 'os' | 'arch' | 'providerId', string | undefined>> & { cpu?: unknown; memory?: unknown },
): ToldNode {
  const cpus = cpuQuantity(cpu);
  const memoryBytes = memoryQuantity(memory);
  const known = Object.fromEntries(Object.entries(told).filter(([, value]) => typeof value === 'string'));
  const shown = [told.osImage, told.kernel, told.providerId].filter((part) => part !== undefined).join(', ');
  return {
    evidence: { source, value: `a node of Kubernetes: ${shown}` },
    ...known,
    ...(cpus === undefined ? {} : { cpus }),
    ...(memoryBytes === undefined ? {} : { memoryBytes }),
  };
}

/** The columns of a table stand where its heading puts them: values hold blanks. */
function nodeTable({ text, source }: Text): ToldNode[] {
  const lines = text.split('\n');
  const at = lines.findIndex((line) => ['OS-IMAGE', 'KERNEL-VERSION'].every((name) => line.split(/\s+/).includes(name)));
  if (at < 0) return [];
  const columns = [...lines[at]!.matchAll(/\S+/g)].map(({ 0: name, index }) => ({ name, index }));
  // kubectl puts three blanks between columns; a heading that lost them puts no value anywhere.
  const collapsed = /\S \S/.test(lines[at]!.trim());
  return lines.slice(at + 1).flatMap((line): ToldNode[] => {
    if (line.trim() === '') return [];
    const value = (name: string) => {
      const column = columns.findIndex((other) => other.name === name);
      if (collapsed) {
        const cells = line.trim().split(/\s{2,}/);
        return cells.length === columns.length ? cells[column] : undefined;
      }
      const cut = line.slice(columns[column]!.index, columns[column + 1]?.index);
      // Beside a column that tabs or another font moved, half a word would be read.
      return /^\S.*?(?:\s{2,}|\s$|$)/.exec(cut)?.[0].trim();
    };
    const kernel = value('KERNEL-VERSION');
    return kernel !== undefined && /^\d+\.\d+/.test(kernel) ? [toldNode(source, { kernel, osImage: value('OS-IMAGE') })] : [];
  });
}
