import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/support/root.js';
import { cost, environment, pairs, spread } from './measure.js';

const release = process.env.BENCH_GO ?? '1.26.x';

const module = 'module example.com/printing\n\ngo 1.22\n';
const test = `package printing

import (
	"os"
	"strings"
	"testing"
)

func TestPrints(t *testing.T) {
	line := []byte(strings.Repeat("x", 99) + "\\n")
	for range (1 << 30) / len(line) {
		os.Stdout.Write(line)
	}
}
`;

/** A bare reader: \`go test -json\` of the same test, every line parsed and forgotten. */
const reader = `
  const { spawn } = require('node:child_process');
  const child = spawn(process.argv[1], ['test', '-json', '-count=1', './...'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\\n');
    rest = lines.pop();
    for (const line of lines) JSON.parse(line);
  });
  child.on('close', (code) => { process.exitCode = code; });
`;

/** A test that prints 1 GiB in lines of 100 bytes: our peak memory, and our time beside a reader that only parses the stream. */
export function output(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-output-'));
  try {
    writeFileSync(join(folder, 'go.mod'), module);
    writeFileSync(join(folder, 'printing_test.go'), test);
    const usage = join(folder, 'usage.json');
    const hook = join(folder, 'usage.cjs');
    const kept = '{ maxRSS: process.resourceUsage().maxRSS, cpu: process.cpuUsage() }';
    writeFileSync(hook, `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(usage)}, JSON.stringify(${kept})));\n`);
    const out = join(folder, 'out');
    const cli = ['--require', hook, join(root, 'dist/cli/index.js')];
    const run = ['node', ...cli, 'run', folder, '--go', release, '--check', 'test', '--out', out, '--no-progress', '--timeout', '30m'];
    cost([...run, '--test-flags=-run=^$']);
    const [toolchain] = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8')).toolchains;
    const peaks: number[] = [];
    const processor: number[][] = [[], []];
    const own = () => {
      const { maxRSS, cpu } = JSON.parse(readFileSync(usage, 'utf8'));
      return { megabytes: maxRSS / 1024, seconds: (cpu.user + cpu.system) / 1e6 };
    };
    const ours = () => {
      const spent = cost(run);
      peaks.push(own().megabytes);
      processor[0]!.push(own().seconds);
      return spent;
    };
    const bare = () => {
      const env = { GOTOOLCHAIN: 'local' };
      const spent = cost(['node', '--require', hook, '-e', reader, join(toolchain.goroot, 'bin/go')], { cwd: folder, env });
      processor[1]!.push(own().seconds);
      return spent;
    };
    const measured = pairs(3, ours, bare);
    return [
      `1 GiB printed, run / bare reader of the same stream, wall: ${spread(measured.ratios)}`,
      `processor time of our process / of the bare reader's: ${spread(processor[0]!.map((seconds, index) => seconds / processor[1]![index]!))}`,
      `peak memory of our process, MB: ${spread(peaks, 0)}`,
      environment(),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
