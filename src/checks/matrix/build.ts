import { readCompilerOutput } from '../../go/compiler-lines.js';
import { commandEvidence } from '../../go/go-command.js';
import type { CommandResult } from '../../host/host.js';
import type { Finding } from '../../model/report.js';
import type { Check, ModuleContext, Outcome } from '../check.js';
import { goCommandFailure } from '../go-failure.js';
import { count, fail, interrupted, pass, succeeded, tail, unknown } from '../outcomes.js';
import { nativeBuild } from './binaries.js';

/** Does the module build? */
export const buildCheck: Check = {
  id: 'build',
  suite: 'matrix',
  title: 'Does every package build?',
  scope: 'module',
  sideEffects: ['reads', 'runs', 'writes-temp'],
  page: {
    why: 'The first thing that a release of Go owes a module.',
    how: [
      '`go build` of all packages in place, with `-mod=readonly` or `-mod=vendor` as the go command itself would choose, binaries in a temporary folder.',
      'Main packages whose programs have the same name are built again, each into a folder of its own: `go build -o` keeps only one of them.',
      'CGO_ENABLED is set explicitly: since Go 1.20 a missing C compiler would silently turn it off.',
    ],
    statuses: {
      pass: 'built',
      fail: 'a package does not build',
      unknown: 'the time limit was reached, the network stood in the way, or fewer binaries came out than there are main packages',
      skip: 'no package here',
    },
    sources: ['https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies'],
  },
  run: async (context) => {
    const { command, lines, packages, binaries, programs } = await nativeBuild(context);
    const stopped = interrupted(command);
    if (stopped !== undefined) return stopped;
    if (!succeeded(command)) return compilerFailure(context, command, lines, 'build');
    if (binaries === undefined) return pass('built', [commandEvidence(command, 'exit 0')]);
    if (binaries.length < programs)
      return unknown(`not determined: ${count(programs, 'main package')}, but ${count(binaries.length, 'binary', 'binaries')}`, [
        commandEvidence(command, binaries.map(({ name }) => name).join('\n')),
      ]);
    return pass(
      `${count(packages.length, 'package')} built${binaries.length > 0 ? `, ${count(binaries.length, 'binary', 'binaries')} linked` : ''}`,
      [commandEvidence(command, 'exit 0')],
    );
  },
};

/** Does vet find anything? */
export const vet: Check = {
  id: 'vet',
  suite: 'matrix',
  title: 'Does `go vet` find nothing?',
  scope: 'module',
  sideEffects: ['reads', 'runs'],
  after: ['build'],
  page: {
    why: 'vet grows with every release: code that was clean can be reported, and parts of it run inside `go test` and stop whole packages from being tested.',
    how: [
      '`go vet` of all packages with the set of analyzers of each release. Tests run with `-vet=off`, so that a finding is counted here once.',
    ],
    statuses: { pass: 'nothing found', fail: 'a finding, or code that cannot be type-checked' },
    sources: ['https://pkg.go.dev/cmd/vet'],
  },
  run: async (context) => {
    const { command, lines } = await runVet(context, await context.shared.cgo());
    const stopped = interrupted(command);
    if (stopped !== undefined) return stopped;
    if (!succeeded(command)) return compilerFailure(context, command, lines, 'vet');
    return pass('nothing found', [commandEvidence(command, 'exit 0')]);
  },
};

/** `go vet`, once for each value of cgo. */
export function runVet(context: ModuleContext, cgo: boolean): Promise<{ command: CommandResult; lines: readonly string[] }> {
  return context.shared.once(`vet cgo=${cgo}`, async () => {
    const lines: string[] = [];
    const command = await context.go.run(['vet', context.modFlag, ...context.buildFlags, ...context.packages], {
      cgo,
      onLine: ({ text }) => lines.push(text),
    });
    return { command, lines };
  });
}

/** Findings of the compiler or of vet, and of the go command itself. */
export async function compilerFindings(context: ModuleContext, lines: readonly string[], kind: 'build' | 'vet'): Promise<Finding[]> {
  return readCompilerOutput(lines, { cwd: context.directory, locate: await context.shared.locator(), kind });
}

/** Why a build or vet failed. */
export async function compilerFailure(
  context: ModuleContext,
  command: CommandResult,
  lines: readonly string[],
  kind: 'build' | 'vet',
): Promise<Outcome> {
  const findings = await compilerFindings(context, lines, kind);
  if (findings.length === 0) return goCommandFailure(context, command, `go ${kind} fails`, findings);
  const own = findings.filter(({ cause }) => cause === `${kind}.error`);
  if (own.length < findings.length) return goCommandFailure(context, command, `go ${kind} fails`, findings);
  const summary = `${count(findings.length, kind === 'vet' ? 'finding' : 'error')}: ${findings[0]!.message}${findings.length > 1 ? ' …' : ''}`;
  return fail(summary, [commandEvidence(command, tail(command.stderr || command.stdout))], findings);
}
