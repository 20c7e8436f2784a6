import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/support/root.js';
import { probeSource } from '../src/checks/matrix/cross-test.js';
import type { Snapshot } from '../src/model/snapshot.js';
import { cost, environment, median, pairs, spread } from './measure.js';

const releases = process.env.BENCH_GO ?? '1.25.x,1.26.x,1.27.x';

/**
 * What we cost beside the go commands: `run` on examples/service against a shell loop of exactly the go commands that such a run
 * recorded, with the same flags, environment and caches. One go command at a time, as in the loop: what two save is no overhead.
 */
export function overhead(): string[] {
  const count = 7;
  const folder = mkdtempSync(join(tmpdir(), 'bench-overhead-'));
  try {
    const service = join(root, 'examples/service');
    const run = [
      'node',
      join(root, 'dist/cli/index.js'),
      'run',
      service,
      '--go',
      releases,
      '--jobs',
      '1',
      '--out',
      join(folder, 'out'),
      '--no-progress',
    ];
    const recorded = join(folder, 'snapshot.json');
    cost([...run, '--record', recorded]);
    const report = JSON.parse(readFileSync(join(folder, 'out/report.json'), 'utf8'));
    const loop = join(folder, 'loop.sh');
    const { script, count: commands } = loopOf(JSON.parse(readFileSync(recorded, 'utf8')), service, report.toolchains, folder);
    writeFileSync(loop, script);
    const own: number[] = [];
    const usage = join(folder, 'usage.json');
    const hook = join(folder, 'usage.cjs');
    writeFileSync(
      hook,
      `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(usage)}, JSON.stringify(process.cpuUsage())));\n`,
    );
    const ours = () => {
      const spent = cost(['node', '--require', hook, ...run.slice(1)]);
      const { user, system } = JSON.parse(readFileSync(usage, 'utf8'));
      own.push((user + system) / 1e6 / spent.processor);
      return spent;
    };
    const measured = pairs(count, ours, () => cost(['bash', loop]));
    return [
      `run / shell loop of its ${commands} go commands, wall: ${spread(measured.ratios, 3)}; loop ${median(measured.reference.map(({ wall }) => wall)).toFixed(1)} s`,
      `our process's share of all processor time: ${spread(own, 3)}`,
      environment(),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What checks write into folders of their own before they run a go command there. */
const ownSources = { 'a.go': 'package a\n', 'probe.go': probeSource };

/** The go commands of a recording as a shell script. */
function loopOf(
  snapshot: Snapshot,
  service: string,
  toolchains: { version: string; goroot: string }[],
  folder: string,
): { script: string; count: number } {
  const commands = Array.isArray(snapshot.commands) ? snapshot.commands : [];
  const real = (text: string) =>
    toolchains
      .reduce((done, { version, goroot }) => done.replaceAll(`/{goroot-${version}}`, goroot), text)
      .replaceAll('/{repository}/examples/service', service)
      .replaceAll('/{workspace}', service)
      .replaceAll('/{temp}', join(folder, 'loop'))
      .replaceAll('/{home}', process.env.HOME ?? '');
  const quoted = (text: string) => `'${real(text).replaceAll("'", "'\\''")}'`;
  const lines = commands
    .filter(({ argv }) => /\/bin\/go$/.test(argv[0] ?? ''))
    .map(({ argv, cwd = service, env = {}, outcome, exit }) => {
      const changes = Object.entries(env).map(([name, value]) => (value === null ? `-u ${name}` : `${quoted(`${name}=${value}`)}`));
      const modFiles = argv.map((word) => /^-modfile=(.*)\/go\.mod$/.exec(word)?.[1]).filter((name) => name !== undefined);
      const copies = modFiles.map(
        (name) =>
          `mkdir -p ${quoted(name)} && cp ${quoted(join(service, 'go.mod'))} ${quoted(join(service, 'go.sum'))} ${quoted(name)}/ && `,
      );
      const outputs = argv.flatMap((word, index) => (word === '-o' ? [`mkdir -p ${quoted(argv[index + 1]!)} && `] : []));
      const sources = Object.entries(ownSources).map(([name, text]) => `printf %s ${quoted(text)} > ${quoted(join(cwd, name))}; `);
      const folder = cwd.startsWith('/{temp}') ? `mkdir -p ${quoted(cwd)}; ${sources.join('')}` : '';
      const end = outcome === 'exited' && exit === 0 ? '' : ' || true';
      return `${folder}${copies.join('')}${outputs.join('')}cd ${quoted(cwd)} && env ${changes.filter((word) => word.startsWith('-u')).join(' ')} ${changes.filter((word) => !word.startsWith('-u')).join(' ')} ${argv.map(quoted).join(' ')}${end}`;
    });
  return { script: `set -e\n${lines.join('\n')}\nrm -rf ${quoted(join(folder, 'loop'))}\n`, count: lines.length };
}
