/**
 * Records real runs of the suite `runtime`, its programs under filters and limits, for the tests of src/checks/runtime:
 *
 *     npx tsx scripts/capture-runtime.ts [NAME]...
 *
 * Needs Linux on amd64, a go command, gcc, prlimit, the network for toolchains; for `quota` also root, cgroup v1 and strace.
 * Writes __tests__/fixtures/runtime/NAME.json, as `run --record` writes it but for what `neutral` says.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runOn, runtimeSettings, WrappedHost } from '../__tests__/support/runtime.js';
import { RecordingHost } from '../src/host/recording.js';
import { writeRecording } from '../src/recording.js';
import { redactorOf } from '../src/run.js';
import { root } from './support/root.js';

const work = mkdtempSync(join(tmpdir(), 'capture-'));
const fixtures = join(root, '__tests__/fixtures/runtime');
const service = join(work, 'service');

interface Situation {
  readonly go: string;
  /** All where none is named. */
  readonly checks?: readonly string[];
  /** What stands before the command line of each program. */
  readonly wrap: () => readonly string[];
  /** Around the whole run. */
  readonly within?: (run: () => Promise<void>) => Promise<void>;
}

const under = (rules: string, go: string): Situation => ({ go, wrap: () => [join(work, 'filter'), rules, '--'] });

/** Numbers of system calls of amd64, and of 386 where it says so. */
const situations: Readonly<Record<string, Situation>> = {
  healthy: { go: '1.24.x 1.26.x', wrap: () => [] },
  'eventfd-denied': under('290=errno:1', '1.22.x 1.26.x'),
  'pidfd-killed': under('434=kill', '1.22.x 1.26.x'),
  'clone3-denied': under('435=errno:1', '1.26.x'),
  'futex-time64-missing': under('i386/422=errno:38', '1.25.x 1.26.x'),
  'affinity-denied': under('204=errno:1', '1.26.x'),
  'signals-denied': under('62=errno:1,234=errno:1', '1.26.x'),
  'filters-denied': under('157=errno:1,317=errno:1', '1.26.x'),
  'few-files': { go: '1.26.x', wrap: () => ['prlimit', '--nofile=100'] },
  quota: {
    go: '1.24.x 1.26.x',
    checks: ['gomaxprocs.effective', 'mem.budget'],
    // Eight CPUs for the runtime: the least that it chooses by a quota is two.
    wrap: () => [
      ...['strace', '-qq', '-f', '-o', '/dev/null', '-e', 'trace=sched_getaffinity'],
      ...['-e', 'inject=sched_getaffinity:poke_exit=@arg3=ff00000000000000:retval=8'],
    ],
    within: async (run) => {
      const group = '/sys/fs/cgroup/cpu/go-wsl-conform-capture';
      mkdirSync(group);
      writeFileSync(join(group, 'cpu.cfs_quota_us'), '150000');
      writeFileSync(join(group, 'cgroup.procs'), String(process.pid));
      try {
        await run();
      } finally {
        writeFileSync(join(dirname(group), 'cgroup.procs'), String(process.pid));
        rmdirSync(group);
      }
    },
  },
};

const goFolder = join(execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim(), 'bin');
const proxies = execFileSync('go', ['env', 'GOPROXY'], { encoding: 'utf8' })
  .trim()
  .split(/[,|]/)
  .filter((entry) => entry.startsWith('http'));

async function capture(name: string, { go, checks = [], wrap, within = (run) => run() }: Situation): Promise<void> {
  const file = join(fixtures, `${name}.json`);
  await within(async () => {
    const host = new RecordingHost(new WrappedHost(service, wrap()));
    const settings = runtimeSettings(service, checks, go);
    const report = await runOn(host, checks, go);
    await writeRecording(host, file, { report, settings, redact: redactorOf({ host, settings }), home: homedir() });
  });
  const text = neutral(readFileSync(file, 'utf8'));
  writeFileSync(file, text);
  console.log(`${name}: ${Math.round(text.length / 1000)} kB`);
}

/** What the checks of the suite read; what else the machine has is nobody's business. */
const needed =
  /^\/(?:\{|proc\/self\/|proc\/meminfo|proc\/sys\/kernel\/(?:osrelease|seccomp)|sys\/(?:fs\/cgroup|kernel\/security|devices)\/|etc\/(?:nsswitch|os-release)|usr\/local\/go)/;

/** Addresses of proxies and name servers and the names of outer cgroups become an example's. */
function neutral(text: string): string {
  const renamed = proxies.reduce((rest, address) => rest.replaceAll(address, 'https://proxy.example.com'), text);
  const snapshot = JSON.parse(renamed.replaceAll(/\/[\w-]+\/[0-9a-f]{32}\b/g, '/outer/job'));
  const files = Object.entries<unknown>(snapshot.files).filter(([file]) => needed.test(file));
  snapshot.files = { ...Object.fromEntries(files), '/etc/resolv.conf': 'nameserver 192.0.2.53\n' };
  for (const folder of ['/usr/lib', '/usr/local', '/opt']) {
    const entries = snapshot.dirs[folder];
    if (entries?.value !== undefined) entries.value = entries.value.filter((entry: { name: string }) => /^go([-.\d]|$)/.test(entry.name));
  }
  return `${JSON.stringify(snapshot, undefined, 1)}\n`;
}

// Recordings carry some of these variables, and those say nothing of Go.
const kept = { PATH: `${goFolder}:/usr/bin:/bin`, HOME: homedir(), LANG: 'C.UTF-8', NODE_EXTRA_CA_CERTS: process.env.NODE_EXTRA_CA_CERTS };
for (const variable of Object.keys(process.env)) delete process.env[variable];
for (const [variable, value] of Object.entries(kept)) if (value !== undefined) process.env[variable] = value;

try {
  cpSync(join(root, 'examples/service'), service, { recursive: true });
  execFileSync('go', ['build', '-buildvcs=false', '-o', `${work}/`, './filter'], {
    cwd: join(root, 'probes'),
    env: { ...process.env, CGO_ENABLED: '0', GOWORK: 'off' },
  });
  mkdirSync(fixtures, { recursive: true });
  const wanted = process.argv.slice(2);
  for (const [name, situation] of Object.entries(situations))
    if (wanted.length === 0 || wanted.includes(name)) await capture(name, situation);
} finally {
  rmSync(work, { recursive: true, force: true });
}
