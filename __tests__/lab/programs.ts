import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/support/root.js';

/** Lines of Go whose programs guests run, oldest first: those where an answer of the runtime changes, and all that are supported. */
export const goLines = ['1.21', '1.22', '1.23', '1.24', '1.25', '1.26', '1.27'] as const;

const sources = join(root, '__tests__/lab/programs');

/** Compiled with a go.mod that says `go 1.25`, from which on the runtime heeds cgroups (go.dev/doc/go1.25#container-aware-gomaxprocs). */
const isAware = (line: string) => Number(line.split('.')[1]) >= 25;

/**
 * Installs the newest release of each line.
 *
 * @param toolCache where the toolchains are kept
 * @returns the GOROOT of each line
 * @throws Error where one cannot be had
 */
export function installToolchains(toolCache: string): ReadonlyMap<string, string> {
  const said = execFileSync(
    process.execPath,
    [join(root, 'dist/cli/index.js'), 'toolchain', 'install', ...goLines.map((line) => `${line}.x`)],
    { cwd: sources, env: { ...process.env, RUNNER_TOOL_CACHE: toolCache }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return new Map(
    goLines.map((line) => {
      const [, goroot] = new RegExp(`^go${line.replace('.', '\\.')}\\.\\S+\\t(\\S+)`, 'm').exec(said) ?? [];
      if (goroot === undefined) throw new Error(`no toolchain of Go ${line}: ${said}`);
      return [line, goroot];
    }),
  );
}

/**
 * Compiles the programs of the laboratory with each line:
 * `LINE/workload` and, where the language version matters, `LINE/workload-old`; `LINE/workload-386`; `LINE/pthread` with cgo; and the product's own `filter`.
 *
 * @param target a folder; what is there already stays
 */
export function compilePrograms(target: string, toolchains: ReadonlyMap<string, string>): void {
  for (const [line, goroot] of toolchains) {
    const build = (output: string, program: string, more: { env?: Record<string, string>; flags?: readonly string[]; cwd?: string } = {}) =>
      execFileSync(join(goroot, 'bin/go'), ['build', '-ldflags=-s -w', ...(more.flags ?? []), '-o', join(target, output), `./${program}`], {
        cwd: more.cwd ?? sources,
        env: { ...process.env, GOTOOLCHAIN: 'local', GOFLAGS: '', GOWORK: 'off', CGO_ENABLED: '0', ...more.env },
        stdio: ['ignore', 'inherit', 'inherit'],
      });
    mkdirSync(join(target, line), { recursive: true });
    const flags = isAware(line) ? ['-modfile=go1.25.mod'] : [];
    build(`${line}/workload`, 'workload', { flags });
    if (isAware(line)) {
      build(`${line}/workload-old`, 'workload');
      build(`${line}/workload-386`, 'workload', { env: { GOARCH: '386' } });
    }
    build(`${line}/pthread`, 'pthread', { env: { CGO_ENABLED: '1' } });
    if (line === goLines.at(-1)) build('filter', 'filter', { cwd: join(root, 'probes') });
  }
}
