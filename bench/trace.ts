import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/support/root.js';
import { underStrace } from '../src/go/strace.js';
import { underTracer } from '../src/go/trace-program.js';
import { frequentCalls } from '../src/knowledge/seccomp-trace.js';
import { cost, environment, pairs, spread } from './measure.js';

/** What recording a `go test` of examples/service costs beside the same alone, and beside strace. */
export function trace(): string[] {
  const count = 5;
  const folder = mkdtempSync(join(tmpdir(), 'bench-trace-'));
  try {
    const env = { ...process.env, CGO_ENABLED: '0', GOWORK: 'off', GOFLAGS: '-buildvcs=false' };
    execFileSync('go', ['build', '-o', folder, './trace'], { cwd: join(root, 'probes'), env });
    const arch = process.arch === 'arm64' ? 'arm64' : 'amd64';
    const test = ['go', 'test', '-count=1', './...'];
    const cwd = join(root, 'examples/service');
    const tracer = (untraced: readonly string[]) =>
      underTracer(join(folder, 'trace'), arch, { output: join(folder, 'calls.jsonl'), untraced });
    const bare = () => cost(test, { cwd });
    const ways: Readonly<Record<string, readonly string[]>> = {
      'seccomp generate records': tracer(frequentCalls),
      'seccomp trace, and generate --all-calls, record': tracer([]),
      'seccomp generate --tracer strace records': underStrace('strace', { output: join(folder, 'lines'), untraced: frequentCalls }),
      'seccomp trace --tracer strace records': underStrace('strace', { output: join(folder, 'lines') }),
      'strace -f -c': ['strace', '-f', '-c', '-o', join(folder, 'strace')],
    };
    bare();
    return [
      ...Object.entries(ways).map(([name, before]) => {
        const { ours, reference, ratios } = pairs(count, () => cost([...before, ...test], { cwd }), bare);
        const processor = ours.map((each, index) => each.processor / reference[index]!.processor);
        return `go test of three packages, ${name} / alone: ${spread(ratios)}; processor time ${spread(processor)}`;
      }),
      environment(),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
