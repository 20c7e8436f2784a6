import { describe, expect, test } from '@jest/globals';
import { runModuleCells } from '../../src/checks/execute.js';
import { checkById } from '../../src/checks/index.js';
import { planCells } from '../../src/checks/plan.js';
import type { Answer, CommandResult, Host } from '../../src/host/host.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { UnrecordedError } from '../../src/model/errors.js';
import type { Result } from '../../src/model/report.js';
import { emptySnapshot } from '../../src/model/snapshot-shape.js';
import { defaultProfile } from '../support/snapshots.js';
import { bytesOf, linked, portableExecutable, signedPrograms } from '../support/windows-programs.js';
import { benchOn, installation, module, toolchain } from './bench.js';

const target = 'windows/amd64';

interface World {
  /** First bytes of the program that was built, and what stands elsewhere in it. */
  readonly program?: Uint8Array | Answer<Uint8Array>;
  readonly table?: Uint8Array;
  readonly digest?: string | { readonly problem: string };
  readonly source?: string;
  /** Exit code of the build. */
  readonly exit?: number;
  readonly isLibrary?: boolean;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

const listingOf = (name: string) => ({ ImportPath: 'example.com/m/tool', Name: name, Dir: '/repository/tool', GoFiles: ['tool.go'] });

/** What a check says where the module has one program, `tool`. */
async function outcomeOf(
  id: string,
  { program = new Uint8Array(), table, digest = '', source = 'package main\n', ...more }: World,
): Promise<Result> {
  const check = checkById(id)!;
  const whole = program instanceof Uint8Array ? ({ state: 'present', value: program } as const) : program;
  const name = more.isLibrary === true ? 'tool' : 'main';
  const told: Readonly<Record<string, string>> = { env: '{"CGO_ENABLED":"0"}', list: JSON.stringify(listingOf(name), null, 1) };
  const host = Object.assign(new SnapshotHost({ ...emptySnapshot(), platform: { os: 'linux', arch: 'amd64', processors: 2 } }), {
    run: async (argv: readonly string[]): Promise<CommandResult> => ({
      argv,
      outcome: 'exited',
      exit: argv[1] === 'build' ? (more.exit ?? 0) : 0,
      signal: null,
      stdout: told[argv[1]!] ?? '',
      stderr: '',
      droppedBytes: 0,
      durationMs: 1,
    }),
    readdir: async () => ({ state: 'present', value: [{ name: 'tool.exe', kind: 'file' }] }),
    readBytes: async (file: string, length: number, offset = 0): Promise<Answer<Uint8Array>> => {
      if (file.endsWith('absent.exe')) return { state: 'missing' };
      return offset === 0 ? whole : { state: 'present', value: (table ?? new Uint8Array()).subarray(0, length) };
    },
    readFile: async (): Promise<Answer<string>> => ({ state: 'present', value: source }),
    probe: async (key: string) => {
      if (key !== 'file.digest') throw new UnrecordedError(key);
      return typeof digest === 'string' ? { digest } : digest;
    },
  }) as unknown as Host;
  const cell = { check: id, level: 'informational', cell: { go: toolchain.version, module: module.directory, target } } as const;
  const settings = { parameters: more.parameters === undefined ? {} : { [id]: more.parameters } };
  const { results } = await runModuleCells(benchOn(host, { checks: [check] }, settings), [cell], module, toolchain, installation);
  return results[0]!;
}

const headers = (flags: string) => bytesOf(linked.find((program) => program.go === '1.26.8' && program.flags.join(' ') === flags)!.header);
const plain = headers('');

describe('artifact.pe', () => {
  test('passes for what the go command links by default', async () => {
    expect(await outcomeOf('artifact.pe', { program: plain })).toMatchObject({
      status: 'pass',
      summary: '1 program: PE x86-64, console, DYNAMIC_BASE HIGH_ENTROPY_VA NX_COMPAT (0x8160)',
    });
  });

  test('warns of each protection that -buildmode=exe takes away', async () => {
    const { status, findings, evidence } = await outcomeOf('artifact.pe', { program: headers('-buildmode=exe') });
    expect(status).toBe('warn');
    expect(findings!.map(({ message }) => message)).toEqual([
      'tool.exe is loaded at the same address each time (no address space layout randomization): DYNAMIC_BASE is not set',
      'tool.exe is loaded at addresses that are less random than 64 bits allow: HIGH_ENTROPY_VA is not set',
    ]);
    expect(evidence).toContainEqual({ source: 'tool.exe', value: 'PE x86-64, console, NX_COMPAT (0x8100), without relocations' });
  });

  test('knows that without relocations nothing is randomized, whatever the bit says', async () => {
    const program = portableExecutable({});
    new DataView(program.buffer).setUint16(0x96, 1, true);
    expect((await outcomeOf('artifact.pe', { program })).summary).toMatch(/same address each time .*: it has no relocations$/);
  });

  test.each([
    ['fmt.Println("hello")', 'fmt.Println'],
    ['for _, name := range os.Args[1:] {', 'os.Args'],
    ['flag.Parse()', 'flag.Parse'],
  ])('warns of a program without a console that says: %s', async (line, use) => {
    const source = `package main\n\n// fmt.Println is not meant here.\n${line}\n`;
    expect(await outcomeOf('artifact.pe', { program: headers('-ldflags=-H=windowsgui'), source })).toMatchObject({
      status: 'warn',
      summary: `tool.exe is linked for the subsystem GUI, which has no console, and uses ${use}`,
      locations: [{ file: 'tool/tool.go', line: 4 }],
      findings: [{ remedies: [{ summary: expect.stringContaining('without -H=windowsgui') }] }],
    });
  });

  test('says nothing of a program without a console that needs none', async () => {
    const source = 'package main\n\nimport "os"\n\nfunc main() { os.Exit(0) } // no os.Args\n';
    expect(await outcomeOf('artifact.pe', { program: headers('-ldflags=-H=windowsgui'), source })).toMatchObject({ status: 'pass' });
  });

  test.each<[string, World, string, string]>([
    ['the build failed', { exit: 1 }, 'unknown', `not determined: nothing was built for ${target} (see cross)`],
    ['there is no program', { isLibrary: true }, 'skip', `no main package for ${target}: nothing was linked`],
    [
      'it cannot be read',
      { program: { state: 'denied', reason: 'EACCES' } },
      'unknown',
      'not determined: tool.exe: it cannot be read (EACCES)',
    ],
    ['it is no program for Windows', { program: new Uint8Array(4096) }, 'unknown', 'not determined: tool.exe: no MZ header'],
  ])('where %s', async (_, world, status, summary) => {
    expect(await outcomeOf('artifact.pe', world)).toMatchObject({ status, summary });
  });
});

describe('artifact.authenticode', () => {
  const signed = (name: string, more: World = {}): World => {
    const { header, table, digest } = signedPrograms.find((program) => program.name === name)!;
    return { program: bytesOf(header), table: bytesOf(table), digest, ...more };
  };

  test('passes for a whole signature with a timestamp', async () => {
    expect(await outcomeOf('artifact.authenticode', signed('timestamped'))).toMatchObject({
      status: 'pass',
      summary: expect.stringMatching(
        /^1 program: signed by O=go-wsl-conform, CN=Example Signer .*, sha256; timestamp rfc3161 2026-09-21T14:13:20Z$/,
      ),
    });
  });

  test('warns of what is unsigned, as all is that the go command links', async () => {
    expect(await outcomeOf('artifact.authenticode', { program: plain })).toMatchObject({ status: 'warn', summary: 'tool.exe is unsigned' });
  });

  test('warns of a signature that ends with its certificate', async () => {
    expect((await outcomeOf('artifact.authenticode', signed('rsa'))).summary).toMatch(
      /^tool.exe is signed without a timestamp: the signature ends with the certificate on 20/,
    );
  });

  test('counts further signatures', async () => {
    const { evidence } = await outcomeOf('artifact.authenticode', signed('nested'));
    expect(evidence[0]!.value).toMatch(/; no timestamp; 1 further signature$/);
  });

  test('fails for a file that was changed after it was signed', async () => {
    expect(await outcomeOf('artifact.authenticode', signed('timestamped', { digest: 'ab'.repeat(32) }))).toMatchObject({
      status: 'fail',
      summary: 'tool.exe was changed after it was signed: its sha256 digest is another',
    });
  });

  test('fails for a signature that is not that of its certificate', async () => {
    const world = signed('timestamped');
    const table = Uint8Array.from(world.table!);
    const at = Buffer.from(table).lastIndexOf(Buffer.from(world.digest as string, 'hex'));
    table[at]! ^= 1;
    const digest = Buffer.from(table.subarray(at, at + 32)).toString('hex');
    expect(await outcomeOf('artifact.authenticode', { ...world, table, digest })).toMatchObject({
      status: 'fail',
      summary: expect.stringContaining('has a signature that is not that of its certificate'),
    });
  });

  test('fails for a file whose signature is cut off', async () => {
    expect(await outcomeOf('artifact.authenticode', signed('rsa', { table: new Uint8Array(10) }))).toMatchObject({
      status: 'fail',
      summary: expect.stringMatching(/^tool.exe is damaged: its certificate table of \d+ bytes is not whole: 10 bytes are there$/),
    });
  });

  test('leaves open what it cannot read', async () => {
    const gap = portableExecutable({ sections: [{ offset: 0x400, size: 0x200 }] });
    const view = new DataView(gap.buffer);
    const { table, digest } = signed('rsa');
    view.setUint32(0x98 + 112 + 32, 0x1000, true);
    view.setUint32(0x98 + 112 + 36, table!.length, true);
    for (const [world, reason] of [
      [{ program: gap, table: table!, digest: digest! }, 'gaps between its sections'],
      [signed('rsa', { digest: { problem: 'EIO' } }), 'EIO'],
      [signed('rsa', { table: new Uint8Array(table!.length) }), 'a certificate of 0 bytes'],
    ] as const)
      expect(await outcomeOf('artifact.authenticode', world)).toMatchObject({
        status: 'unknown',
        summary: expect.stringMatching(new RegExp(`^not determined: tool.exe: .*${reason}`)),
      });
  });

  test('looks at the files that it is told, and builds nothing', async () => {
    const files = (name: string) => ({ exit: 1, parameters: { files: [name] } });
    expect(await outcomeOf('artifact.authenticode', signed('timestamped', files('dist/tool.exe')))).toMatchObject({
      status: 'pass',
      evidence: [{ source: 'dist/tool.exe' }],
    });
    expect(await outcomeOf('artifact.authenticode', signed('rsa', files('dist/absent.exe')))).toMatchObject({
      status: 'unknown',
      summary: 'not determined: dist/absent.exe: there is no such file',
    });
  });
});

test('only targets of Windows have a cell', () => {
  const cells = planCells({
    checks: [checkById('cross')!, checkById('artifact.pe')!],
    profile: defaultProfile,
    releases: [{ version: '1.26.11', pinned: false }],
    modules: [module],
    targetsOf: () => ['linux/arm64', 'windows/amd64'],
    platform: { os: 'linux', arch: 'amd64', processors: 2 },
    cgoEnabled: undefined,
    compiler: { command: 'gcc', found: true },
  });
  expect(cells.map(({ check, cell }) => `${check} ${cell!.target}`)).toEqual([
    'cross linux/arm64',
    'cross windows/amd64',
    'artifact.pe windows/amd64',
  ]);
});
