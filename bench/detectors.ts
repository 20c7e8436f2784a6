/**
 * What people use today to find out where they are, as rules over the same snapshots that our facts are derived from: how often
 * each is right, wrong, or cannot tell. The corpus (README.md there) lies beside the repository or in GO_WSL_CONFORM_CORPUS.
 *
 *     npm run bench -- detectors
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../scripts/support/root.js';
import { observeFacts } from '../src/facts/index.js';
import { SnapshotHost } from '../src/host/snapshot.js';
import { parseSnapshot } from '../src/host/snapshot-file.js';

/** What a snapshot tells, by path or command, without the remark in parentheses that an excerpt carries. */
type Told = (...titles: readonly (string | RegExp)[]) => string | undefined;

/** Answers the fact, or undefined where the snapshot has not what the tool would look at. */
interface Detector {
  readonly name: string;
  readonly fact: string;
  readonly answer: (told: Told) => string | undefined;
  /** How its answer counts as the expected one, where it says less than our fact. */
  readonly matches?: (answer: string, expected: string) => boolean;
}

const release = (told: Told) => told('/proc/sys/kernel/osrelease', '/proc/version', /^uname -[ar]/);
const mounts = (told: Told) => told('/proc/self/mountinfo', '/proc/mounts', /^mount( -l)?$/, /^mount \| grep cgroup/);
const isEither = (answer: string, expected: string) => (answer === 'none') === (expected === 'none');
const yesNo = (value: boolean | undefined) => (value === undefined ? undefined : value ? 'yes' : 'no');

/** Whether a file that marks a container is there, as far as the snapshot tells. */
function marker(told: Told, file: string): boolean | undefined {
  const listed = told(new RegExp(`^ls .*${file.replaceAll('.', '\\.')}`));
  if (listed === undefined) return told(file) === undefined ? undefined : true;
  return !new RegExp(`${file.replaceAll('.', '\\.')}'?: No such file`).test(listed);
}

const detectors: readonly Detector[] = [
  {
    // systemd src/basic/virt.c: WSL by its name in the release, then the manager's word, then marker files.
    name: 'systemd-detect-virt --container',
    fact: 'platform.container',
    answer: (told) => {
      if (/Microsoft|WSL/.test(release(told) ?? '')) return 'yes';
      if (/(^|\n|\0)container=./.test(told('/proc/1/environ') ?? '') || told('/run/systemd/container') !== undefined) return 'yes';
      const markers = [marker(told, '/run/.containerenv'), marker(told, '/.dockerenv')];
      return markers.includes(true) ? 'yes' : markers.includes(undefined) ? undefined : 'no';
    },
  },
  {
    name: 'is-docker',
    fact: 'platform.container',
    answer: (told) => {
      const own = told('/proc/self/cgroup');
      const signs = [
        marker(told, '/.dockerenv'),
        marker(told, '/run/.containerenv'),
        own === undefined ? undefined : own.includes('docker'),
      ];
      return yesNo(signs.includes(true) ? true : signs.includes(undefined) ? undefined : false);
    },
  },
  {
    name: 'grep docker /proc/1/cgroup',
    fact: 'platform.container',
    answer: (told) => yesNo(told('/proc/1/cgroup')?.includes('docker')),
  },
  {
    name: 'systemd-detect-virt (wsl)',
    fact: 'platform.wsl',
    answer: (told) => {
      const text = release(told);
      return text === undefined ? undefined : /Microsoft|WSL/.test(text) ? 'some' : 'none';
    },
    matches: isEither,
  },
  {
    name: 'is-wsl',
    fact: 'platform.wsl',
    answer: (told) => {
      const text = release(told);
      if (text === undefined) return undefined;
      return /microsoft/i.test(text) && marker(told, '/.dockerenv') !== true ? 'some' : 'none';
    },
    matches: isEither,
  },
  {
    name: 'mount | grep cgroup | grep -q cgroup2',
    fact: 'cgroup.mode',
    answer: (told) => {
      const text = mounts(told);
      return text === undefined ? undefined : /cgroup2/.test(text) ? 'unified' : 'legacy';
    },
  },
  {
    name: 'stat -fc %T /sys/fs/cgroup',
    fact: 'cgroup.mode',
    answer: (told) => {
      const printed = told(/^stat -fc/);
      if (printed !== undefined) return printed.trim() === 'cgroup2fs' ? 'unified' : 'legacy';
      const type = / (?:on )?\/sys\/fs\/cgroup (?:type )?(\w+)/.exec(mounts(told) ?? '')?.[1];
      return type === undefined ? undefined : type === 'cgroup2' ? 'unified' : 'legacy';
    },
  },
];

interface Case {
  readonly kind: string;
  readonly files: Readonly<Record<string, unknown>>;
  readonly commands: Readonly<Record<string, unknown>>;
  readonly expected: { readonly facts?: Readonly<Record<string, unknown>> };
}

type Score = Record<'right' | 'wrong' | 'unknown', number>;

/** One row for each detector and for our fact beside it. */
export async function detectorScores(): Promise<string[]> {
  const folder = process.env.GO_WSL_CONFORM_CORPUS ?? path.join(root, '../shared/corpus');
  if (!existsSync(folder)) return [`left out: there is no corpus at ${folder}`];
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
  const cases = texts.map((text) => ({ text, parsed: JSON.parse(text) as Case })).filter(({ parsed }) => parsed.kind === 'env');
  const ours = await Promise.all(cases.map(({ text }) => observeFacts(new SnapshotHost(parseSnapshot('case', text)), { offline: true })));
  const facts = [...new Set(detectors.map(({ fact }) => fact))];
  return facts.flatMap((fact) => {
    const judged = cases.flatMap(({ parsed }, index) => {
      const expected = parsed.expected.facts?.[fact];
      const found = (ours[index] as Readonly<Record<string, { readonly value: unknown }>>)[fact]?.value ?? 'unknown';
      return expected === undefined ? [] : [{ parsed, expected: [expected].flat().map(String), found: String(found) }];
    });
    const own = scoreOf(judged, ({ found }) => (found === 'unknown' ? undefined : found));
    const others = detectors
      .filter((detector) => detector.fact === fact)
      .map(({ name, answer, matches }) =>
        row(
          name,
          scoreOf(judged, ({ parsed }) => answer(toldBy(parsed)), matches),
        ),
      );
    return [`${fact}, n ${judged.length}`, row('go-wsl-conform doctor', own), ...others];
  });
}

function scoreOf<T extends { readonly expected: readonly string[] }>(
  cases: readonly T[],
  answerOf: (one: T) => string | undefined,
  matches = (answer: string, expected: string) => answer === expected,
): Score {
  const score: Score = { right: 0, wrong: 0, unknown: 0 };
  for (const one of cases) {
    const answer = answerOf(one);
    score[answer === undefined ? 'unknown' : one.expected.some((expected) => matches(answer, expected)) ? 'right' : 'wrong']++;
  }
  return score;
}

function row(name: string, { right, wrong, unknown }: Score): string {
  return `  ${name.padEnd(40)} right ${right}, wrong ${wrong}, cannot tell ${unknown}`;
}

function toldBy({ files, commands }: Case): Told {
  const all = [...Object.entries(files), ...Object.entries(commands)].map(([title, value]) => ({
    title: title.replace(/ \([^)]*\)$/, ''),
    text: typeof value === 'string' ? value : ((value as { stdout?: string })?.stdout ?? ''),
  }));
  return (...titles) =>
    all.find(({ title }) => titles.some((wanted) => (typeof wanted === 'string' ? wanted === title : wanted.test(title))))?.text;
}
