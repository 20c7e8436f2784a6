import path from 'node:path';
import { type AuthenticodeSignature, readSignature } from '../../go/authenticode.js';
import { commandEvidence } from '../../go/go-command.js';
import { type PortableExecutable, portableExecutableText, readPortableExecutable } from '../../go/portable-executable.js';
import { digestFile } from '../../host/file-digest.js';
import { type Answer, presentValue } from '../../host/host.js';
import { certificateTableBytes, consoleUses, dllCharacteristics, guiSubsystem, headerBytes } from '../../knowledge/portable-executables.js';
import { investigation, signProgram } from '../../knowledge/remedies.js';
import { UnrecordedError } from '../../model/errors.js';
import type { Evidence, Finding, Location, Remedy } from '../../model/report.js';
import type { Check, ModuleContext, Outcome } from '../check.js';
import { count, fail, pass, skip, succeeded, tail, unknown } from '../outcomes.js';
import type { SignedArtifactParameters } from '../parameters.js';
import { type Binary, isProgram, targetBuild } from './binaries.js';
import { cross } from './cross.js';

const peFormat = 'https://learn.microsoft.com/windows/win32/debug/pe-format';

/** What both questions share: they are about programs for Windows alone. */
const aboutWindows = {
  suite: 'matrix',
  scope: 'target',
  sideEffects: ['reads', 'runs', 'writes-temp'],
  after: ['build'],
  concerns: (target: string) => target.startsWith('windows/'),
  ...(cross.precluded === undefined ? {} : { precluded: cross.precluded }),
} satisfies Partial<Check>;

/** Do the headers of Windows programs ask for what protects them, and for a console where one is used? */
export const artifactPe: Check = {
  ...aboutWindows,
  id: 'artifact.pe',
  title: 'Do programs for Windows ask for address space randomization, and for a console where they use one?',
  page: {
    why: 'Flags of the linker change headers that nobody looks at: `-buildmode=exe` takes the relocations and with them the randomization of addresses away, and `-H=windowsgui` the console, so that what the program prints is lost.',
    how: [
      'The headers of each program that `cross` builds for Windows are read: DllCharacteristics, relocations, subsystem. Other systems than Windows read them as well.',
      'DYNAMIC_BASE and NX_COMPAT are expected of all, HIGH_ENTROPY_VA of 64-bit programs: the go command links so by default. GUARD_CF is only told, since the linker of Go does not know it.',
      'Of a program for the subsystem GUI the Go files of the main package are searched for what reads or writes the standard streams or takes arguments.',
      'Symbols that `-s -w` leaves out are no protection and no harm; they are not looked at.',
    ],
    statuses: {
      pass: 'each program asks for all that is expected',
      warn: 'one does not, or has no console and uses one',
      skip: 'the release has no such port, or no main package is for it',
      unknown: 'it was not built, or the headers could not be read',
    },
    sources: [peFormat, 'https://go.dev/doc/go1.16#linker', 'https://pkg.go.dev/cmd/link'],
  },
  run: async (context: ModuleContext) => {
    const built = await programsFor(context);
    if (!Array.isArray(built)) return built;
    const read = await Promise.all(built.map(async (binary) => ({ ...binary, program: await readHeaders(context, binary.path) })));
    const evidence = read.map(({ name, program }): Evidence => ({ source: name, value: headerText(program) }));
    const open = read.find(({ program }) => 'problem' in program);
    if (open !== undefined) return unknown(`not determined: ${open.name}: ${headerText(open.program)}`, evidence);
    const found = await Promise.all(read.map(({ name, program }) => headerFindings(context, name, program as PortableExecutable)));
    return judged(found.flat(), `${count(read.length, 'program')}: ${evidence[0]!.value}`, evidence);
  },
};

/** Are the programs signed, and is the signature whole? */
export const artifactAuthenticode: Check = {
  ...aboutWindows,
  id: 'artifact.authenticode',
  title: 'Are programs for Windows signed, and are the signatures whole?',
  onlyWhenNamed: true,
  page: {
    why: 'Windows runs unsigned programs, unless App Control, Smart App Control or AppLocker forbids it there, and SmartScreen warns of them when they were downloaded. A signature that a later step broke (stripping, packing, patching a version) is worse than none.',
    how: [
      'The certificate table of each program is read. The go command signs nothing: name the signed files by the parameter `files`, else those of `cross` are looked at.',
      'The digest in the signature is compared with that of the file, and the signature is verified with the key of its own certificate.',
      'Whether Windows trusts that certificate is not told: that depends on the roots and policies of each machine. The time in a timestamp is told as it stands there; no chain of the time stamping authority is verified.',
      'It is asked where the profile, `--check` or a parameter names it.',
    ],
    statuses: {
      pass: 'each program has a whole signature with a timestamp',
      warn: 'one is unsigned; or its signature has no timestamp, so that it ends with the certificate',
      fail: 'the file was changed after it was signed, or the signature is not that of its certificate',
      skip: 'the release has no such port, or no main package is for it',
      unknown: 'a file or its signature could not be read',
    },
    sources: [
      peFormat,
      'https://learn.microsoft.com/windows-hardware/drivers/install/authenticode',
      'https://learn.microsoft.com/windows/win32/seccrypto/signtool',
      'https://github.com/mtrojnar/osslsigncode',
    ],
  },
  run: async (context: ModuleContext) => {
    const { files }: SignedArtifactParameters = context.parameters;
    const programs = files?.map((name) => ({ name, path: path.posix.join(context.directory, name) })) ?? (await programsFor(context));
    if (!Array.isArray(programs)) return programs;
    const read = await Promise.all(programs.map(async (binary) => ({ ...binary, signed: await readSigned(context, binary.path) })));
    const evidence = read.map(({ name, signed }): Evidence => ({ source: name, value: signatureText(signed) }));
    const findings = read.flatMap(({ name, signed }) => signatureFindings(name, signed, context.startedAt));
    const open = read.find(({ signed }) => signed.state === 'open');
    if (open !== undefined && !findings.some(({ severity }) => severity === 'fail'))
      return unknown(`not determined: ${open.name}: ${signatureText(open.signed)}`, evidence, findings);
    return judged(findings, `${count(read.length, 'program')}: ${evidence[0]!.value}`, evidence);
  },
};

function judged(findings: readonly Finding[], summary: string, evidence: readonly Evidence[]): Outcome {
  const failed = findings.find(({ severity }) => severity === 'fail');
  if (failed !== undefined) return fail(failed.message, evidence, findings);
  const [first] = findings;
  return first === undefined ? pass(summary, evidence) : { status: 'warn', summary: first.message, evidence, findings };
}

/** The programs of the module for the target, or why there are none. */
async function programsFor(context: ModuleContext): Promise<Outcome | Binary[]> {
  const target = context.target!;
  const { command, binaries, programs } = await targetBuild(context);
  const built = [commandEvidence(command, tail(command.stderr))];
  if (!succeeded(command)) return unknown(`not determined: nothing was built for ${target} (see cross)`, built);
  if (binaries === undefined || binaries.length < programs)
    return unknown('not determined: which binaries were built cannot be told', built);
  return binaries.length === 0 ? skip(`no main package for ${target}: nothing was linked`, built) : [...binaries];
}

async function readHeaders({ host }: ModuleContext, file: string): Promise<ReturnType<typeof readPortableExecutable>> {
  const bytes = await host.readBytes(file, headerBytes);
  return bytes.state === 'present' ? readPortableExecutable(bytes.value) : { problem: problemOf(bytes) };
}

function problemOf(answer: Exclude<Answer<unknown>, { state: 'present' }>): string {
  return answer.state === 'missing' ? 'there is no such file' : `it cannot be read (${answer.reason})`;
}

function headerText(program: ReturnType<typeof readPortableExecutable>): string {
  return 'problem' in program ? program.problem : portableExecutableText(program);
}

const withoutBuildMode: Remedy = investigation(
  'See which flags and variables the program is linked with, and link it without -buildmode=exe',
  ['go env GOFLAGS', 'git grep -n -e "-buildmode=exe"'],
  'no -buildmode=exe: the default for Windows is pie, which has relocations and asks for randomization',
);

const withConsole: Remedy = investigation(
  'See who asks for the subsystem GUI, and link the program without -H=windowsgui, or let it write to a file or a window',
  ['go env GOFLAGS', 'git grep -n -e "-H=windowsgui" -e "-H windowsgui"'],
  'no -H=windowsgui: the default is a program with a console',
);

async function headerFindings(context: ModuleContext, name: string, program: PortableExecutable): Promise<Finding[]> {
  const missing = dllCharacteristics.filter(
    ({ name: flag, expectedOf }) =>
      (expectedOf === 'all' || expectedOf === `${program.bits}-bit`) &&
      (!program.flags.includes(flag) || (flag === 'DYNAMIC_BASE' && !program.relocatable)),
  );
  const protection = missing.map(({ name: flag, without }): Finding => {
    const reason = program.flags.includes(flag) ? 'it has no relocations' : `${flag} is not set`;
    return { cause: 'undetermined', severity: 'warn', message: `${name} ${without}: ${reason}`, remedies: [withoutBuildMode] };
  });
  const use = program.subsystem === guiSubsystem ? await firstConsoleUse(context) : undefined;
  if (use === undefined) return protection;
  const silent: Finding = {
    cause: 'undetermined',
    severity: 'warn',
    message: `${name} is linked for the subsystem GUI, which has no console, and uses ${use.what}`,
    location: use.location,
    remedies: [withConsole],
  };
  return [...protection, silent];
}

/** Where the main packages use the standard streams or arguments. A comment may be taken for code: it is a warning, with its place. */
async function firstConsoleUse(context: ModuleContext): Promise<{ what: string; location: Location } | undefined> {
  const { packages } = await context.shared.packages(false, context.target);
  for (const { dir, goFiles } of packages.filter(isProgram)) {
    for (const file of goFiles) {
      const whole = path.posix.join(dir, file);
      const lines = presentValue(await context.host.readFile(whole))?.split('\n') ?? [];
      const index = lines.findIndex((line) => consoleUses.test(line.replace(/\/\/.*/, '')));
      if (index < 0) continue;
      const [what] = consoleUses.exec(lines[index]!)!;
      return { what, location: context.locationOf(path.posix.relative(context.directory, whole), index + 1) };
    }
  }
  return undefined;
}

/** A program and its signature. */
type Signed =
  | { readonly state: 'unsigned' }
  | { readonly state: 'signed'; readonly signature: AuthenticodeSignature; readonly digest: string }
  | { readonly state: 'open'; readonly reason: string }
  | { readonly state: 'broken'; readonly reason: string };

async function readSigned(context: ModuleContext, file: string): Promise<Signed> {
  const program = await readHeaders(context, file);
  if ('problem' in program) return { state: 'open', reason: program.problem };
  const { certificates, checksum, certificateEntry, contiguous } = program;
  if (certificates === undefined) return { state: 'unsigned' };
  const table = await context.host.readBytes(file, Math.min(certificates.size, certificateTableBytes), certificates.offset);
  if (table.state !== 'present') return { state: 'open', reason: problemOf(table) };
  if (table.value.length < certificates.size) {
    const reason = `its certificate table of ${certificates.size} bytes is not whole: ${table.value.length} bytes are there`;
    return certificates.size > certificateTableBytes ? { state: 'open', reason } : { state: 'broken', reason };
  }
  const signature = readSignature(table.value);
  if ('problem' in signature) return { state: 'open', reason: signature.problem };
  if (!contiguous)
    return { state: 'open', reason: 'there are gaps between its sections, of which Windows and others make different digests' };
  const { algorithm } = signature.digest;
  const told = await digestOf(context, file, algorithm, [checksum, certificateEntry, certificates]);
  return 'problem' in told ? { state: 'open', reason: told.problem } : { state: 'signed', signature, digest: told.digest };
}

async function digestOf(
  { host }: ModuleContext,
  file: string,
  algorithm: string,
  without: Parameters<typeof digestFile>[2],
): ReturnType<typeof digestFile> {
  try {
    return await host.probe('file.digest', { file, algorithm, without }, () => digestFile(file, algorithm, without));
  } catch (error) {
    if (error instanceof UnrecordedError) return { problem: error.message };
    throw error;
  }
}

function signatureText(signed: Signed): string {
  if (signed.state === 'unsigned') return 'unsigned';
  if (signed.state !== 'signed') return signed.reason;
  const { signer, digest, timestamp, nested } = signed.signature;
  return [
    `signed by ${signer.subject} (issuer ${signer.issuer}, valid to ${signer.validTo}), ${digest.algorithm}`,
    timestamp === undefined ? 'no timestamp' : `timestamp ${timestamp.kind}${timestamp.time === undefined ? '' : ` ${timestamp.time}`}`,
    ...(nested === 0 ? [] : [count(nested, 'further signature')]),
  ].join('; ');
}

function signatureFindings(name: string, signed: Signed, now: Date): Finding[] {
  const finding = (severity: 'warn' | 'fail', message: string): Finding[] => [
    { cause: 'undetermined', severity, message: `${name} ${message}`, remedies: [signProgram] },
  ];
  if (signed.state === 'open') return [];
  if (signed.state === 'unsigned') return finding('warn', 'is unsigned');
  if (signed.state === 'broken') return finding('fail', `is damaged: ${signed.reason}`);
  const { signature, digest } = signed;
  if (signature.digest.value !== digest)
    return finding('fail', `was changed after it was signed: its ${signature.digest.algorithm} digest is another`);
  if (!signature.genuine) return finding('fail', `has a signature that is not that of its certificate (${signature.signer.subject})`);
  if (signature.timestamp !== undefined) return [];
  const { validTo } = signature.signer;
  const over = Date.parse(validTo) < now.getTime();
  return finding('warn', `is signed without a timestamp: the signature ${over ? 'ended' : 'ends'} with the certificate on ${validTo}`);
}
