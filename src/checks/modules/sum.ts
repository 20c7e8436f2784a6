import path from 'node:path';
import { commandEvidence } from '../../go/go-command.js';
import { explained } from '../../go/module-errors.js';
import { parseSumFile, type SumLine } from '../../go/sum-file.js';
import { processLimits } from '../../knowledge/process-limits.js';
import type { Finding, Location } from '../../model/report.js';
import type { Check, ModuleContext } from '../check.js';
import { commandFindings, goCommandFailure, leftOpen } from '../go-failure.js';
import { count, fail, interrupted, pass, succeeded, tail, unknown } from '../outcomes.js';
import { type Download, download, downloadWithoutSums } from './download.js';
import { tidy } from './tidy-run.js';

/** Does go.sum hold just the hashes that are needed, and the right ones? */
export const sum: Check = {
  id: 'mod.sum',
  suite: 'modules',
  title: 'Does go.sum hold the right hash of everything that is needed, and nothing else?',
  scope: 'module',
  sideEffects: ['reads', 'runs', 'writes-temp'],
  page: {
    why: 'go.sum is what makes a build on another machine use the same bytes. `go mod verify` and `go list -m all` do not look at its zip hashes.',
    how: [
      'Missing: `go list -mod=readonly -deps -test ./...` must not ask for a line; it needs the hash of every package that is built or tested.',
      'Mismatch: each `Sum` and `GoModSum` of `go mod download -json` is compared with its line.',
      'Surplus: lines that `go mod tidy` would remove.',
    ],
    statuses: {
      pass: 'complete and right; the summary says when `go mod tidy` could not tell whether a line is surplus',
      warn: 'surplus lines',
      fail: 'a line is missing or wrong',
      unknown: 'modules could not be downloaded, or go.sum not read',
    },
    sources: ['https://go.dev/ref/mod#go-sum-files', 'https://go.dev/ref/mod#authenticating'],
  },
  run: async (context) => {
    const list = await context.go.run(['list', context.modFlag, '-deps', '-test', ...context.buildFlags, ...context.packages], {
      tailBytes: processLimits.wholeOutputBytes,
    });
    const stopped = interrupted(list);
    if (stopped !== undefined) return stopped;
    if (context.modFlag === '-mod=vendor') {
      if (!succeeded(list)) return goCommandFailure(context, list, 'vendor/ cannot be used');
      return pass('builds from vendor/, which agrees with go.mod; go.sum is not consulted', [commandEvidence(list, 'exit 0')]);
    }
    const file = await context.host.readFile(path.posix.join(context.directory, 'go.sum'));
    if (file.state === 'denied' || file.state === 'unknown') return unknown(`not determined: go.sum cannot be read: ${file.reason}`);
    const { lines, malformed } = parseSumFile(file.state === 'present' ? file.value : '');
    const at: At = (line) => context.locationOf('go.sum', line);
    const downloaded = context.inWorkspace ? undefined : await downloadDespiteSums(context);
    const findings = uniqueByMessage([
      ...(await mismatches(context, downloaded?.modules ?? [], lines, at)),
      ...(await commandFindings(context, list)).filter(({ cause }) => cause === 'mod.sum-missing' || cause === 'mod.sum-mismatch'),
      ...malformed.map((line) => malformedLine(line, at)),
    ]);
    const evidence = [commandEvidence(list, succeeded(list) ? 'exit 0' : tail(list.stderr))];
    if (findings.length > 0)
      return fail(
        findings.length === 1 ? findings[0]!.message : `go.sum: ${count(findings.length, 'line')} missing or wrong`,
        evidence,
        findings,
      );
    if (!succeeded(list)) return leftOpen(context, list, 'the packages cannot be listed');
    if (downloaded !== undefined && !succeeded(downloaded.command))
      return leftOpen(context, downloaded.command, 'modules could not be downloaded');
    if (lines.length === 0) return pass('no dependencies: go.sum is not needed', evidence);
    const surplus = await surplusLines(context, lines, at);
    if (surplus === undefined)
      return pass(`${count(lines.length, 'line')}, none missing or wrong; \`go mod tidy\` could not tell whether one is surplus`, evidence);
    if (surplus.length > 0) {
      return { status: 'warn', summary: `go.sum has ${count(surplus.length, 'line')} that nothing needs`, evidence, findings: surplus };
    }
    return pass(`${count(lines.length, 'line')}, none missing, wrong or surplus`, evidence);
  },
};

type At = (line?: number) => Location;

/** A wrong line of go.sum ends the download: then the modules are proved by the checksum database alone. */
async function downloadDespiteSums(context: ModuleContext): Promise<Download> {
  const withSums = await download(context);
  return succeeded(withSums.command) ? withSums : downloadWithoutSums(context);
}

/** Lines whose hash differs from that of the module which the go command has. */
async function mismatches(context: ModuleContext, modules: Download['modules'], lines: readonly SumLine[], at: At): Promise<Finding[]> {
  const hashes = new Map<string, string>();
  for (const { path: module, version, sum: zip, goModSum } of modules) {
    if (zip !== undefined) hashes.set(`${module} ${version}`, zip);
    if (goModSum !== undefined) hashes.set(`${module} ${version}/go.mod`, goModSum);
  }
  const locate = await context.shared.locator();
  return lines.flatMap(({ key, hash, line }) => {
    const right = hashes.get(key);
    if (right === undefined || right === hash) return [];
    // Worded as the go command words it, so that what build and test say of the same line is the same finding.
    const message = `verifying ${key.replace(' ', '@')}: checksum mismatch`;
    const known = explained({ message, vet: false }, { cwd: context.directory, locate }, [
      message,
      `  go.sum: ${hash}`,
      `  module: ${right}`,
    ]);
    return known === undefined ? [] : [{ ...known, location: at(line) }];
  });
}

function malformedLine(line: number, at: At): Finding {
  return { cause: 'mod.sum-mismatch', severity: 'fail', message: `go.sum:${line} is not "module version hash"`, location: at(line) };
}

/** Undefined when `go mod tidy` cannot tell. */
async function surplusLines(context: ModuleContext, lines: readonly SumLine[], at: At): Promise<Finding[] | undefined> {
  const { sumText } = await tidy(context);
  if (sumText === undefined) return undefined;
  const needed = new Set(parseSumFile(sumText).lines.map(({ key }) => key));
  return lines
    .filter(({ key }) => !needed.has(key))
    .map(({ key, line }) => ({
      cause: 'mod.sum-mismatch',
      severity: 'warn',
      message: `go.sum has a line for ${key.replace(' ', '@')} that nothing needs`,
      location: at(line),
      remedies: [{ kind: 'fix', summary: 'Let the go command write go.sum', commands: ['go mod tidy'], shell: 'bash' }],
    }));
}

function uniqueByMessage(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((finding) => [finding.message, finding])).values()];
}
