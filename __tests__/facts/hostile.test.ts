import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { controllerLevels, unifiedLevels } from '../../src/cgroup/levels.js';
import { parseCgroupRows } from '../../src/cgroup/membership.js';
import { countList, parseCfs, parseCpuMax, parseKeyed, parseLimit, parsePressure } from '../../src/cgroup/values.js';
import { parseBytes } from '../../src/facts/amounts.js';
import { parseAssignments } from '../../src/facts/distribution.js';
import { parseRelease } from '../../src/facts/kernel.js';
import { readPastes } from '../../src/facts/pastes.js';
import { parseMounts } from '../../src/host/mount-table.js';
import { observedFiles } from '../../src/knowledge/observed-files.js';
import { determined, factsOf, type Pasted } from './pasted-facts.js';

/** Texts that look like what the parsers read, broken at random places. */
const pieces = fc.constantFrom(
  ...[
    '0::/',
    '1:cpu,cpuacct:/a',
    ' - ',
    ' on /',
    ' type ',
    '(',
    ')',
    'rw,',
    'cgroup2',
    'max',
    '100000',
    '-1',
    '99999999999999999999',
    '\\134',
    '\0',
    '\n',
    ' ',
    '\t',
    '..',
    '/../',
  ],
  ...[
    'Linux version 5.',
    'microsoft-standard-WSL2',
    'NAME="x',
    'Cgroup Version: 1',
    'user@host:~$ cat ',
    '==> /a <==',
    'PID COMMAND',
    '%',
    '- ',
    'overlay',
    '/dev/sda 1G 1 1 9% /',
  ],
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.oneof(pieces, fc.string({ maxLength: 5 })), { maxLength: 60 }).map((parts) => parts.join('')),
);

describe('parsers never throw', () => {
  it.each<[string, (input: string) => unknown]>([
    ['cgroup rows', parseCgroupRows],
    ['mounts', parseMounts],
    ['limits', parseLimit],
    ['cpu.max', parseCpuMax],
    ['CFS quota', (input) => parseCfs(input, input)],
    ['keyed rows', parseKeyed],
    ['lists of CPUs', countList],
    ['pressure', parsePressure],
    ['amounts', parseBytes],
    ['assignments', parseAssignments],
    ['releases', parseRelease],
    ['pastes', (input) => readPastes([{ kind: 'command', title: input, text: input }])],
    [
      'levels',
      (input) => [
        unifiedLevels(parseCgroupRows(input), parseMounts(input).entries),
        controllerLevels('cpu', parseCgroupRows(input), parseMounts(input).entries),
      ],
    ],
  ])('%s', (_, parse) => {
    fc.assert(fc.property(text, (input) => void parse(input)));
  });
});

it('counts and limits are numbers that can be, whatever the text', () => {
  fc.assert(
    fc.property(text, (input) => {
      for (const value of [parseLimit(input), parseCpuMax(input), countList(input), parseBytes(input)])
        if (typeof value === 'number') {
          expect(Number.isFinite(value)).toBe(true);
          expect(value).toBeGreaterThanOrEqual(0);
        }
    }),
  );
});

it('reads back what it is given as a list of mounts', () => {
  const word = fc.stringMatching(/^[a-z0-9_.:-]{1,12}$/);
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 4 }), fc.constantFrom('ext4', '9p', 'cgroup2', 'fuse.lxcfs'), (source, folders, type) => {
      const mountPoint = `/${folders.join('/')}`;
      const entry = { source, mountPoint, type, options: ['rw', 'noatime'] };
      expect(parseMounts(`${source} on ${mountPoint} type ${type} (rw,noatime)`).entries).toEqual([entry]);
      expect(parseMounts(`${source} ${mountPoint} ${type} rw,noatime 0 0`).entries).toEqual([entry]);
      expect(parseMounts(`36 35 98:0 / ${mountPoint} rw shared:1 - ${type} ${source} noatime`).entries).toEqual([{ ...entry, root: '/' }]);
    }),
  );
});

it('facts come out of any texts in the place of files and outputs', async () => {
  const file = fc.constantFrom(...observedFiles, '/proc/1/cgroup', '/sys/fs/cgroup/cpu.max', '/etc/lsb-release');
  const command = fc.constantFrom(
    'uname -a',
    'mount',
    'df -h',
    'docker info',
    'ps aux',
    'free -h',
    'wsl -l -v',
    'systemctl is-system-running',
    'lscpu',
    'ls -l /proc/self/ns',
    'x | grep y',
    '',
  );
  await fc.assert(
    fc.asyncProperty(fc.dictionary(file, text), fc.dictionary(command, text), async (files, commands) => {
      const facts = await factsOf({ files, commands });
      for (const { value, reason } of Object.values(facts)) expect(value === 'unknown').toBe(typeof reason === 'string');
    }),
    { numRuns: 150 },
  );
});

it('a file that denies everything, and huge ones, leave facts open', async () => {
  const denied = await factsOf({ files: Object.fromEntries(observedFiles.map((path) => [path, { denied: 'EACCES' }])) });
  expect(determined(denied)).toEqual([]);
  // Work that grows with the square of such texts would outlast the time limit of this test by hours.
  for (const filler of ['(', ' ', '0', '/a ', '1:', 'x on /', '$ ls\n', 'a@b:', 'x on / type y (', 'Linux 5.1', '\n', 'a\n']) {
    const huge = filler.repeat(200_000);
    await factsOf({
      files: { '/proc/self/mountinfo': huge, '/proc/self/cgroup': huge, '/proc/self/status': huge, '/etc/os-release': huge },
      commands: { mount: huge, 'uname -a': huge, 'docker info': huge },
    });
  }
}, 60_000);

describe('a snapshot with more than anybody pastes is read in time', () => {
  const many = 100_000;
  it.each<[string, Pasted]>([
    ['files', { files: Object.fromEntries(Array.from({ length: many }, (_, index) => [`/proc/${index}/comm`, 'x\n'])) }],
    ['commands', { commands: Object.fromEntries(Array.from({ length: many }, (_, index) => [`cat /proc/${index}/comm`, 'x\n'])) }],
    ['words in a command', { commands: { [`cat${' /sys/fs/cgroup/cpu.max'.repeat(many)}`]: '1\n'.repeat(many) } }],
    ['options', { commands: { [`docker run${' -e A=1'.repeat(many)} x`]: 'x' } }],
    [
      'pods',
      { commands: { 'kubectl describe pod': 'Containers:\n  a:\n    Image: x\n    Ready: x\n    Limits:\n      cpu: 1\n'.repeat(many) } },
    ],
    ['nodes', { commands: { 'kubectl get nodes': `OS-IMAGE  KERNEL-VERSION\n${'a  5.1\n'.repeat(many)}` } }],
    [
      'manifests',
      {
        files: Object.fromEntries(
          Array.from({ length: 40 }, (_, index) => [`${index}.yaml`, `containers:\n${'- image: x\n'.repeat(20_000)}`]),
        ),
      },
    ],
    ['brackets of a manifest', { files: { 'pod.yaml': `containers:\n${'[{a: '.repeat(many)}` } }],
  ])(
    '%s',
    async (_, pasted) => {
      const started = process.cpuUsage();
      await factsOf(pasted);
      // About ten times what it takes, in processor time, which others do not take away.
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(20_000);
    },
    240_000,
  );
});
