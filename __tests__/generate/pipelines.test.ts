import { chmod, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Answer } from '../../src/host/host.js';
import { LocalHost } from '../../src/host/local.js';
import { usualRuntime } from '../../src/knowledge/seccomp.js';
import { GenerationReport, ProfileProvenance, TraceReport } from '../../src/model/seccomp.js';
import { type GenerationRequest, generateProfile } from '../../src/seccomp-generate.js';
import { traceCommand } from '../../src/seccomp-trace.js';
import { probeTracer, type Tracer, workingStrace } from '../../src/tracer.js';

const place = { arch: 'amd64', kernel: [6, 12], capabilities: new Set<string>(), flavour: 'oci', ...usualRuntime } as const;
const tool = { name: 'go-wsl-conform', version: '0' };

let folder: string;
let host: LocalHost;

/** A program that is none of ours and takes its place. */
async function standIn(name: string, script: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  return file;
}

/** A program that takes the place of probes/trace. */
const asTracer = async (program: Promise<string>): Promise<Tracer> => probeTracer(await program, host);

/** Stands for probes/trace: it runs the command and writes what is given, and how the command ended. */
const tracer = (name: string, lines: readonly object[], { refuses = '' } = {}) =>
  asTracer(
    standIn(
      name,
      `output=$2; all="$*"
while [ "$1" != -- ]; do shift; done; shift
${refuses}
"$@"; code=$?
cat >"$output" <<'END'
${[{ kind: 'start', version: 1, arch: 'amd64', by: 'registers', mayTraceSetuid: false }, ...lines].map((line) => JSON.stringify(line)).join('\n')}
END
printf '{"kind":"end","exit":%d,"signal":0,"processes":1,"threads":1,"left":["sleep"],"cut":true}\\n' $code >>"$output"
exit $code`,
    ),
  );

const call = (number: number, more: object = {}) => ({
  kind: 'call',
  arch: 'amd64',
  number,
  program: 'p',
  phase: 'command',
  role: 'main',
  result: 'ok',
  count: 2,
  ...more,
});

const program = (name: string, phase: string, more: object = {}) => ({
  kind: 'program',
  program: name,
  path: '',
  phase,
  starts: 1,
  ...more,
});

/** A machine whose processes have this status. */
class StatusHost extends LocalHost {
  constructor(
    readonly status: string,
    workspace: string,
  ) {
    super(workspace);
  }

  override async readFile(file: string): Promise<Answer<string>> {
    return file === '/proc/self/status' ? { state: 'present', value: this.status } : super.readFile(file);
  }
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'generate-'));
  host = new LocalHost(folder, new AbortController().signal);
});
afterAll(async () => {
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

describe('generate', () => {
  const run = async (script: string | readonly string[], lines: readonly object[], more: Partial<GenerationRequest> = {}) => {
    const written = new Map<string, string>();
    const steps: string[] = [];
    const report = await generateProfile({
      argv: typeof script === 'string' ? ['sh', '-c', script] : script,
      releases: [],
      runs: 2,
      records: 'all',
      place,
      host,
      tracer: await tracer('tracer', lines),
      loader: await standIn('loader', 'say=$2; while [ "$1" != -- ]; do shift; done; shift; echo ready >"$say"; exec "$@"'),
      stdout: 2,
      file: 'p.json',
      write: async (file, text) => {
        written.set(file, text);
      },
      redact: (value) => value,
      tool,
      onStep: (what) => steps.push(what),
      ...more,
    });
    return { report: GenerationReport.parse(report), written, steps };
  };

  test('records, writes, and runs it again', async () => {
    const lines = [program('sh', 'command'), call(73, { facts: [] }), call(56, { facts: ['0x50f00'] }), call(999)];
    const { report, written, steps } = await run('exit 0', lines);
    expect(report).toMatchObject({ state: 'written', exit: 0, verified: { state: 'same' }, findings: [] });
    expect(steps).toEqual(['recording run 1 of 2', 'recording run 2 of 2', 'running it under the profile']);
    expect([...written.keys()]).toEqual(['p.json', 'p.provenance.json']);
    const provenance = ProfileProvenance.parse(JSON.parse(written.get('p.provenance.json')!));
    expect(provenance.calls).toContainEqual({
      name: 'clone',
      seen: [{ arch: 'amd64', phase: 'command', program: 'p', role: 'main', runs: [1, 2], results: { ok: 4 }, with: 'flags 0x50f00' }],
    });
    expect(report.runs.map(({ added }) => added)).toEqual([['999', 'flock'], []]);
    expect(report.notes).toContain('amd64/999 has no name, so that no profile can allow it');
    expect(report.apply[0]?.text).toBe(`docker run --security-opt seccomp=${host.workspace}/p.json …`);
  });

  test('a run that failed is said, and ends with 1', async () => {
    const { report } = await run('exit 3', []);
    expect(report).toMatchObject({ exit: 1, verified: { state: 'same' } });
    expect(report.notes[0]).toContain('run 1 ended with 3');
  });

  test('an end that is another under the profile is said', async () => {
    const file = path.join(folder, 'turns');
    const { report } = await run(`echo x >>${file}; test $(wc -l <${file}) -lt 3`, []);
    expect(report).toMatchObject({ exit: 1, verified: { state: 'other', reason: 'it ended with 1, recorded: 0' } });
  });

  test('calls of the last run that are new are said', async () => {
    const late = await standIn(
      'late',
      `output=$2; n=$(cat ${folder}/n 2>/dev/null || echo 0); echo $((n + 1)) >${folder}/n
{ echo '{"kind":"start","version":1,"arch":"amd64","by":"x","mayTraceSetuid":true}'
if [ $n = 1 ]; then echo '${JSON.stringify(call(73))}'; fi
echo '{"kind":"end","exit":0,"signal":0,"processes":1,"threads":1}'; } >"$output"`,
    );
    const { report } = await run('exit 0', [], { tracer: probeTracer(late, host) });
    expect(report.notes).toContainEqual(expect.stringContaining('still made calls that no run before had made (flock)'));
  });

  test('a cached go test is said', async () => {
    const go = await standIn('go', 'exit 0');
    const { report } = await run([go, 'test', './...'], [program('go', 'build'), program('compile', 'build')]);
    expect(report.notes).toEqual(
      expect.arrayContaining([
        expect.stringContaining('no test binary was run'),
        expect.stringContaining('compiled nothing'),
        expect.stringContaining('the go that PATH has'),
      ]),
    );
  });

  test('a cache of the go command that has a part is said, and one that has nothing is not', async () => {
    const go = await standIn('go', 'exit 0');
    const twice = (name: string) => program(name, 'build', { starts: 2 });
    const seen = [program('go', 'build'), twice('compile'), program('p.test', 'test')];
    const notes = async (argv: readonly string[], programs: readonly object[]) =>
      (await run([go, ...argv], programs)).report.notes.join('\n');
    const partly = await notes(['test', './...'], [...seen, program('asm', 'build')]);
    expect(partly).toContain('compiled only a part');
    expect(partly).toContain('results came from the cache of go test');
    expect(await notes(['test', '-count=1', './...'], [...seen, twice('asm')])).not.toMatch(/compiled|cache of go test/);
  });

  test('what cannot be recorded is not written', async () => {
    const missing = await run(['no-such-command'], []);
    expect(missing.report).toMatchObject({ state: 'not-recorded', exit: 127, reason: 'no-such-command: command not found' });
    const refused = await run('exit 0', [], {
      tracer: await asTracer(standIn('refused', `echo '{"kind":"refused","step":"PTRACE_SEIZE","errno":1}' >"$2"; exit 125`)),
    });
    expect(refused.report).toMatchObject({
      state: 'not-recorded',
      exit: 64,
      reason: expect.stringContaining('PTRACE_SEIZE was answered EPERM'),
    });
    const dead = await run('exit 0', [], { tracer: await asTracer(standIn('dead', 'kill -KILL $$')) });
    expect(dead.report).toMatchObject({ state: 'not-recorded', exit: 125, reason: expect.stringContaining('did not come to its end') });
    const none = await run('exit 0', [], {
      tracer: await asTracer(standIn('none', `echo '{"kind":"not-started","errno":8}' >"$2"; exit 126`)),
    });
    expect(none.report).toMatchObject({ exit: 126, reason: expect.stringContaining('could not be executed (ENOEXEC)') });
    expect([missing, refused, dead, none].flatMap(({ written }) => [...written.keys()])).toEqual([]);
  });

  test.each([
    ['CapEff:\t0000000000000000\nNoNewPrivs:\t0\nSeccomp:\t0\n', 'recorded with no_new_privs', 21],
    ['CapEff:\t00000000a80425fb\nNoNewPrivs:\t1\nSeccomp:\t2\n', 'a filter is in force here already', 0],
  ])('what recording took is said: %j', async (status, words, unrecorded) => {
    const there = new StatusHost(status, folder);
    const { report, written } = await run('exit 0', [], { records: 'needed', host: there });
    expect(report.notes).toContainEqual(expect.stringContaining(words));
    expect(JSON.parse(written.get('p.provenance.json')!).unrecorded).toHaveLength(unrecorded);
    await there.close();
    const { report: capable } = await run('exit 0', [], {
      records: 'needed',
      host: new StatusHost('CapEff:\t000001ffffffffff\nNoNewPrivs:\t0\nSeccomp:\t0\n', folder),
    });
    expect(capable.notes).not.toContainEqual(expect.stringContaining(words));
  });

  test('where no filter can be installed, all calls are recorded', async () => {
    const refuses = `case "$all" in *-untraced*) echo '{"kind":"refused","step":"seccomp","errno":13}' >"$output"; exit 125;; esac`;
    const { report, written } = await run('exit 0', [], { records: 'needed', tracer: await tracer('without-filter', [], { refuses }) });
    expect([report.exit, report.runs.length]).toEqual([0, 2]);
    expect(JSON.parse(written.get('p.provenance.json')!).unrecorded).toEqual([]);
  });
});

describe('trace', () => {
  const run = async (script: string, lines: readonly object[], comparesNoNewPrivs = false) => {
    const report = await traceCommand({
      argv: ['sh', '-c', script],
      environment: host.env,
      host,
      tracer: await tracer('traces', lines),
      system: await standIn('system', 'exit 0'),
      place,
      filters: [],
      comparesNoNewPrivs,
      stdout: 2,
      tool,
    });
    return TraceReport.parse(report);
  };

  test('lists refusals, those of filters first, and files that are forbidden only where a filter did it', async () => {
    const lines = [
      program('sh', 'command', { starts: 2 }),
      program('ping', 'command', { setid: true, capabilities: true }),
      call(165, { result: 'errno', errno: 1, filter: false }),
      call(257, { result: 'errno', errno: 13, filter: false }),
      call(290, { result: 'signal' }),
      call(0),
    ];
    const report = await run('exit 4', lines);
    expect(report).toMatchObject({ state: 'traced', exit: 4, calls: 8, different: 4, left: ['sleep'] });
    expect(report.refused.map(({ call: name, answer, by }) => `${name} ${answer} ${by}`)).toEqual([
      'eventfd2 SIGSYS filter',
      'mount EPERM kernel',
    ]);
    expect(report.programs).toContainEqual({ program: 'ping', phase: 'command', starts: 1, privileges: ['set-id', 'capabilities'] });
    // A container may have more to say.
    expect(report.notes).toEqual(
      expect.arrayContaining([
        expect.stringContaining('ping: the kernel ignores what the file would give'),
        expect.stringContaining('does not tell tracers the interface'),
        expect.stringContaining('more different calls'),
      ]),
    );
  });

  test('reads the filters that decided, and believes none where there were several', async () => {
    const errno = '0600000001000500';
    const filters = (...programs: string[]) => ({ kind: 'filters', program: 'p', phase: 'command', programs });
    const denied = call(290, { result: 'errno', errno: 1, filter: true });
    const [one] = (await run('exit 0', [denied, filters(errno)])).refused;
    expect(one).toMatchObject({ by: 'filter', rules: [{ answer: 'ERRNO(EPERM)', place: 'installed filter 1: instruction 0' }] });
    const [allowed] = (await run('exit 0', [denied, filters('060000000000ff7f')])).refused;
    expect(allowed).toMatchObject({ by: 'kernel' });
    const [several] = (await run('exit 0', [denied, filters(errno), filters('060000000000ff7f')])).refused;
    expect(several?.by).toBe('unknown');
  });

  test('compares with no_new_privs', async () => {
    const report = await run('exit 0', [call(165, { result: 'errno', errno: 1, filter: false })], true);
    expect(report.withNoNewPrivs).toMatchObject({ added: [], missing: [] });
  });
});

describe('where our tracer may not', () => {
  const refused = () => standIn('may-not', `echo '{"kind":"refused","step":"PTRACE_SEIZE","errno":1}' >"$2"; exit 125`);
  const trace = async (more: Partial<Parameters<typeof traceCommand>[0]> = {}) => {
    const report = await traceCommand({
      argv: ['sh', '-c', 'exit 4'],
      environment: host.env,
      host,
      tracer: await asTracer(refused()),
      place,
      filters: [],
      comparesNoNewPrivs: true,
      stdout: 2,
      tool,
      ...more,
    });
    return TraceReport.parse(report);
  };
  /** A machine with nothing but this on PATH, and what a shell needs. */
  const machineWith = async (name: string, strace?: string) => {
    const only = await mkdtemp(path.join(folder, name));
    for (const word of ['sh', 'cat']) await symlink(`/bin/${word}`, path.join(only, word));
    if (strace !== undefined) {
      await writeFile(path.join(only, 'strace'), `#!/bin/sh\n${strace}\n`);
      await chmod(path.join(only, 'strace'), 0o755);
    }
    class Machine extends LocalHost {
      override readonly env = { PATH: only };
    }
    return new Machine(folder);
  };
  /** Stands for strace: runs the command and writes how it ended. */
  const working = `while [ "$1" != -o ]; do [ "$1" = -V ] && exit 0; shift; done; output=$2; shift 2; while [ "$1" != -- ]; do shift; done; shift
"$@"; code=$?
cat >"$output" <<'END'
7 [  59] execve("/bin/sh", [...], 0x7 /* 1 var */) = 0
7 [ 165] mount(0, 0, 0, 0, 0) = -1 EPERM (Operation not permitted)
END
echo "7 [ 231] +++ exited with $code +++" >>"$output"; exit $code`;

  test('strace does, and says less', async () => {
    const there = await machineWith('with-strace', working);
    const strace = await workingStrace(there, 'amd64', []);
    expect(strace).toMatchObject({ kind: 'strace' });
    const report = await trace({ otherwise: async () => strace });
    expect(report).toMatchObject({ state: 'traced', tracer: 'strace', exit: 4, calls: 2 });
    expect(report.refused).toEqual([expect.objectContaining({ call: 'mount', answer: 'EPERM' })]);
    expect(report.notes).toContainEqual(expect.stringContaining('it was recorded by strace'));
    expect(report.withNoNewPrivs?.reason).toContain('strace does not set no_new_privs');
    await there.close();
  });

  test('nor strace, the command is not run, and it is said what needs no tracer', async () => {
    const report = await trace({ otherwise: async () => ({ problem: 'strace is not installed' }) });
    expect(report).toMatchObject({ state: 'not-traced', exit: 64 });
    expect(report.reason).toMatch(/PTRACE_SEIZE was answered EPERM .*; strace is not installed; seccomp simulate needs no tracer$/);
    expect((await trace()).reason).toMatch(/so that it was not run; seccomp simulate needs no tracer$/);
  });

  test.each([
    ['none', undefined, 'strace is not installed'],
    ['refuses', 'echo "strace: not permitted" >&2; exit 1', 'strace cannot trace here (strace: not permitted)'],
    ['silent', 'exit 0', 'strace cannot trace here (exited)'],
  ])('of strace it is said why it cannot: %s', async (name, script, problem) => {
    const there = await machineWith(name, script);
    expect(await workingStrace(there, 'amd64', ['read'])).toEqual({ problem });
    await there.close();
  });

  test('a profile that strace recorded says so', async () => {
    const there = await machineWith('generates', working);
    const strace = await workingStrace(there, 'amd64', []);
    await there.close();
    const written = new Map<string, string>();
    const report = await generateProfile({
      argv: ['sh', '-c', 'exit 0'],
      releases: [],
      runs: 1,
      records: 'needed',
      place,
      host: new StatusHost('CapEff:\t000001ffffffffff\nNoNewPrivs:\t0\nSeccomp:\t0\n', folder),
      tracer: await asTracer(refused()),
      otherwise: async () => strace,
      loader: await standIn('loader', 'say=$2; while [ "$1" != -- ]; do shift; done; shift; echo ready >"$say"; exec "$@"'),
      stdout: 2,
      file: 'p.json',
      write: async (file, text) => void written.set(file, text),
      redact: (value) => value,
      tool,
      onStep: () => undefined,
    });
    expect(report.notes).toEqual(
      expect.arrayContaining([
        expect.stringContaining('it was recorded by strace'),
        expect.stringMatching(/recorded with no_new_privs.* \(with --all-calls, a recording does without\)/),
      ]),
    );
    expect([...written.keys()]).toEqual(['p.json', 'p.provenance.json']);
  });
});
