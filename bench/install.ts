/**
 * Cold installation of three releases from the module proxy, beside the go command's own path to the same three
 * (`GOTOOLCHAIN=goX go version` with an empty module cache). Alternating, each time into fresh folders: unpacking where files
 * were just deleted doubles the system time on ext4. Nothing is deleted before the end for the same reason.
 *
 *     npx tsx bench/install.ts [--pairs 7]
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const lines = ['1.25', '1.26', '1.27'];

/** What is measured: the product compiled to JavaScript, in a Node process of its own. */
const program = `
  const { LocalHost } = await import(process.argv[1] + '/host/local.js');
  const { readCatalogue } = await import(process.argv[1] + '/go/catalogue.js');
  const { installToolchain } = await import(process.argv[1] + '/go/install.js');
  const host = new LocalHost('/');
  const options = { host, source: 'proxy', offline: false, toolCache: process.argv[2], platform: host.platform };
  const catalogue = await readCatalogue(options);
  const all = await Promise.all(process.argv.slice(3).map((release) => installToolchain(release, options, catalogue)));
  const problem = all.find(({ problem }) => problem !== undefined)?.problem;
  if (problem !== undefined) throw new Error(problem);
  await host.close();
`;

interface Cost {
  readonly seconds: number;
  readonly processorSeconds: number;
}

const { values } = parseArgs({ options: { pairs: { type: 'string', default: '7' } } });
const compiled = path.join(root, '.cache/bench');
execFileSync(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '--noCheck', '--outDir', compiled], { cwd: root });

const work = mkdtempSync(path.join(os.tmpdir(), 'bench-install-'));
const releases = await newestReleases();
const costs: { ours: Cost; theirs: Cost }[] = [];
for (let pair = 0; pair < Number(values.pairs); pair++) {
  const ours = () =>
    measure(
      process.execPath,
      ['--input-type=module', '-e', program, pathToFileURL(compiled).href, path.join(work, `ours-${pair}`), ...releases],
      {},
    );
  const theirs = () =>
    sum(
      releases.map((release) => measure('go', ['version'], { GOTOOLCHAIN: `go${release}`, GOMODCACHE: path.join(work, `theirs-${pair}`) })),
    );
  costs.push(pair % 2 === 0 ? { ours: ours(), theirs: theirs() } : { theirs: theirs(), ours: ours() });
}

console.log(`cold install of ${releases.map((release) => `go${release}`).join(', ')} from the module proxy`);
row(
  'ours, wall s',
  costs.map(({ ours }) => ours.seconds),
);
row(
  'go command, wall s',
  costs.map(({ theirs }) => theirs.seconds),
);
row(
  'ratio, wall',
  costs.map(({ ours, theirs }) => ours.seconds / theirs.seconds),
);
row(
  'ratio, processor time',
  costs.map(({ ours, theirs }) => ours.processorSeconds / theirs.processorSeconds),
);
console.log(
  `environment: Node ${process.version}, ${os.availableParallelism()} processors (${os.cpus()[0]?.model.trim()}), Linux ${os.release()}, load ${os.loadavg()[0]?.toFixed(1)}`,
);
// Go's module cache is read-only.
execFileSync('chmod', ['-R', 'u+w', work]);
await rm(work, { recursive: true, force: true });

async function newestReleases(): Promise<string[]> {
  const { LocalHost } = await import('../src/host/local.js');
  const { readCatalogue } = await import('../src/go/catalogue.js');
  const host = new LocalHost('/');
  const catalogue = await readCatalogue({
    host,
    source: 'proxy',
    offline: false,
    toolCache: path.join(work, 'listing'),
    platform: host.platform,
  });
  await host.close();
  return lines.map((line) => {
    const release = catalogue.releases.find(({ version }) => version.startsWith(`${line}.`));
    if (release === undefined) throw new Error(`no release of Go ${line}: ${catalogue.sources.map(({ failure }) => failure).join('; ')}`);
    return release.version;
  });
}

/** `time` of the shell counts the processor time of the whole process tree. */
function measure(command: string, options: readonly string[], env: Record<string, string>): Cost {
  // Else one side pays for writing back what the other one wrote.
  execFileSync('sync');
  const script = 'TIMEFORMAT="%R %U %S"; time "$0" "$@" >/dev/null 2>/dev/null';
  const output = execFileSync('bash', ['-c', `{ ${script}; } 2>&1`, command, ...options], {
    cwd: os.tmpdir(),
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  const [seconds = Number.NaN, user = Number.NaN, system = Number.NaN] = output.trim().split(/\s+/).map(Number);
  return { seconds, processorSeconds: user + system };
}

function sum(costs: readonly Cost[]): Cost {
  const total = (of: (cost: Cost) => number) => costs.reduce((all, cost) => all + of(cost), 0);
  return { seconds: total(({ seconds }) => seconds), processorSeconds: total(({ processorSeconds }) => processorSeconds) };
}

function row(name: string, numbers: readonly number[]): void {
  const sorted = [...numbers].sort((a, b) => a - b);
  const median = (sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.floor(sorted.length / 2)]!) / 2;
  const spread = `${sorted[0]?.toFixed(2)} to ${sorted.at(-1)?.toFixed(2)}`;
  console.log(`${name.padEnd(24)} n=${numbers.length}  median ${median.toFixed(2)}  (${spread})`);
}
