import { messageForms, typeErrors } from '../knowledge/compiler-messages.js';
import { findingLimits, furtherVetMessages, vetMessages } from '../knowledge/test-output.js';
import type { Finding, Location, Remedy } from '../model/report.js';
import type { CauseId } from '../model/words.js';
import { sentence, shortened } from './kept-lines.js';
import { explained, explainGoError, type GoCommandContext, readGoCommandErrors, splitPlace } from './module-errors.js';

/** Whose output it is: `test` holds both kinds, told apart by their headers and messages. */
export interface CompilerContext extends GoCommandContext {
  readonly kind: 'build' | 'vet' | 'test';
}

/**
 * Everything that `go build`, `go vet` and the build part of `go test` complain of, each once: errors in files in the order of the
 * text, then refusals of the go command itself. Messages have one wording for all releases; columns are as printed and move
 * between releases.
 * @param lines stderr, or the lines of build-output events
 */
export function readCompilerOutput(lines: readonly string[], context: CompilerContext): Finding[] {
  const findings = new Map<string, Finding>();
  for (const finding of [
    ...groups(lines).flatMap((group) => readGroup(group, context)),
    ...readGoCommandErrors(lines.join('\n'), context),
  ]) {
    const key = JSON.stringify([finding.cause, finding.message, finding.location?.file, finding.location?.line]);
    if (!findings.has(key)) findings.set(key, finding);
    if (findings.size >= findingLimits.compilerFindings) break;
  }
  return [...findings.values()];
}

/** The present wording of a message of the type checker. */
export function presentForm(message: string): string {
  return messageForms.reduce((text, [old, present]) => text.replace(old, present), message);
}

/** The lines below one `# package` header. */
interface Group {
  package?: string;
  /** The second header `# [package]` (1.22 and later) says that vet speaks. */
  vet: boolean;
  readonly entries: Entry[];
}

/** A line that begins something, with the lines that belong to it. */
interface Entry {
  readonly first: string;
  readonly rest: string[];
}

function groups(lines: readonly string[]): Group[] {
  const found: Group[] = [{ vet: false, entries: [] }];
  for (const line of lines) {
    const group = found.at(-1)!;
    const header = /^# (\S+)(?: \[\S+\])?$/.exec(line)?.[1];
    const vetHeader = header?.startsWith('[') ?? false;
    if (vetHeader && group.package !== undefined && group.entries.length === 0) group.vet = true;
    else if (header !== undefined) found.push({ package: header.replace(/^\[|\]$/g, ''), vet: vetHeader, entries: [] });
    else if (/^\s/.test(line) || line === '') group.entries.at(-1)?.rest.push(line);
    else if (/: note: |^note: /.test(line) && group.entries.length > 0) group.entries.at(-1)!.rest.push(line);
    else group.entries.push({ first: line, rest: [] });
  }
  return found;
}

function readGroup(group: Group, context: CompilerContext): Finding[] {
  const findings = group.entries.flatMap((entry) => readEntry(entry, group, context) ?? []);
  const unread = group.entries.filter((entry) => !silent.test(entry.first) && explainGoError(splitPlace(entry.first)) === undefined);
  // Below a header everything is an error of that package: a form that is not known still counts, as it stands.
  if (findings.length === 0 && group.package !== undefined && unread.length > 0) {
    const all = unread.flatMap((entry) => [entry.first, ...entry.rest]);
    const cause = linkerFailed.test(all.join('\n')) ? 'cgo.link' : context.kind === 'vet' || group.vet ? 'vet.error' : 'build.error';
    findings.push(finding(cause, unread[0]!.first, group, undefined, all));
  }
  return findings.map((item) => withRemedy({ ...item, ...packageMember(item, group, context) }, context));
}

/** The message says what is wrong; the command shows it alone, and all that the compiler would say (it stops at ten errors). */
function withRemedy(item: Finding, { locate }: CompilerContext): Finding {
  const command = item.location?.file.endsWith('_test.go') ? `go test -run '^$' -gcflags=-e` : 'go build -gcflags=-e';
  const own = Object.hasOwn(againCommands, item.cause) ? (againCommands[item.cause] ?? command) : undefined;
  if (own === undefined || item.remedies !== undefined) return item;
  const pattern = item.package === undefined ? './...' : locate.pattern(item.package.replace(/ \[.*$|_test$/, ''));
  return {
    ...item,
    remedies: [{ kind: 'investigate', summary: 'See all that is said of this package.', commands: [`${own} ${pattern}`], shell: 'bash' }],
  };
}

const againCommands: Readonly<Partial<Record<CauseId, string | null>>> = { 'build.error': null, 'vet.error': 'go vet' };

/** The header names the package; 1.26 and later leave it out for vet, and import errors never had one. */
function packageMember(item: Finding, group: Group, context: CompilerContext): { package?: string } {
  const name = item.package ?? group.package ?? (item.location === undefined ? undefined : context.locate.packageOf(item.location));
  return name === undefined ? {} : { package: name };
}

function readEntry(entry: Entry, group: Group, context: CompilerContext): Finding | undefined {
  const placed = splitPlace(entry.first);
  const output = [entry.first, ...entry.rest];
  if (placed.file !== undefined) {
    if (/^(?:too many errors$|warning: |In file included from )/.test(placed.message)) return undefined;
    const known = explained(placed, context, output);
    if (known !== undefined) return known;
    const location = context.locate({ file: placed.file, line: placed.line, column: placed.column, cwd: context.cwd });
    const undefinedReference = /undefined reference to [`'"]?([^`'"]+)/.exec(placed.message)?.[1];
    if (undefinedReference !== undefined) return finding('cgo.link', undefinedText(undefinedReference), group, undefined, output);
    const header = /^fatal error: (\S+): No such file or directory/.exec(placed.message)?.[1];
    if (header !== undefined) return finding('cgo.missing-header', `the C header ${header} is not found`, group, location, output);
    const fromC = /^(?:fatal )?error: /.exec(placed.message)?.[0] ?? '';
    const message = presentForm(wholeMessage(placed.message.slice(fromC.length), entry.rest));
    // `go test` puts what the C compiler says under the heading of vet, also with -vet=off (1.26).
    const isBuild = placed.vet || fromC !== '';
    return finding(causeOf(message, isBuild, group, context), message, group, location, output);
  }
  const cycle = /^package (\S+)$/.exec(entry.first)?.[1];
  if (cycle !== undefined) return importChain(cycle, entry, context);
  const library = /ld: cannot find -l([^\s:]+)/.exec(entry.first)?.[1];
  if (library !== undefined) return finding('cgo.link', `the C library ${library} is not found by the linker`, group, undefined, output);
  const missing = /undefined reference to [`'"]?([^`'"]+)/.exec(entry.first)?.[1];
  return missing === undefined ? undefined : finding('cgo.link', undefinedText(missing), group, undefined, output);
}

function causeOf(message: string, isBuild: boolean, group: Group, context: CompilerContext): CauseId {
  if (isBuild || typeErrors.test(message)) return 'build.error';
  if (context.kind === 'vet' || group.vet) return 'vet.error';
  return context.kind === 'test' && isVetMessage(message) ? 'vet.error' : 'build.error';
}

/** Up to Go 1.21 nothing but its words tells a complaint of vet from one of the compiler. */
export function isVetMessage(message: string): boolean {
  return vetMessages.test(message) || furtherVetMessages.test(message);
}

function finding(cause: CauseId, message: string, group: Group, location: Location | undefined, output: readonly string[]): Finding {
  return {
    cause,
    severity: 'fail',
    message: sentence(message, findingLimits.messageCharacters),
    ...(group.package === undefined ? {} : { package: group.package }),
    ...(location === undefined ? {} : { location }),
    output: shortened(output, findingLimits.output),
  };
}

/** Lines that say nothing by themselves. */
const silent =
  /^(?:compilation terminated\.|collect2: |go: (?:downloading|finding|extracting) |\S+: In (?:function|member function|file included)|\d+ (?:errors?|warnings?) generated|exit status |.*: too many errors$|.*[: ]warning: |note: |FAIL\b|package \S+$)/;

const linkerFailed = /\/link: running \S+ failed|collect2: error|^\/\S*ld: /m;

function undefinedText(symbol: string): string {
  return `the C linker finds no definition of ${symbol}`;
}

/** A message that ends in a colon goes on in the next line (1.19: `…in variable declaration:`). */
function wholeMessage(message: string, rest: readonly string[]): string {
  return message.endsWith(':') && rest[0] !== undefined ? `${message} ${rest[0].trim()}` : message;
}

/** `package a`, then `\timports b from a.go` lines, the last of which ends in `: reason`. */
function importChain(first: string, entry: Entry, context: CompilerContext): Finding | undefined {
  const steps = entry.rest.map((line) => /^\timports (\S+?)(?: from (\S+?))?(?:: (.+))?$/.exec(line)).filter((step) => step !== null);
  const reason = steps.at(-1)?.[3];
  // What the table knows is read from the same line, and would be told twice.
  if (reason === undefined || explainGoError({ message: reason }) !== undefined) return undefined;
  const message = `${reason}: ${[first, ...steps.map((step) => step[1]!)].join(' imports ')}`;
  const importer = steps.length > 1 ? steps.at(-2)![1]! : first;
  const file = steps.at(-1)![2];
  const location = file === undefined ? undefined : context.locate({ file, package: importer });
  return {
    ...finding('build.error', message, { vet: false, entries: [] }, location, [entry.first, ...entry.rest]),
    package: first,
    ...(reason.includes('cycle') ? { remedies: [cycleRemedy] } : {}),
  };
}

const cycleRemedy: Remedy = {
  kind: 'fix',
  summary: 'Move what both packages need into a third one, or let the lower one declare an interface that the upper one implements.',
  commands: ["go list -e -f '{{.ImportPath}}: {{.Imports}}' ./..."],
  shell: 'bash',
};
