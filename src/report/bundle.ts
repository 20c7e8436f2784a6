import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Header, Pack, Parser, ReadEntry } from 'tar';
import { bundleLimits } from '../knowledge/bundle-limits.js';
import { BundleManifest } from '../model/bundle.js';
import { ConfigurationError, errorText } from '../model/errors.js';
import type { Report } from '../model/report.js';
import { bundleSchemaVersion } from '../model/schema-versions.js';
import { plainLine } from '../redact/escape.js';
import { type Redactor, redactReport } from '../redact/secrets.js';
import { checkJsonFile } from '../settings/json-file.js';
import { buildReport } from './build.js';
import { reportFormats } from './formats.js';
import { checkReport } from './read.js';
import { writeWhole } from './whole-file.js';

/** What goes into a bundle. */
export interface BundleRequest {
  /** The folder of a run, with report.json. */
  readonly folder: string;
  /** Further files, as logs. */
  readonly files: readonly string[];
  readonly tool: BundleManifest['tool'];
  readonly subject: Omit<BundleManifest['subject'], 'modules'>;
  readonly redact: Redactor;
}

const manifestName = 'manifest.json';

/**
 * Writes one archive (.tar.gz) of the files of a run with a manifest of their hashes. Every file is text and redacted once more; the same files
 * make the same archive, byte by byte.
 *
 * @throws ConfigurationError for a folder without a report, a file that is no text, two of one name, or more than a bundle holds
 */
export async function writeBundle({ folder, files, tool, subject, redact }: BundleRequest, out: string): Promise<BundleManifest> {
  const inFolder = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new ConfigurationError('DIR', `${folder} cannot be read: ${errorText(error)}`, 'name the folder of a run');
  });
  const own = inFolder.filter((entry) => entry.isFile()).map(({ name }) => path.join(folder, name));
  const sources = [...own, ...files].filter((file) => path.resolve(file) !== path.resolve(out));
  const texts = new Map<string, Buffer>();
  const maskedNames = new Set<string>();
  let bytes = 0;
  for (const source of sources) {
    const name = path.basename(source);
    if (texts.has(name) || name === manifestName)
      throw new ConfigurationError('FILES', `two files are called ${plainLine(name)}`, 'rename one');
    const { text, masked } = await redactedText(source, redact);
    if (masked) maskedNames.add(name);
    bytes += text.length;
    texts.set(name, text);
    if (texts.size > bundleLimits.files || bytes > bundleLimits.bytes)
      throw new ConfigurationError(
        'DIR',
        `${folder} holds more than ${bundleLimits.files} files or ${bundleLimits.bytes} bytes`,
        'name the folder of one run',
      );
  }
  const json = texts.get(reportFormats.json.file);
  if (json === undefined)
    throw new ConfigurationError(
      'DIR',
      `${folder} has no ${reportFormats.json.file}`,
      'name the folder that run --out or report-directory named',
    );
  const report = checkReport(path.join(folder, reportFormats.json.file), parsed(json));
  if (maskedNames.has(reportFormats.json.file)) await renderAnew(texts, report);
  const manifest: BundleManifest = {
    schemaVersion: bundleSchemaVersion,
    tool,
    subject: { modules: report.modules.map(({ path: module }) => module), ...subject },
    verdict: report.verdict,
    startedAt: report.startedAt,
    files: [...texts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, text]) => ({ path: name, bytes: text.length, sha256: sha256(text) })),
  };
  texts.set(manifestName, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  await writeWhole(path.resolve(out), await archiveOf(texts, new Date(report.startedAt))).catch((error: unknown) => {
    throw new ConfigurationError('--out', `cannot be written: ${errorText(error)}`, 'name a file in a folder that can be written');
  });
  return manifest;
}

async function redactedText(file: string, redact: Redactor): Promise<{ text: Buffer; masked: boolean }> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new ConfigurationError('FILES', `${plainLine(file)} cannot be read: ${errorText(error)}`, 'name a file');
  });
  // What is no text cannot be redacted.
  if (bytes.includes(0))
    throw new ConfigurationError('FILES', `${plainLine(file)} is no text`, 'leave it out: secrets in it could not be found');
  const text = bytes.toString('utf8');
  const redacted = redact(text);
  if (redacted === text) return { text: bytes, masked: false };
  // Redaction of a JSON document as one text might take a quotation mark along.
  const value = /\.(?:json|sarif)$/.test(file) ? parsed(bytes) : undefined;
  return { text: Buffer.from(value === undefined ? redacted : `${JSON.stringify(redactReport(value, redact), null, 2)}\n`), masked: true };
}

/** What report.html carries compressed, no redaction finds: where report.json held a secret, its other formats are made of it anew. */
async function renderAnew(texts: Map<string, Buffer>, report: Report): Promise<void> {
  for (const { file, load } of Object.values(reportFormats)) {
    if (file !== reportFormats.json.file && texts.has(file)) texts.set(file, Buffer.from((await load())(report)));
  }
}

/** Owners and times of this machine are nobody's business, and would make each archive another. */
async function archiveOf(texts: ReadonlyMap<string, Buffer>, mtime: Date): Promise<Buffer> {
  const pack = new Pack({ gzip: { level: 9 }, portable: true });
  for (const name of [manifestName, ...[...texts.keys()].filter((other) => other !== manifestName).sort()]) {
    const text = texts.get(name)!;
    const entry = new ReadEntry(new Header({ path: name, mode: 0o644, size: text.length, mtime, type: 'File' }));
    pack.add(entry);
    entry.end(text);
  }
  pack.end();
  return pack.concat();
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function parsed(json: Buffer): unknown {
  try {
    return JSON.parse(json.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** What is wrong with a bundle: `altered` is not what was written, `incomplete` lacks what the profile requires. */
export interface BundleFault {
  readonly kind: 'altered' | 'incomplete';
  readonly what: string;
}

export interface BundleVerification {
  /** undefined where it cannot be read. */
  readonly manifest: BundleManifest | undefined;
  readonly report: Report | undefined;
  readonly faults: readonly BundleFault[];
  /** What was not looked at, and why. */
  readonly notes: readonly string[];
}

/** What somebody who verifies a bundle knows of it beforehand. */
export interface Expectation {
  /** `owner/name`. */
  readonly repository?: string | undefined;
  readonly commit?: string | undefined;
}

/**
 * Checks a bundle without a network: that it holds the files of its manifest and nothing else, each with its hash, that the report's verdict
 * follows from its results, and that every check that the profile requires has an answer in every cell.
 *
 * @param version of this tool: only its own reports does it judge again
 * @throws ConfigurationError when there is no such file
 */
export async function verifyBundle(file: string, version: string, expected: Expectation = {}): Promise<BundleVerification> {
  const faults: BundleFault[] = [];
  const notes: string[] = [];
  const altered = (what: string) => void faults.push({ kind: 'altered', what });
  const found = await readArchive(file, altered);
  const manifest = manifestOf(found.get(manifestName), altered);
  if (manifest === undefined) return { manifest, report: undefined, faults, notes: [] };
  const listed = new Map(manifest.files.map((one) => [one.path, one]));
  if (listed.size < manifest.files.length) altered('the manifest names a file twice');
  for (const { path: name, bytes, sha256: hash } of listed.values()) {
    const content = found.get(name);
    if (content === undefined) altered(`${name} is missing`);
    else if (content.length !== bytes || sha256(content) !== hash) altered(`${name} is not what the manifest says`);
  }
  for (const name of found.keys()) if (name !== manifestName && !listed.has(name)) altered(`${name} is not in the manifest`);
  for (const key of ['repository', 'commit'] as const) {
    const [wanted, is] = [expected[key], manifest.subject[key]];
    if (wanted !== undefined && wanted !== is) altered(`it is of ${key} ${is ?? 'unknown'}, not ${wanted}`);
  }
  const report = reportOf(found.get(reportFormats.json.file), altered);
  if (report !== undefined) {
    if (report.verdict !== manifest.verdict) altered(`the manifest says ${manifest.verdict}, the report ${report.verdict}`);
    // Another version may judge the same results otherwise.
    if (report.tool.version !== version)
      notes.push(`the verdict was not worked out again: version ${report.tool.version} gave it, this is ${version}`);
    else {
      const judged = buildReport(report);
      if (judged.verdict !== report.verdict) altered(`the report says ${report.verdict}; its results make it ${judged.verdict}`);
    }
    faults.push(...missing(report).map((what): BundleFault => ({ kind: 'incomplete', what })));
  }
  return { manifest, report, faults, notes };
}

/** Required checks without an answer. An unfinished run has no more than it had when it ended. */
function missing({ plan, results, notRun, interrupted }: Report): string[] {
  const answered = new Set(results.filter(({ status }) => status !== 'unknown').map(({ check }) => check));
  const open = new Set([
    ...notRun.filter(({ level }) => level === 'required').map(({ check }) => check),
    ...results.filter(({ level, status }) => level === 'required' && status === 'unknown').map(({ check }) => check),
    ...plan.required.filter((check) => !answered.has(check)),
  ]);
  return [
    ...(interrupted === undefined ? [] : [`the run was interrupted: ${interrupted}`]),
    ...[...open].map((check) => `${check} is required and has cells without an answer`),
  ];
}

/** Files by name. What an archive of ours never holds is refused: links, folders, names that lead elsewhere, two of one name, too much. */
async function readArchive(file: string, altered: (what: string) => void): Promise<Map<string, Buffer>> {
  const found = new Map<string, Buffer>();
  if (!(await lstat(file).catch(() => undefined))?.isFile())
    throw new ConfigurationError('BUNDLE', `there is no file ${plainLine(file)}`, 'name an archive that `bundle` wrote');
  let bytes = 0;
  const onReadEntry = (entry: ReadEntry) => {
    const name = entry.path.replace(/^\.\//, '');
    bytes += entry.size;
    const fault = refusal(entry, name, found, bytes);
    if (fault !== undefined) {
      altered(`${plainLine(name)} ${fault}`);
      entry.resume();
      return;
    }
    const parts: Buffer[] = [];
    found.set(name, Buffer.alloc(0));
    entry.on('data', (part: Buffer) => parts.push(part));
    entry.on('end', () => found.set(name, Buffer.concat(parts)));
  };
  try {
    await pipeline(createReadStream(file), new Parser({ strict: true, onReadEntry }) as unknown as NodeJS.WritableStream);
  } catch (error) {
    altered(`the archive cannot be read to its end: ${plainLine(errorText(error))}`);
  }
  return found;
}

/** Why an entry is none of ours; undefined when it may be. */
function refusal({ type }: ReadEntry, name: string, found: ReadonlyMap<string, Buffer>, bytes: number): string | undefined {
  if (type !== 'File' && type !== 'OldFile') return `is a ${type}`;
  if (!/^[^/\\]+$/.test(name) || name === '..') return 'has a name that leads elsewhere';
  if (found.has(name)) return 'is there twice';
  return found.size >= bundleLimits.files || bytes > bundleLimits.bytes ? 'is more than a bundle holds' : undefined;
}

function manifestOf(bytes: Buffer | undefined, altered: (what: string) => void): BundleManifest | undefined {
  if (bytes === undefined || bytes.length > bundleLimits.manifestBytes)
    return void altered(`${manifestName} is ${bytes === undefined ? 'missing' : 'too large'}`);
  return checked(
    () =>
      checkJsonFile(manifestName, parsed(bytes), {
        definition: BundleManifest,
        schemaVersion: bundleSchemaVersion,
        schema: 'bundle-manifest.schema.json',
      }),
    altered,
  );
}

function reportOf(bytes: Buffer | undefined, altered: (what: string) => void): Report | undefined {
  if (bytes === undefined) return undefined;
  return checked(() => checkReport(reportFormats.json.file, parsed(bytes)), altered);
}

function checked<T>(read: () => T, altered: (what: string) => void): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return void altered(plainLine(error.message));
  }
}
