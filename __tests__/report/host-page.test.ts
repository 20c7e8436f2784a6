import { describe, expect, test } from '@jest/globals';
import stringWidth from 'string-width';
import { runGlobalCells } from '../../src/checks/cells.js';
import { checks } from '../../src/checks/index.js';
import { planHostCells } from '../../src/checks/plan.js';
import { asReported } from '../../src/facts/index.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { Snapshot } from '../../src/model/snapshot.js';
import { plainText } from '../../src/redact/escape.js';
import { buildReport } from '../../src/report/build.js';
import { toHostPage } from '../../src/report/host-page.js';
import { toHostMarkdown } from '../../src/report/markdown.js';
import { placeRows } from '../../src/report/place.js';
import { benchOn } from '../checks/bench.js';
import { type FactChanges, factsWith, healthy, healthyActs } from '../support/facts.js';
import { parts } from '../support/reports.js';
import { defaultProfile } from '../support/snapshots.js';

/** The report of doctor on a machine with these facts, without the checks that act. */
async function examined(changes: FactChanges) {
  const asked = checks.filter(
    ({ suite, onlyWhenNamed, sideEffects }) => suite === 'environment' && onlyWhenNamed !== true && sideEffects.length === 1,
  );
  const facts = factsWith(changes);
  const bench = benchOn(new SnapshotHost(Snapshot.parse({})), { checks: asked, facts: () => Promise.resolve(facts) });
  const cells = planHostCells(asked, defaultProfile);
  const ran = await runGlobalCells(bench, cells);
  const ids = [...new Set([...Object.keys(healthy), ...Object.keys(changes)])] as (keyof typeof facts)[];
  const reported = asReported(Object.fromEntries(ids.map((id) => [id, facts[id]])) as unknown as typeof facts);
  return buildReport(parts({ facts: reported, plan: { cells, required: [] }, durationMs: 300, ...ran }));
}

const tight: FactChanges = {
  'platform.container': 'yes',
  'platform.containerRuntime': 'docker',
  'cgroup.memoryLimitBytes': 512 * 1024 ** 2,
  'cgroup.mode': 'hybrid',
  'cgroup.cpuLimit': 0.5,
};

describe('what this place is', () => {
  const row = async (label: string, changes: FactChanges) => placeRows(await examined(changes)).find((each) => each.label === label)?.text;

  test.each<[string, FactChanges, string]>([
    ['kernel', {}, '6.12.9-amd64'],
    [
      'system',
      { 'platform.distribution': { id: 'debian', version: '12', name: 'Debian GNU/Linux 12 (bookworm)' } },
      'Debian GNU/Linux 12 (bookworm); linux/amd64',
    ],
    ['WSL', {}, 'none'],
    [
      'WSL',
      { 'platform.wsl': '2', 'wsl.package': '2.6.2', 'wsl.networkingMode': 'mirrored', 'wsl.windowsDrives': ['/mnt/c', '/mnt/d'] },
      '2; package 2.6.2; network mirrored; Windows drives /mnt/c, /mnt/d',
    ],
    ['WSL', { 'platform.wsl': '2' }, '2'],
    ['WSL', { 'platform.wsl': 'unknown' }, 'unknown (the test knows no platform.wsl)'],
    ['container', tight, 'yes, docker'],
    ['container', { 'platform.container': 'yes', 'platform.containerRuntime': 'unknown' }, 'yes'],
    ['virtualization', {}, 'kvm'],
    ['process 1', {}, 'systemd; systemd 257 running'],
    ['process 1', { 'pid1.command': 'tini', 'systemd.version': 'unknown', 'systemd.state': 'absent' }, 'tini; systemd absent'],
    [
      'cgroup',
      { 'cgroup.controllers': { cpu: { version: 1, mountPoint: '/c' }, hugetlb: { version: 2, mountPoint: null } } },
      'unified; v2: hugetlb; v1: cpu',
    ],
    ['CPUs', { 'cgroup.cpuLimit': 1.5 }, '8; quota 1.5 CPUs (where cgroup.cpuLimit is)'],
    ['memory', {}, '16 GiB; no swap; limit none'],
    [
      'memory',
      { 'memory.swapBytes': 1024, 'cgroup.memoryLimitBytes': 2 ** 29, 'cgroup.memoryHighBytes': 2 ** 28 },
      '16 GiB; swap 1 KiB; limit 512 MiB (where cgroup.memoryLimitBytes is); slowed down above 256 MiB',
    ],
    ['tasks', { 'limits.nproc': { soft: 100, hard: 200 } }, 'limit none; of the user 100, at most 200; kernel.pid_max 4194304'],
    ['open files', {}, '1024, at most 1048576'],
    ['seccomp', { 'seccomp.mode': 'filter', 'seccomp.filters': 2, 'seccomp.noNewPrivs': true }, 'filter; filters: 2; NoNewPrivs'],
    ['seccomp', {}, 'disabled'],
  ])('%s of %j', async (label, changes, text) => {
    expect(await row(label, changes)).toBe(text);
  });

  test('file systems, network and user namespaces, where the report has them; whatever shape they have, nothing breaks', () => {
    const fact = (value: unknown) => ({ value, evidence: [] });
    const facts = {
      'fs.project': fact({ type: 'ext4', mountPoint: '/' }),
      'fs.goCache': fact(7),
      'net.nameservers': fact(['10.0.0.1', '::1']),
      'net.proxy': fact({ HTTPS_PROXY: 'http://x' }),
      'userns.unprivileged': fact({ allowed: false, deniedBy: 'apparmor' }),
      'limits.nofile': fact(null),
    };
    expect(placeRows(buildReport(parts({ facts })))).toEqual([
      { label: 'open files', text: 'undefined' },
      { label: 'user namespaces', text: 'denied by apparmor' },
      { label: 'file systems', text: 'here: ext4 (mounted at /); GOCACHE: of unknown type' },
      { label: 'network', text: 'name servers 10.0.0.1, ::1; proxy by HTTPS_PROXY' },
    ]);
  });
});

describe('the page', () => {
  test('of a tight container: the place, the findings worst first with remedies, what is well, the verdict last', async () => {
    const page = toHostPage(await examined(tight), { width: 100, color: false });
    const order = [
      '  container ',
      '! ',
      'cgroup.cpu-limit',
      'mem.available',
      '• ',
      'cgroup.mode',
      'checks of this machine pass',
      '! conformant with warnings',
    ];
    const places = order.map((text) => page.indexOf(text));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(page).toContain('docker update --memory 4g --memory-swap 4g "$CONTAINER"');
    expect(page).toContain('undo: open a new shell');
    expect(page).toContain('then: ');
    expect(page).toContain('where cgroup.memoryLimitBytes is: 536870912');
  });

  test.each([40, 80, 120])('has no line wider than %i columns but commands, with hostile facts too', async (width) => {
    const hostile = '\u001b[31mx\u0007\n::error::y '.repeat(30);
    const page = toHostPage(await examined({ ...tight, 'platform.kernel': hostile, 'platform.containerRuntime': hostile }), {
      width,
      color: false,
    });
    const commands = /^ {8}\S/;
    expect(page.split('\n').filter((line) => stringWidth(line) > width && !commands.test(line))).toEqual([]);
    expect(page).toBe(plainText(page));
    expect(page).not.toMatch(/^::error/m);
  });

  test('has colour only where it was asked for', async () => {
    const report = await examined(tight);
    expect(toHostPage(report, { width: 80, color: true })).toContain('\u001b[');
    expect(toHostPage(report, { width: 80, color: false })).not.toContain('\u001b[');
  });

  test('of a healthy machine has no finding and is conformant', async () => {
    const page = toHostPage(await examined({}), { width: 100, color: false });
    expect(page).not.toMatch(/^ {2}[!✗•]/m);
    expect(page).toContain('✓ conformant');
  });

  test('of a machine that shows nothing is undetermined', async () => {
    const nothing = Object.fromEntries(Object.keys({ ...healthy, ...healthyActs }).map((id) => [id, 'unknown'])) as FactChanges;
    expect(toHostPage(await examined(nothing), { width: 100, color: false })).toMatch(
      /\? undetermined: not one check could be determined\n$/,
    );
  });
});

describe('the text for a bug report', () => {
  test('has the place as a table, the findings, and no name of the user or the machine', async () => {
    const report = await examined({
      ...tight,
      'platform.kernel': '6.1 built at buildhost by /home/al_ice/src',
      'pid1.command': '/mnt/c/Users/al_ice/init',
    });
    const text = toHostMarkdown(report, { home: '/home/al_ice', user: 'al_ice', hostName: 'buildhost' });
    expect(text).toContain('| container | yes, docker |');
    expect(text).toContain('.1 built at host by \\~/src');
    expect(text).toContain('/mnt/c/Users/user/init');
    expect(text).not.toMatch(/al_ice|al\\_ice|buildhost/);
    expect(text).toContain('```bash\ndocker update');
  });

  test('keeps words that only look like names', async () => {
    const text = toHostMarkdown(await examined(tight), { home: '/', user: 'docker', hostName: 'localhost' });
    expect(text).toContain('| container | yes, docker |');
  });
});
