import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/support/root.js';
import { capabilities } from '../src/knowledge/seccomp.js';
import { systemCallRows } from '../src/knowledge/system-call-numbers.js';
import { systemCalls, unaskedCalls } from '../src/knowledge/system-calls.js';
import { cost, environment, pairs, spread } from './measure.js';

/** What `seccomp simulate` and `seccomp lint` cost beside a bare Node, with a profile of the size of Moby's default. */
export function seccomp(): string[] {
  const count = 15;
  const cli = join(root, 'dist/cli/index.js');
  const folder = mkdtempSync(join(tmpdir(), 'bench-seccomp-'));
  try {
    const profile = join(folder, 'profile.json');
    writeFileSync(profile, JSON.stringify(profileOfSize(), null, '\t'));
    const bare = () => cost(['node', '-e', '0']);
    const simulate = () => cost(['node', cli, 'seccomp', 'simulate', '--profile', profile, '--go', '1.24.x,1.25.x,1.26.x,1.27.x']);
    const lint = () => cost(['node', cli, 'seccomp', 'lint', profile], { exit: 1 });
    bare();
    return [
      `seccomp simulate, four releases / node -e 0: ${spread(pairs(count, simulate, bare).ratios)}`,
      `seccomp lint / node -e 0: ${spread(pairs(count, lint, bare).ratios)}`,
      environment(),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As many names, rules and conditions as Moby's default profile has: 361 names, and 60 rules. */
function profileOfSize(): object {
  // Those that Go needs first: a profile that ends a release is not what is measured.
  const names = [...new Set([...[...systemCalls, ...unaskedCalls].map(({ name }) => name), ...systemCallRows().keys()])].slice(0, 361);
  const rule = (index: number) => ({
    names: ['socket'],
    action: 'SCMP_ACT_ALLOW',
    args: [{ index: 0, value: index, op: 'SCMP_CMP_EQ' }],
    includes: { caps: [capabilities[index % capabilities.length]] },
  });
  return {
    defaultAction: 'SCMP_ACT_ERRNO',
    defaultErrnoRet: 1,
    archMap: [{ architecture: 'SCMP_ARCH_X86_64', subArchitectures: ['SCMP_ARCH_X86', 'SCMP_ARCH_X32'] }],
    syscalls: [{ names, action: 'SCMP_ACT_ALLOW' }, ...Array.from({ length: 59 }, (_, index) => rule(index))],
  };
}
