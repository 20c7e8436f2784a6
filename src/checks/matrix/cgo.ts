import { commandEvidence } from '../../go/go-command.js';
import type { GoPackage } from '../../go/packages.js';
import type { Finding } from '../../model/report.js';
import type { Check, ModuleContext } from '../check.js';
import { goCommandFailure } from '../go-failure.js';
import { count, fail, interrupted, pass, succeeded, tail } from '../outcomes.js';
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
    // Listing needs no C compiler, so both can always be compared.
    const [without, withCgo] = [await context.shared.packages(false), await context.shared.packages(true)];
    for (const { command, packages } of [without, withCgo]) {
      const unlisted = interrupted(command);
      if (unlisted !== undefined) return unlisted;
      if (!succeeded(command) && packages.length === 0) return goCommandFailure(context, command, 'the packages cannot be listed');
    }
    const lost = cgoOnly(without.packages, withCgo.packages);
    const { command, lines } = await runVet(context, false);
    const stopped = interrupted(command);
    if (stopped !== undefined) return stopped;
    const evidence = [commandEvidence(command, succeeded(command) ? 'exit 0' : tail(command.stderr || command.stdout))];
    const findings = [
      ...lost.map(cgoOnlyFinding),
      ...(succeeded(command) ? [] : await withoutCgoOnly(context, await compilerFindings(context, lines, 'vet')))
        .filter((finding) => !lost.some((item) => followsFrom(item, finding)))
        .map(importedCgoOnly),
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
export function cgoOnly(without: readonly GoPackage[], withCgo: readonly GoPackage[]): GoPackage[] {
  const pure = new Set(without.filter(({ goFiles }) => goFiles.length > 0).map(({ importPath }) => importPath));
  return withCgo.filter(({ importPath, goFiles, cgoFiles }) => goFiles.length + cgoFiles.length > 0 && !pure.has(importPath));
}

/** Said of a package that is gone without cgo. */
export function cgoOnlyFinding(item: Pick<GoPackage, 'importPath'>): Finding {
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

/** A package of another module, as of the workspace, is not listed with this one's: only its importers miss it. */
function importedCgoOnly(finding: Finding): Finding {
  const missing = /(?:^|^go: |\timports )(\S+?)(?: from \S+)?: build constraints exclude all Go files in /m.exec(finding.output ?? '')?.[1];
  if (missing === undefined) return finding;
  return { ...cgoOnlyFinding({ importPath: missing }), message: `${missing}, which this module imports, exists only with cgo` };
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
