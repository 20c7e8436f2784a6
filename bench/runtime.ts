import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/support/root.js';
import { noGoFlags } from '../src/go/go-flags.js';
import { compareVersions } from '../src/go/version.js';
import { type ProbeBuild, type ProbeProgramRow, probeBuilds, probePrograms } from '../src/knowledge/probe-programs.js';
import type { Report } from '../src/model/report.js';
import type { RecordedCommand } from '../src/model/snapshot.js';
import { toolCacheFolder } from '../src/settings/folders.js';
import { type Cost, cost, environment, pairs, spread } from './measure.js';

const release = process.env.BENCH_GO ?? '1.26.x';
/** Fewer where somebody only wants to see that it works. */
const rounds = Number(process.env.BENCH_N ?? '7');
const cli = join(root, 'dist/cli/index.js');
const toolCache = toolCacheFolder(process.env, process.platform, homedir());

/**
 * What the suite `runtime` costs for one release: with nothing compiled, beside a shell that compiles the same programs by bare
 * `go build` into one cache and runs them one after the other; and with everything compiled. And what `limits` adds to a command.
 */
export function runtime(): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-runtime-'));
  try {
    let folders = 0;
    const fresh = () => {
      const path = join(folder, String(folders++));
      mkdirSync(path);
      return path;
    };
    const suite = ['node', cli, 'run', join(root, 'examples/service'), '--suite', 'runtime', '--go', release, '--no-progress'];
    const out = fresh();
    const recording = join(folder, 'recording.json');
    const cached = [...suite, '--fail-on', 'never', '--out', out];
    cost([...cached, '--record', recording]);
    const report: Report = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
    const byHand = shellOf(report, JSON.parse(readFileSync(recording, 'utf8')).commands, folder);
    const walls = Array.from({ length: rounds }, () => cost(cached).wall);
    const cold = pairs(
      Math.ceil(rounds / 2),
      () => cost(cached, { env: { GOCACHE: fresh(), RUNNER_TOOL_CACHE: withoutPrograms(fresh()) } }),
      () => byHand(fresh()),
    );
    const limits = pairs(
      2 * rounds,
      () => cost(['node', cli, 'limits', '--memory', '256M', '--pids', '64', '--', 'true']),
      () => cost(['node', '-e', '0']),
    );
    return [
      `run --suite runtime --go ${release}, nothing compiled / go build and running by hand: ${spread(cold.ratios, 3)}; by hand ${spread(cold.reference.map(({ wall }) => wall))} s`,
      `the same with compiled programs, s: ${spread(walls)}`,
      `limits -- true / node -e 0: ${spread(limits.ratios)}`,
      environment(),
    ];
  } finally {
    // Go's caches are read-only.
    execFileSync('chmod', ['-R', 'u+w', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A tool cache with the same toolchains and no program of ours. */
function withoutPrograms(folder: string): string {
  const toolchains = join(toolCache, 'go-toolchain');
  if (existsSync(toolchains)) symlinkSync(toolchains, join(folder, 'go-toolchain'));
  return folder;
}

/** What a person would type: each variant compiled by a `go build`, then each program run as the recorded run did. */
function shellOf({ toolchains }: Report, commands: readonly RecordedCommand[], folder: string): (work: string) => Cost {
  const [toolchain] = toolchains;
  if (toolchain === undefined) throw new Error(`no toolchain of ${release}`);
  const { version, goroot } = toolchain;
  const sources = join(folder, 'probes');
  cpSync(join(root, 'probes'), sources, { recursive: true });
  // A program of another architecture is a word of the emulator's command.
  const ran = commands.filter(({ argv }) => argv.some((word) => programIn(word) !== undefined));
  const needed = new Set(ran.flatMap(({ argv }) => argv.flatMap((word) => programIn(word)?.build ?? [])));
  const used = (Object.entries(probeBuilds) as [keyof typeof probeBuilds, ProbeBuild][]).filter(
    ([build, { since }]) => needed.has(build) && compareVersions(version, since) >= 0,
  );
  const builds = used.map(([build, { cgo, flags, env }]) => {
    const packages = new Set(
      Object.values<ProbeProgramRow>(probePrograms)
        .filter((row) => row.build === build)
        .map((row) => `./${row.folder}`),
    );
    const variables = { ...env, CGO_ENABLED: cgo ? '1' : '0', GOTOOLCHAIN: 'local', GOWORK: 'off', GOFLAGS: noGoFlags };
    const words = Object.entries(variables).map(([name, value]) => quoted(`${name}=${value}`));
    return `mkdir -p "$WORK/${build}" && env ${words.join(' ')} ${quoted(join(goroot, 'bin/go'))} build -buildvcs=false '-ldflags=-s -w' ${flags.join(' ')} -o "$WORK/${build}/" ${[...packages].join(' ')}`;
  });
  const runs = ran.map(({ argv, env = {}, outcome, exit }) => {
    const variables = Object.entries(env).flatMap(([key, value]) => (value === null ? [] : [quoted(`${key}=${value}`)]));
    return `env ${variables.join(' ')} ${argv.map(placed).join(' ')}${outcome === 'exited' && exit === 0 ? '' : ' || true'}`;
  });
  const script = join(folder, 'by-hand.sh');
  writeFileSync(script, `set -e\ncd ${quoted(sources)}\nmkdir "$WORK/temporary"\n${[...builds, ...runs].join('\n')}\n`);
  return (work) => cost(['bash', script], { env: { WORK: work, GOCACHE: join(work, 'cache') } });
}

/** Programs and folders of the recorded run are other ones here. */
function placed(word: string): string {
  const program = programIn(word);
  if (program !== undefined) return `"$WORK/${program.build}/${program.name}"`;
  return word.startsWith('/{temp}') ? '"$WORK/temporary"' : quoted(word);
}

/** The program of probes/ whose compiled file a word of a recorded command is. */
function programIn(word: string): { build: string; name: string } | undefined {
  const [, build, name] = /\/go-wsl-conform-probes\/[^/]+\/(\w+)-[0-9a-f]+\/(.+)$/.exec(word) ?? [];
  return build === undefined || name === undefined ? undefined : { build, name };
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
