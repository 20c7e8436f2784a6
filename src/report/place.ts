import type { Report } from '../model/report.js';
import { sizeText } from '../model/sizes.js';

/** One line of what a place is: `cgroup`, `unified; memory 512 MiB (/sys/fs/cgroup/app/memory.max)`. */
export interface PlaceRow {
  readonly label: string;
  readonly text: string;
}

/**
 * What this place is, in lines for people, from the facts of a report. A fact that is not in the report gives no line; one that
 * could not be determined says so with its reason.
 */
export function placeRows(report: Report): PlaceRow[] {
  const facts = new FactTexts(report.facts);
  return rows.flatMap(({ label, ids, text }) => {
    if (facts.isElsewhere && linuxRows.has(label)) return [];
    if (!ids.some((id) => facts.has(id))) return [];
    const parts = [text(facts)].flat().filter((part) => part !== '');
    return parts.length === 0 ? [] : [{ label, text: parts.join('; ') }];
  });
}

interface Row {
  readonly label: string;
  /** One of them must be in the report. */
  readonly ids: readonly string[];
  readonly text: (facts: FactTexts) => string | readonly string[];
}

/** What other systems do not have, or do not tell in the way of Linux. */
const linuxRows: ReadonlySet<string> = new Set([
  'kernel',
  'WSL',
  'process 1',
  'cgroup',
  'CPUs',
  'memory',
  'tasks',
  'open files',
  'seccomp',
  'user namespaces',
]);

const folders = {
  'fs.project': 'here',
  'fs.tempDir': 'temporary files',
  'fs.goTmpDir': 'GOTMPDIR',
  'fs.goCache': 'GOCACHE',
  'fs.goModCache': 'GOMODCACHE',
};

const rows: readonly Row[] = [
  {
    label: 'system',
    ids: ['platform.distribution', 'platform.os'],
    text: (facts) => [
      facts.isElsewhere ? '' : facts.member('platform.distribution', 'name'),
      `${facts.plain('platform.os')}/${facts.plain('platform.arch')}`,
    ],
  },
  { label: 'kernel', ids: ['platform.kernel'], text: (facts) => facts.plain('platform.kernel') },
  {
    label: 'WSL',
    ids: ['platform.wsl'],
    text: (facts) =>
      facts.value('platform.wsl') === 'none'
        ? 'none'
        : [
            facts.plain('platform.wsl'),
            facts.ifKnown('wsl.package', (version) => `package ${version}`),
            facts.ifKnown('wsl.networkingMode', (mode) => `network ${mode}`),
            facts.ifKnown('wsl.windowsDrives', (drives) => (listed(drives) === '' ? '' : `Windows drives ${listed(drives)}`)),
          ],
  },
  {
    label: 'Windows',
    ids: ['windows.release'],
    text: (facts) => [
      facts.ifKnown('windows.release', (release) => `${(release as { name: string }).name}, build ${(release as { build: number }).build}`),
      facts.ifKnown('windows.wsl', (wsl) => {
        const { package: version, distributions } = wsl as { package: string | null; distributions: readonly { name: string }[] };
        return `${version === null ? 'no package of WSL' : `WSL ${version}`}, distributions ${distributions.map(({ name }) => name).join(', ') || 'none'}`;
      }),
    ],
  },
  {
    label: 'container',
    ids: ['platform.container'],
    text: (facts) => {
      const runtime = facts.value('platform.containerRuntime');
      return facts.value('platform.container') === 'yes' && typeof runtime === 'string' && runtime !== 'unknown'
        ? `yes, ${runtime}`
        : facts.plain('platform.container');
    },
  },
  { label: 'virtualization', ids: ['platform.virtualization'], text: (facts) => facts.plain('platform.virtualization') },
  {
    label: 'process 1',
    ids: ['systemd.state'],
    text: (facts) => [
      facts.ifKnown('pid1.command', String),
      `systemd ${facts.ifKnown('systemd.version', (version) => `${version} `)}${facts.plain('systemd.state')}`,
    ],
  },
  {
    label: 'cgroup',
    ids: ['cgroup.mode'],
    text: (facts) => [
      facts.plain('cgroup.mode'),
      facts.ifKnown('cgroup.controllers', (controllers) => controllersText(controllers)),
      facts.ifKnown('cgroup.hiddenAncestors', (hidden) => (hidden === true ? 'levels above are hidden' : '')),
    ],
  },
  {
    label: 'CPUs',
    ids: ['cpu.affinity', 'cgroup.cpuLimit'],
    text: (facts) => [
      facts.plain('cpu.affinity'),
      `quota ${facts.limit('cgroup.cpuLimit', (limit) => `${Number(limit.toFixed(2))} CPUs`)}`,
    ],
  },
  {
    label: 'memory',
    ids: ['memory.totalBytes', 'cgroup.memoryLimitBytes'],
    text: (facts) => [
      facts.bytes('memory.totalBytes'),
      facts.ifKnown('memory.swapBytes', (size) => (size === 0 ? 'no swap' : `swap ${sizeText(Number(size))}`)),
      `limit ${facts.limit('cgroup.memoryLimitBytes', sizeText)}`,
      facts.ifKnown('cgroup.memoryHighBytes', (high) => (high === null ? '' : `slowed down above ${sizeText(Number(high))}`)),
    ],
  },
  {
    label: 'tasks',
    ids: ['cgroup.pidsLimit', 'kernel.pidMax'],
    text: (facts) => [
      `limit ${facts.limit('cgroup.pidsLimit', String)}`,
      facts.ifKnown('limits.nproc', (limit) => `of the user ${limitText(limit)}`),
      facts.ifKnown('kernel.pidMax', (most) => `kernel.pid_max ${most}`),
    ],
  },
  {
    label: 'open files',
    ids: ['limits.nofile'],
    text: (facts) => facts.text('limits.nofile', limitText),
  },
  {
    label: 'seccomp',
    ids: ['seccomp.mode'],
    text: (facts) => [
      facts.plain('seccomp.mode'),
      facts.value('seccomp.mode') === 'filter' ? facts.text('seccomp.filters', (count) => `filters: ${count}`) : '',
      facts.ifKnown('seccomp.threads', (groups) => (Array.isArray(groups) && groups.length > 1 ? 'not the same on all threads' : '')),
      facts.ifKnown('seccomp.noNewPrivs', (set) => (set === true ? 'NoNewPrivs' : '')),
    ],
  },
  {
    label: 'user namespaces',
    ids: ['userns.unprivileged'],
    text: (facts) =>
      facts.text('userns.unprivileged', (answer) => {
        const { allowed, deniedBy } = members(answer);
        return allowed === true ? 'allowed without privilege' : `denied${typeof deniedBy === 'string' ? ` by ${deniedBy}` : ''}`;
      }),
  },
  {
    label: 'file systems',
    ids: Object.keys(folders),
    text: (facts) => {
      const told = Object.entries(folders).flatMap(([id, name]) => (facts.has(id) ? [{ name, text: facts.text(id, folderText) }] : []));
      return [...new Set(told.map(({ text }) => text))].map(
        (text) => `${listed(told.filter((folder) => folder.text === text).map(({ name }) => name))}: ${text}`,
      );
    },
  },
  {
    label: 'network',
    ids: ['net.resolver', 'net.nameservers', 'net.proxy', 'net.goproxy'],
    text: (facts) => [
      facts.ifKnown('net.nameservers', (servers) => `name servers ${listed(servers) || 'none'}`),
      facts.ifKnown('net.proxy', (proxies) =>
        Object.keys(members(proxies)).length === 0 ? 'no proxy' : `proxy by ${Object.keys(members(proxies)).join(', ')}`,
      ),
    ],
  },
];

/** Values of facts, read as what they are expected to be and shown as they are where they are something else. */
class FactTexts {
  readonly #facts: Report['facts'];

  constructor(facts: Report['facts']) {
    this.#facts = facts;
  }

  /** This is known to be another system than Linux. */
  get isElsewhere(): boolean {
    return !['unknown', 'linux'].includes(String(this.value('platform.os')));
  }

  has(id: string): boolean {
    return Object.hasOwn(this.#facts, id);
  }

  value(id: string): unknown {
    return this.has(id) ? this.#facts[id]!.value : 'unknown';
  }

  /** The text of a value; `unknown` with the reason where there is none. */
  text(id: string, show: (value: unknown) => string): string {
    const fact = this.has(id) ? this.#facts[id]! : { reason: 'not asked' };
    return 'value' in fact && fact.reason === undefined ? show(fact.value) : `unknown (${fact.reason})`;
  }

  plain(id: string): string {
    return this.text(id, (value) => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')));
  }

  /** As `text`, but nothing where the value is not known. */
  ifKnown(id: string, show: (value: unknown) => string): string {
    const fact = this.has(id) ? this.#facts[id]! : undefined;
    return fact === undefined || fact.reason !== undefined ? '' : show(fact.value);
  }

  member(id: string, name: string): string {
    return this.text(id, (value) => String(members(value)[name] ?? ''));
  }

  bytes(id: string): string {
    return this.text(id, (value) => sizeText(Number(value)));
  }

  /** A limit with the level that sets it. */
  limit(id: string, show: (limit: number) => string): string {
    return this.text(id, (value) => {
      if (value === null) return 'none';
      const source = this.#facts[id]!.evidence[0]?.source;
      return `${show(Number(value))}${source === undefined ? '' : ` (${source})`}`;
    });
  }
}

function members(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function listed(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join(', ') : '';
}

function limitText(value: unknown): string {
  const { soft, hard } = members(value);
  const [one, other] = [soft, hard].map((limit) => (limit === null ? 'unlimited' : String(limit)));
  return one === other ? one! : `${one}, at most ${other}`;
}

function folderText(value: unknown): string {
  const { type, mountPoint } = members(value);
  return `${typeof type === 'string' ? type : 'of unknown type'}${typeof mountPoint === 'string' ? ` (mounted at ${mountPoint})` : ''}`;
}

/** `v2: cpu, memory; v1: …` */
function controllersText(value: unknown): string {
  const byVersion = [2, 1].map((version) => {
    const names = Object.entries(members(value)).filter(([, place]) => members(place).version === version);
    return names.length === 0 ? '' : `v${version}: ${names.map(([name]) => name).join(', ')}`;
  });
  return byVersion.filter((text) => text !== '').join('; ');
}
