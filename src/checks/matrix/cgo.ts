import { commandEvidence } from '../../go/go-command.js';
import type { GoPackage } from '../../go/packages.js';
import type { Finding } from '../../model/report.js';
import type { Check, ModuleContext } from '../check.js';
import { count, fail, goCommandFailure, interrupted, pass, succeeded, tail } from '../outcomes.js';
import { compilerFindings, runVet } from './build.js';

/** Does the module work without cgo? */
export const cgoOff: Check = {
  id: 'cgo.off',
  suite: 'matrix',
  title: 'Does the module build without cgo, with nothing silently left out?',
  scope: 'module',
  sideEffects: ['reads', 'runs'],
  after: ['build'],
  page: {
    why: 'Static binaries, cross builds and images without a C compiler build with CGO_ENABLED=0; `go build ./...` then leaves out cgo-only packages without a word and exits 0.',
    how: [
      '`go list -e` with CGO_ENABLED=1 and 0: a package that has Go files only with cgo has no pure Go fallback.',
      '`CGO_ENABLED=0 go vet` must type-check everything; what vet also says with cgo is not counted here.',
    ],
    statuses: { pass: 'every package has a pure Go form', fail: 'a package exists only with cgo, or its pure Go form does not compile' },
    sources: ['https://pkg.go.dev/cmd/cgo', 'https://pkg.go.dev/cmd/go#hdr-Build_constraints'],
  },
  run: async (context) => {
    const without = await context.shared.packages(false);
    const unlisted = interrupted(without.command);
    if (unlisted !== undefined) return unlisted;
    if (!succeeded(without.command) && without.packages.length === 0)
      return goCommandFailure(context, without.command, 'the packages cannot be listed');
    const withCgo = (await context.shared.cgo()) ? (await context.shared.packages(true)).packages : [];
    const lost = [...cgoOnly(without.packages, withCgo)];
    const { command, lines } = await runVet(context, false);
    const stopped = interrupted(command);
    if (stopped !== undefined) return stopped;
    const evidence = [commandEvidence(command, succeeded(command) ? 'exit 0' : tail(command.stderr || command.stdout))];
    const findings = [
      ...lost.map(cgoOnlyFinding),
      ...(succeeded(command) ? [] : await withoutCgoOnly(context, await compilerFindings(context, lines, 'vet'))).filter(
        (finding) => !lost.some((item) => followsFrom(item, finding)),
      ),
    ];
    if (findings.length === 0) return pass(`${count(without.packages.length, 'package')} checked with CGO_ENABLED=0`, evidence);
    return fail(
      findings.length === 1 ? findings[0]!.message : `${count(findings.length, 'problem')} with CGO_ENABLED=0`,
      evidence,
      findings,
    );
  },
};

/** Packages whose Go files are all gone without cgo: they import "C", or a constraint asks for cgo. */
function* cgoOnly(without: readonly GoPackage[], withCgo: readonly GoPackage[]): Generator<GoPackage> {
  const full = new Map(withCgo.map((item) => [item.importPath, item]));
  for (const item of without) {
    const usesCgo =
      (full.get(item.importPath)?.cgoFiles.length ?? 0) > 0 ||
      (full.size === 0 && item.error !== undefined && /build constraints exclude all Go files/.test(item.error));
    if (usesCgo && item.goFiles.length === 0) yield full.get(item.importPath) ?? item;
  }
  const listed = new Set(without.map(({ importPath }) => importPath));
  for (const item of withCgo) if (!listed.has(item.importPath) && item.cgoFiles.length > 0 && item.goFiles.length === 0) yield item;
}

function cgoOnlyFinding(item: GoPackage): Finding {
  return {
    cause: 'cgo.disabled',
    severity: 'fail',
    message: `${item.importPath} exists only with cgo: without it \`go build ./...\` leaves it out silently`,
    package: item.importPath,
    remedies: [
      {
        kind: 'fix',
        summary:
          'Add a file with `//go:build !cgo` that gives the package a pure Go form, or set cgo.off to informational in your profile if cgo is required',
        commands: [],
      },
    ],
  };
}

/** Without the package, vet has to say this: one thing to fix is one finding. */
function followsFrom({ importPath }: GoPackage, { package: name, output = '' }: Finding): boolean {
  return name === importPath || output.startsWith(`${importPath}: `);
}

/** What vet finds with cgo too is the business of the vet check. */
async function withoutCgoOnly(context: ModuleContext, findings: readonly Finding[]): Promise<Finding[]> {
  if (!(await context.shared.cgo())) return [...findings];
  const { command, lines } = await runVet(context, true);
  const known = new Set(succeeded(command) ? [] : (await compilerFindings(context, lines, 'vet')).map(key));
  return findings.filter((finding) => !known.has(key(finding)));
}

function key({ message, location }: Finding): string {
  return JSON.stringify([location?.file, location?.line, message]);
}
