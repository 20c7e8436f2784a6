import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, test } from '@jest/globals';
import { explain } from '../src/explain.js';
import { LocalHost } from '../src/host/local.js';
import { Explanation } from '../src/model/explanation.js';
import { Report } from '../src/model/report.js';
import { temporaryFolder } from './support/temporary-folder.js';

/** Go failures that people pasted in public places, see facts/corpus.test.ts. */
const corpus = process.env.GO_WSL_CONFORM_CORPUS ?? path.resolve('..', 'shared', 'corpus');

function goFailures(): { file: string; causes: readonly string[] }[] {
  let names: string[];
  try {
    names = readdirSync(corpus);
  } catch {
    return [];
  }
  return names
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const file = path.join(corpus, name);
      const { kind, expected } = JSON.parse(readFileSync(file, 'utf8')) as { kind?: string; expected?: { causes?: string[] } };
      return kind === 'go-failure' ? [{ file, causes: expected?.causes ?? [] }] : [];
    });
}

async function explained(
  name: string,
  more: { stdin?: Buffer[]; debug?: boolean; here?: { host: LocalHost; offline: boolean } } = {},
): Promise<Explanation> {
  const told = await explain({
    name,
    stdin: Readable.from(more.stdin ?? []),
    tool: { name: 'go-wsl-conform', version: '0.0.0' },
    debug: more.debug === true,
    note: () => undefined,
    ...(more.here === undefined ? {} : { here: more.here }),
  });
  return Explanation.parse(told);
}
const fromStdin = (...chunks: (string | Buffer)[]) => explained('-', { stdin: chunks.map((chunk) => Buffer.from(chunk)) });

function file(name: string, content: string | Buffer): string {
  const place = path.join(temporaryFolder('explain'), name);
  writeFileSync(place, content);
  return place;
}

const cases = goFailures();
if (cases.length === 0) {
  test.skip('the corpus of Go failures', () => undefined);
  console.log(`skipped: no corpus in ${corpus} (GO_WSL_CONFORM_CORPUS names another place)`);
} else {
  test.each(cases)('$file: the first cause is one of $causes, and no other is sure', async ({ file: place, causes }) => {
    const told = await explained(place);
    expect(causes).toContain(told.causes[0]?.id ?? 'undetermined');
    for (const { id, confidence } of told.causes) if (confidence !== 'possible') expect(causes).toContain(id);
  });
}

const tooOld = 'go: go.mod requires go >= 1.99 (running go 1.26.0; GOTOOLCHAIN=local)\n';

describe('inputs', () => {
  it('reads a log from standard input, however it is cut into chunks', async () => {
    const told = await fromStdin(...[...tooOld]);
    expect(told).toMatchObject({
      input: { name: 'standard input', kind: 'log', lines: 1 },
      causes: [{ id: 'go.too-old', because: [{ line: 1 }] }],
    });
  });

  it.each([
    ['gzip', gzipSync(tooOld), []],
    ['UTF-16 of PowerShell', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(tooOld, 'utf16le')]), ['read as UTF-16']],
    ['UTF-16 without a mark', Buffer.from(tooOld, 'utf16le'), ['read as UTF-16']],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${tooOld}`), []],
    ['line ends of Windows', Buffer.from(tooOld.replace('\n', '\r\n')), []],
    ['a zero byte among text', Buffer.from(`a\u0000b\n${tooOld}`), []],
    ['broken UTF-8', Buffer.concat([Buffer.from([0xc3, 0x28, 0xff, 0x0a]), Buffer.from(tooOld)]), []],
  ])('reads %s', async (_, bytes, notes) => {
    const told = await explained(file('a.log', bytes));
    expect(told.input.notes).toEqual(notes);
    expect(told.causes.map(({ id }) => id)).toEqual(['go.too-old']);
  });

  it('reads what is there of a gzip file that was cut', async () => {
    const whole = gzipSync(tooOld.repeat(20_000), { level: 0 });
    const told = await explained(file('a.gz', whole.subarray(0, whole.length / 2)));
    expect(told.input.notes).toEqual(['the gzip file ends before its end']);
    expect(told.causes.map(({ id }) => id)).toEqual(['go.too-old']);
  });

  it('claims nothing of what is no text, and nothing of nothing', async () => {
    expect(await explained(process.execPath)).toMatchObject({
      input: { notes: ['this is no text: it holds many zero bytes'] },
      causes: [],
    });
    expect(await fromStdin()).toMatchObject({ input: { lines: 0 }, causes: [], unexplained: [] });
  });

  it('cuts a line that never ends, and says so', async () => {
    const told = await fromStdin('x'.repeat(200_000), `\n${tooOld}`);
    expect(told.input.notes).toEqual(['lines longer than 65536 characters, which were cut: 1']);
    expect(told.causes).toHaveLength(1);
  });

  it('reads a snapshot: commands that failed, and the log of the kernel', async () => {
    const snapshot = {
      commands: {
        'go version': { stdout: 'signal: killed\n', exit: 0 },
        'go build': { stderr: 'example.com/m: /usr/local/go/pkg/tool/linux_amd64/compile: signal: killed\n', exit: 1 },
        dmesg: { stdout: '[1.0] Memory cgroup out of memory: Killed process 7 (compile) total-vm:1kB\n', exit: 0 },
      },
    };
    const told = await explained(file('a.json', JSON.stringify(snapshot)));
    expect(told.input.kind).toBe('snapshot');
    expect(told.causes).toMatchObject([
      { id: 'oom.cgroup', confidence: 'established', symptoms: ['kill.external'] },
      { id: 'kill.external', times: 1 },
    ]);
  });

  it('weighs a snapshot by what it holds of the place, and says so', async () => {
    const snapshot = {
      files: {
        '/proc/self/mountinfo': '1 0 8:1 / / rw - ext4 /dev/sda1 rw\n2 1 8:2 / /tmp rw,noexec - ext4 /dev/sda2 rw\n',
        '/proc/loadavg': '1 1 1 1/32500 99\n',
        '/proc/sys/kernel/pid_max': '32768\n',
      },
      commands: {
        'go test':
          'fork/exec /tmp/go-build1/b001/m.test: permission denied\nruntime: failed to create new OS thread (have 7 already; errno=11)\n',
        'ulimit -u': 'unlimited\n',
      },
      env: { TMPDIR: '' },
    };
    const told = await explained(file('a.json', JSON.stringify(snapshot)), { debug: true });
    expect(told.place).toBe('pasted');
    expect(told.causes.map(({ id, confidence }) => `${confidence} ${id}`)).toEqual([
      'established fs.noexec',
      'likely pids.kernel',
      'possible pids.undetermined',
    ]);
    // The limit of the shell in which somebody typed, perhaps.
    expect(told.ruledOut).toEqual([]);
    expect(told.rules).toContainEqual(
      expect.objectContaining({ rule: 'no-limit-of-the-user', times: 0, looked: expect.stringMatching(/soft":null/) }),
    );
  });

  it('shows the causes and the facts that were weighed of a report, too', async () => {
    const fixtures = path.join(import.meta.dirname, 'fixtures/report');
    const name = path.join(fixtures, 'failing.report.json');
    const { rules, causes } = await explained(name, { debug: true });
    expect(rules!.filter(({ rule }) => rule === 'causes of the report').length).toBeGreaterThanOrEqual(causes.length);
  });

  it('looks at this machine for a log alone', async () => {
    const host = new LocalHost(process.cwd());
    try {
      const here = { host, offline: true };
      const told = await explained('-', { stdin: [Buffer.from('listen tcp :1: bind: address already in use\ngo: x\n')], here });
      expect(told).toMatchObject({
        place: 'here',
        causes: [{ id: 'net.port-busy', observed: [{ says: expect.stringMatching(/port 1 now/) }] }],
      });
      expect((await explained(file('old.log', 'nothing of note\n'), { here })).place).toBeUndefined();
      await expect(explained(file('a.json', '{"commands":{}}'), { here })).rejects.toThrow(/--here: .*tells of its own place/);
    } finally {
      await host.close();
    }
  });

  it('takes the causes of a report from there', async () => {
    const fixtures = path.join(import.meta.dirname, 'fixtures/report');
    const report = Report.parse(JSON.parse(readFileSync(path.join(fixtures, 'failing.report.json'), 'utf8')));
    const told = await explained(file('report.json', JSON.stringify(report)));
    expect(told.input.kind).toBe('report');
    const known = report.causes.map(({ id }) => id).filter((id) => id !== 'undetermined');
    expect(told.causes.map(({ id }) => id).sort()).toEqual(known.sort());
    expect(told.place).toBe('recorded');
  });

  it('names the place of what is wrong in a report', async () => {
    await expect(explained(file('report.json', '{"results":[],"verdict":3}'))).rejects.toThrow(/report\.json: "/);
  });

  it('reads a log of objects line by line, however long it is', async () => {
    const told = await fromStdin(...Array.from({ length: 2000 }, (_, index) => `{"level":"info","number":${index}}\n`), tooOld);
    expect(told).toMatchObject({ input: { kind: 'log', lines: 2001 }, causes: [{ id: 'go.too-old', because: [{ line: 2001 }] }] });
  });

  it('takes a document that is none of ours for a log', async () => {
    expect((await fromStdin(`{\n  "a": 1\n}\n${tooOld}`)).input).toMatchObject({ kind: 'log', lines: 4 });
  });

  it('takes a log that begins with a brace for a log', async () => {
    expect((await fromStdin(`{"level":"info"}\n${tooOld}`)).causes).toHaveLength(1);
  });

  it.each(['/absent/log', '/'])('says of %s that it cannot be read', async (name) => {
    await expect(explained(name)).rejects.toThrow(new RegExp(`explain: ${name} cannot be read: E`));
  });
});

it('lists failures without an explanation only where nothing explains them', async () => {
  expect((await fromStdin('make: *** [Makefile:3: all] Error 1\n')).unexplained).toEqual([
    { line: 1, text: 'make: *** [Makefile:3: all] Error 1' },
  ]);
  expect((await fromStdin(`${tooOld}exit status 1\n`)).unexplained).toEqual([]);
});

it('shows which rules matched, and why some do not count', async () => {
  const passed = '=== RUN   TestA\nsignal: killed\n--- PASS: TestA (0.00s)\nPASS\nok  \tm\t0.1s\n';
  const { rules } = await explained('-', { stdin: [Buffer.from(`${passed}${tooOld}`)], debug: true });
  expect(rules).toEqual([
    { rule: 'killed', cause: 'kill.external', times: 0, left: 'once in what a test that passed had printed' },
    { rule: 'go-newer', cause: 'go.too-old', times: 1 },
  ]);
});
