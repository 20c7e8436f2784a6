import { expect, test } from '@jest/globals';
import type { FactId } from '../../src/facts/fact.js';
import { observeFacts } from '../../src/facts/index.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { Snapshot } from '../../src/model/snapshot.js';

interface Written {
  readonly files?: Readonly<Record<string, string>>;
  readonly commands?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

const wsl = { '/proc/version': 'Linux version 6.6.87.2-microsoft-standard-WSL2 (root@x) #1 SMP\n' };
const mirrored = '[wsl2]\nnetworkingMode=mirrored\n';
const refused = 'unshare: write failed /proc/self/uid_map: Operation not permitted';

/** What somebody wrote down, and what follows of it: a value, or the reason why nothing does. */
const rows: readonly [string, Written, Partial<Record<FactId, unknown>>][] = [
  [
    '.wslconfig as Windows names it',
    { files: { ...wsl, '%UserProfile%\\.wslconfig': mirrored } },
    { 'wsl.networkingConfigured': 'mirrored' },
  ],
  ['.wslconfig below a drive', { files: { ...wsl, '/mnt/c/Users/jane/.wslconfig': mirrored } }, { 'wsl.networkingConfigured': 'mirrored' }],
  ['.wslconfig by its name alone', { files: { ...wsl, '.wslconfig': mirrored } }, { 'wsl.networkingConfigured': 'mirrored' }],
  [
    'a refused map with the switch of Ubuntu',
    {
      commands: {
        'unshare -Ur true': refused,
        'sysctl kernel.apparmor_restrict_unprivileged_userns': 'kernel.apparmor_restrict_unprivileged_userns = 1',
      },
    },
    { 'userns.unprivileged': { allowed: false, deniedBy: 'apparmor' } },
  ],
  ['a refusal alone', { commands: { 'unshare -Ur true': refused } }, { 'userns.unprivileged': { allowed: false, deniedBy: 'unknown' } }],
  [
    'an unshare that tells nothing',
    { commands: { 'unshare -Ur true': 'unshare: unrecognized option: r' } },
    { 'userns.unprivileged': /./ },
  ],
  [
    'both gates closed: the one that the kernel asks first',
    { commands: { 'sysctl -a': 'user.max_user_namespaces = 0\nkernel.unprivileged_userns_clone = 0\n' } },
    { 'userns.unprivileged': { allowed: false, deniedBy: 'sysctl' } },
  ],
  [
    'variables that grep let through',
    { commands: { 'env | grep GO': 'GOSUMDB=off\nGODEBUG=asyncpreemptoff=1' } },
    {
      'env.variables': {
        GOSUMDB: { value: 'off', setBy: 'the environment' },
        GODEBUG: { value: 'asyncpreemptoff=1', setBy: 'the environment' },
      },
      'env.home': /./,
    },
  ],
  [
    'inodes',
    {
      commands: {
        'df -i': 'Filesystem Inodes IUsed IFree IUse% Mounted on\n/dev/sda1 2621440 2621440 0 100% /\ntmpfs 100 1 99 1% /run\n',
        'df -h': 'Filesystem Size Used Avail Use% Mounted on\n/dev/sda1 40G 10G 30G 25% /\ntmpfs 1G 0 1G 0% /run\n',
      },
    },
    { 'fs.tempDir': expect.objectContaining({ freeInodes: 0, availableBytes: 30 * 2 ** 30 }) },
  ],
  [
    'a drive without its options',
    {
      files: wsl,
      commands: {
        'df -hT': 'Filesystem Type Size Used Avail Use% Mounted on\nC:\\ 9p 200G 100G 100G 50% /mnt/c\n/dev/sdc ext4 9G 2G 7G 3% /\n',
      },
    },
    { 'wsl.windowsDrives': ['/mnt/c'], 'wsl.driveMounts': /the options of \/mnt\/c were not seen/ },
  ],
  [
    'a table of nodes that lost its blanks',
    {
      commands: {
        'kubectl get nodes -o wide':
          'NAME STATUS INTERNAL-IP OS-IMAGE KERNEL-VERSION\nn1   Ready   172.18.0.2   K3s dev   6.6.87.2-microsoft-standard-WSL2\n',
      },
    },
    { 'platform.kernel': '6.6.87.2-microsoft-standard-WSL2' },
  ],
  [
    'and one whose rows lost them too',
    {
      commands: { 'kubectl get nodes -o wide': 'NAME STATUS INTERNAL-IP OS-IMAGE KERNEL-VERSION\nn1 Ready 172.18.0.2 K3s dev 6.6.87.2\n' },
    },
    { 'platform.kernel': /./ },
  ],
  [
    'Alpine',
    { commands: { hostnamectl: 'Operating System: Alpine Linux v3.18\n' } },
    { 'platform.distribution': expect.objectContaining({ id: 'alpine', version: '3.18' }) },
  ],
  [
    'OpenShift',
    { commands: { hostnamectl: 'Operating System: Red Hat Enterprise Linux CoreOS 414.92.202402130420-0 (Plow)\n' } },
    { 'platform.distribution': expect.objectContaining({ id: 'rhcos', version: '4.14' }) },
  ],
  [
    'a point release',
    { commands: { hostnamectl: 'Operating System: Ubuntu 22.04.4 LTS\n' } },
    { 'platform.distribution': expect.objectContaining({ id: 'ubuntu', version: '22.04' }) },
  ],
  ['numbers that no kernel has', { files: { '/proc/sys/kernel/pid_max': '0\n' } }, { 'kernel.pidMax': /0 is no value/ }],
  [
    'a soft limit above the hard one',
    { files: { '/proc/self/limits': 'Max open files            99999                5                    files\n' } },
    { 'limits.nofile': /above the hard one/ },
  ],
  ['PID 1 without a filter', { commands: { 'grep Seccomp /proc/1/status': 'Seccomp:\t0' } }, { 'seccomp.mode': /PID 1/ }],
  [
    'whole gigabytes',
    { commands: { 'free -g': '               total        used        free\nMem:             15           3           8\n' } },
    { 'memory.totalBytes': /./ },
  ],
];

test.each(rows)('%s', async (_, written, expected) => {
  const facts = await observeFacts(new SnapshotHost(Snapshot.parse(written)), { offline: true });
  for (const [id, wanted] of Object.entries(expected)) {
    const { value, reason } = facts[id as FactId];
    if (wanted instanceof RegExp) expect([id, value, reason]).toEqual([id, 'unknown', expect.stringMatching(wanted)]);
    else expect([id, value]).toEqual([id, wanted]);
  }
});
