import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';
import { comparisonOperators } from '../../src/knowledge/seccomp.js';
import { valueOfDecision } from '../../src/seccomp/decision.js';
import type { Rule } from '../../src/seccomp/profile.js';
import { conjunctions, isSame, type ResolvedProfile } from '../../src/seccomp/resolve.js';
import { root } from '../support/snapshots.js';

const built = new Map<string, string | undefined>();
const folder = mkdtempSync(join(tmpdir(), 'seccomp-oracles-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A program of programs/, compiled; undefined, with a word on standard error, where that cannot be done. */
export function oracle(name: 'kernel' | 'libseccomp'): string | undefined {
  if (!built.has(name)) built.set(name, compile(name));
  return built.get(name);
}

function compile(name: string): string | undefined {
  const source = join(root, '__tests__/seccomp/programs', `${name}.c`);
  const { status, stderr, error } = spawnSync(
    'cc',
    ['-O1', '-o', join(folder, name), source, ...(name === 'libseccomp' ? ['-lseccomp'] : [])],
    {
      encoding: 'utf8',
      timeout: 60_000,
    },
  );
  if (status === 0) return join(folder, name);
  process.stderr.write(`skipped: ${name}.c was not compiled: ${error?.message ?? stderr.split('\n')[0]}\n`);
  return undefined;
}

/** Runs a compiled oracle. */
export function ask(program: string, input: string, timeoutMs = 60_000, parameters: readonly string[] = []): Buffer {
  return execFileSync(program, parameters, { input, timeout: timeoutMs, stdio: 'pipe', maxBuffer: 1 << 28 });
}

/** A module of Go in the module cache, downloaded where it is not there; undefined, with a word, where that cannot be done. */
export function goModule(module: string): string | undefined {
  const { status, stdout, stderr, error } = spawnSync('go', ['mod', 'download', '-json', module], {
    encoding: 'utf8',
    cwd: folder,
    timeout: 120_000,
    env: { ...process.env, GOFLAGS: '-mod=mod', GOWORK: 'off' },
  });
  const { Dir } = status === 0 ? (JSON.parse(stdout) as { Dir: string }) : { Dir: '' };
  if (Dir !== '' && existsSync(Dir)) return Dir;
  process.stderr.write(`skipped: ${module} is not to be had: ${error?.message ?? (stderr || stdout).split('\n')[0]}\n`);
  return undefined;
}

/** The default profile of containerd, which is Go code, as JSON; undefined, with a word, where the module cannot be had. */
export function containerdProfile(version: string): string | undefined {
  const place = join(folder, 'containerd');
  cpSync(join(root, '__tests__/seccomp/programs/containerd'), place, { recursive: true });
  writeFileSync(
    join(place, 'go.mod'),
    `module example.com/containerd\n\ngo 1.21\n\nrequire github.com/containerd/containerd/v2 ${version}\n`,
  );
  const { status, stdout, stderr, error } = spawnSync('go', ['run', '.'], {
    encoding: 'utf8',
    cwd: place,
    timeout: 120_000,
    env: { ...process.env, GOFLAGS: '-mod=mod', GOWORK: 'off' },
  });
  if (status === 0) return stdout;
  process.stderr.write(`skipped: containerd ${version} is not to be had: ${error?.message ?? stderr.split('\n').at(-2)}\n`);
  return undefined;
}

/** A set of systemd's names as a profile that allows nothing else; undefined, with a word, where there is no systemd. */
export function systemdProfile(set: string): string | undefined {
  const { status, stdout, error } = spawnSync('systemd-analyze', ['syscall-filter', '--no-pager'], { encoding: 'utf8', timeout: 20_000 });
  if (status !== 0) {
    process.stderr.write(`skipped: no sets of systemd: ${error?.message ?? 'systemd-analyze failed'}\n`);
    return undefined;
  }
  const sets = new Map<string, string[]>();
  let latest = '';
  for (const line of stdout.split('\n')) {
    if (line.startsWith('@')) {
      latest = line.trim();
      sets.set(latest, []);
    } else if (/^ {4}[@\w]/.test(line)) sets.get(latest)?.push(line.trim());
  }
  const namesOf = (name: string): string[] =>
    (sets.get(name) ?? []).flatMap((member) => (member.startsWith('@') ? namesOf(member) : [member]));
  const archMap = [{ architecture: 'SCMP_ARCH_X86_64', subArchitectures: ['SCMP_ARCH_X86', 'SCMP_ARCH_X32'] }];
  return JSON.stringify({
    defaultAction: 'SCMP_ACT_ERRNO',
    archMap,
    syscalls: [{ names: [...new Set(namesOf(set))], action: 'SCMP_ACT_ALLOW' }],
  });
}

/** Rules as programs/libseccomp.c reads them: what runc makes of a profile before libseccomp has it. */
export function libseccompRules(rules: readonly Rule[], { defaultDecision }: ResolvedProfile): string[] {
  return rules.flatMap(({ names, comparisons, decision }) =>
    isSame(decision, defaultDecision)
      ? []
      : names.flatMap(({ value }) =>
          conjunctions(comparisons).map((all) =>
            [
              'rule',
              value,
              valueOfDecision(decision),
              ...all.map(({ index, operator, value: a, valueTwo: b }) => `${index}:${comparisonOperators.indexOf(operator) + 1}:${a}:${b}`),
            ].join(' '),
          ),
        ),
  );
}
