import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parts } from '../../src/facts/paste-parts.js';
import { factsOf, namespaces, type Pasted } from './pasted-facts.js';

describe('commands in one line', () => {
  it.each([
    ['cat /sys/fs/cgroup/memory.max /sys/fs/cgroup/cpu.max', '1\n2 3\n', ['cat /sys/fs/cgroup/memory.max', 'cat /sys/fs/cgroup/cpu.max']],
    ['cat /sys/fs/cgroup/{cpu,memory}.max', '1\n2', ['cat /sys/fs/cgroup/cpu.max', 'cat /sys/fs/cgroup/memory.max']],
    ['nproc; uname -r && hostname', '4\n6.1.0\nweb1', ['nproc', 'uname -r', 'hostname']],
    // What cannot be told apart stays whole.
    ['cat /sys/fs/cgroup/memory.max /sys/fs/cgroup/cpu.max', '1', ['cat /sys/fs/cgroup/memory.max /sys/fs/cgroup/cpu.max']],
    ['cat /proc/version; cat /etc/os-release', 'a\nb', ['cat /proc/version; cat /etc/os-release']],
    ['nproc', '4', ['nproc']],
  ])('%s → %j', (command, text, commands) => {
    expect(parts(command, text).map((part) => part.command)).toEqual(commands);
  });

  it('loses nothing and makes nothing up', () => {
    const command = fc.array(fc.constantFrom('nproc', 'cat /sys/fs/cgroup/cpu.max', ' ; ', '&&', '{a,b}', 'x'), { maxLength: 8 });
    fc.assert(
      fc.property(command, fc.array(fc.string({ minLength: 1, maxLength: 5 })), (words, lines) => {
        const text = lines.join('\n');
        const told = parts(words.join(' '), text).map((part) => part.text);
        expect(told.join('\n').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
      }),
    );
  });
});

type Row = readonly [name: string, pasted: Pasted, expected: Readonly<Record<string, unknown>>];
const limits = { 'cgroup.memoryLimitBytes': 268_435_456, 'cgroup.cpuLimit': 0.5, 'cgroup.pidsLimit': 200, 'cgroup.mode': 'unified' };
const rows: readonly Row[] = [
  [
    'three files through a shell in a container',
    {
      commands: {
        'docker exec app sh -c "cat /sys/fs/cgroup/memory.max; cat /sys/fs/cgroup/cpu.max; cat /sys/fs/cgroup/pids.max"':
          '268435456\n50000 100000\n200',
      },
    },
    { ...limits, 'platform.container': 'yes' },
  ],
  [
    'values as guides write them',
    {
      commands: {
        sh: '$ cat /sys/fs/cgroup/memory.max\n# → 268435456 (256 MiB)\n$ cat /sys/fs/cgroup/pids.max\n→ 200\n$ cat /sys/fs/cgroup/cpu.max\n50000 100000   # half a CPU',
      },
    },
    limits,
  ],
  [
    'the filter of the first process of a container',
    { commands: { 'grep Seccomp /proc/1/status': 'Seccomp:\t2\nSeccomp_filters:\t1' } },
    { 'seccomp.mode': 'filter', 'seccomp.filters': 1 },
  ],
  [
    'an expression with a bar',
    { commands: { "kubectl exec web -- grep -E 'Seccomp|NoNewPrivs' /proc/self/status": 'NoNewPrivs:\t1\nSeccomp:\t2' } },
    { 'seccomp.mode': 'filter', 'seccomp.noNewPrivs': true, 'platform.container': 'yes' },
  ],
  [
    'the process of the shell',
    { commands: { 'cat /proc/$$/status | grep Seccomp': 'Seccomp:\t0\nSeccomp_filters:\t0' } },
    { 'seccomp.mode': 'disabled', 'seccomp.filters': 0 },
  ],
  [
    'variables that were printed',
    { commands: { 'env | grep KUBE': 'KUBERNETES_SERVICE_PORT=443\nKUBERNETES_SERVICE_HOST=10.0.0.1' } },
    { 'platform.container': 'yes', 'platform.containerRuntime': 'kubernetes' },
  ],
  ["gVisor's log", { commands: { dmesg: '[   0.000000] Starting gVisor...' } }, { 'platform.containerRuntime': 'gvisor' }],
  [
    'lscpu on WSL 1',
    { commands: { lscpu: 'Hypervisor vendor:   Windows Subsystem for Linux\nVirtualization type: container' } },
    { 'platform.wsl': '1', 'platform.container': 'no' },
  ],
  [
    'files of /etc that are mounts',
    { commands: { 'df -h': 'Filesystem Size Used Avail Use% Mounted on\noverlay 9G 1G 8G 9% /\n/dev/sdd 9G 1G 8G 9% /etc/hosts' } },
    { 'platform.container': 'yes', 'platform.containerRuntime': 'unknown' },
  ],
  [
    'a name as Docker gives it, and a shell as PID 1',
    { commands: { hostname: 'f1d2d2f924e9', 'ps -p 1 -o comm=': 'bash' } },
    { 'platform.container': 'yes' },
  ],
  [
    'namespaces with the quotes of ls',
    {
      commands: {
        'ls -l /proc/self/ns': Object.entries(namespaces())
          .map(([path, target]) => `lrwxrwxrwx 1 me me 0 Jan 1 00:00 ${path.replace(/.*\//, '')} -> '${target}'`)
          .join('\n'),
      },
    },
    { 'platform.container': 'no' },
  ],
  [
    'a template of docker inspect',
    {
      commands: {
        "docker inspect sim --format 'Memory={{.HostConfig.Memory}} Pids={{.HostConfig.PidsLimit}}'": 'Memory=6442450944 Pids=512',
      },
    },
    { 'platform.container': 'yes', 'cgroup.memoryLimitBytes': 6_442_450_944, 'cgroup.pidsLimit': 512 },
  ],
  [
    'podman that quotes the distribution',
    { commands: { 'podman info': `host:\n  cgroupVersion: v2\n  distribution:\n    distribution: '"fedora"'\n    version: "39"` } },
    { 'platform.distribution': { id: 'fedora', version: null, name: 'fedora' } },
  ],
];

it.each(rows)('%s', async (_name, pasted, expected) => {
  const facts = (await factsOf(pasted)) as Readonly<Record<string, { value: unknown }>>;
  expect(Object.fromEntries(Object.keys(expected).map((id) => [id, facts[id]!.value]))).toEqual(expected);
});
