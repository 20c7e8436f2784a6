/**
 * `npm run lab [-- [--record] [WORD]...]`: prepares situations whose truth is known, records what `doctor` asks there, and compares
 * what it concludes. WORDs choose those whose `PLACE-NAME` holds one of them; `--record` keeps recordings for the unit tests: those of
 * guests, and of this machine where nothing of its owner is in them. Needs root and the built dist/; what cannot run here is skipped, and says why.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { totalLine } from '../../scripts/support/outcome.js';
import { root } from '../../scripts/support/root.js';
import { skippedExit } from '../../scripts/support/skipped.js';
import { type GuestDisk, type GuestImage, makeDisk, makeInitramfs, runInGuest, temporaryFolder } from './guest.js';
import { isolation, isolationTitles } from './isolation.js';
import { fetchKernel } from './kernel.js';
import { layouts } from './layouts.js';
import { compilePrograms, goLines, installToolchains } from './programs.js';
import { factsOfRecording, recordingsFolder } from './recordings.js';
import { doctorScript, isInstalled, makeRootTree, makeSystemdTree } from './root-tree.js';
import { addToolchain, runtimeSuiteName } from './runtime-suite.js';
import { differences, type GuestKind, guestKinds, isKept, type Place, type Situation } from './situation.js';
import { situations } from './situations.js';
import { say, total } from './tally.js';

/** The whole lab: as much as LAB_SECONDS allows, else all of it, which takes some 40 minutes where QEMU emulates. */
const labMs = Number(process.env.LAB_SECONDS ?? 3 * 3600) * 1000;
/** One situation: `doctor` takes 5 to 10 s in a guest. */
const situationSeconds = 60;

const [words, keep] = [process.argv.slice(2).filter((word) => !word.startsWith('-')), process.argv.includes('--record')];
const started = performance.now();
const work = temporaryFolder();
const disks = new Map<'busybox' | 'systemd', GuestDisk>();
const tree = join(work, 'tree');
// An end by a signal leaves no guest and no folder either.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const chosen = (place: Place) =>
  situations.filter(
    ({ name, places }) => places.includes(place) && (words.length === 0 || words.some((word) => `${place}-${name}`.includes(word))),
  );

if (process.getuid?.() !== 0 || !['busybox', 'unshare', 'setpriv', 'mkfs.vfat'].every(isInstalled)) {
  skipAll([...guestKinds, 'here'], 'root, busybox, util-linux and dosfstools are needed');
} else {
  makeRootTree(tree);
  const lack = lackOfPrograms();
  await here();
  await inGuests();
  await isolated(lack);
}
console.log(`\nlab: ${Math.round((performance.now() - started) / 1000)} s\n${totalLine([total])}`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function here(): Promise<void> {
  if (chosen('here').length === 0) return;
  const bin = join(work, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'doctor'), doctorScript, { mode: 0o755 });
  const out = join(work, 'here');
  const env = { PATH: `${bin}:/usr/local/bin:/usr/bin:/usr/sbin:/bin:/sbin`, HOME: '/root', LANG: 'C.UTF-8', PRODUCT: root };
  const script = scriptOf(ready('here'), { out, scratch: join(work, 'scratch'), tree });
  // Nothing that is mounted there may be seen outside.
  const { error } = spawnSync('unshare', ['--mount', '--propagation', 'private', 'sh', '-c', script], { cwd: '/', env, timeout: labMs });
  if (error !== undefined) console.log(`here: ${error.message}`);
  await judge('here', ready('here'), out);
}

async function inGuests(): Promise<void> {
  const kinds = guestKinds.filter((kind) => chosen(kind).length > 0);
  if (kinds.length === 0) return;
  for (const kind of kinds) {
    let image: GuestImage;
    try {
      if (!isInstalled('qemu-system-x86_64')) throw new Error('qemu-system-x86_64 is not installed');
      const { image: kernel, modules } = fetchKernel();
      image = { kernel, initramfs: makeInitramfs(work, modules), disk: diskOf(kind) };
    } catch (error) {
      skipAll([kind], `no guest can be made: ${reasonOf(error)}`);
      continue;
    }
    await inGuest(image, kind);
  }
}

/** Puts the programs of several releases into the tree; the reason where there are no toolchains. */
function lackOfPrograms(): string | undefined {
  if (isolationTitles(words).length === 0) return undefined;
  const cache = join(root, '.cache/lab');
  let toolchains: ReadonlyMap<string, string>;
  try {
    toolchains = installToolchains(join(cache, 'tools'));
  } catch (error) {
    return `no toolchains: ${reasonOf(error)}`;
  }
  compilePrograms(join(tree, 'opt/lab'), toolchains);
  if (isolationTitles(words).some((title) => title.endsWith(runtimeSuiteName))) addToolchain(tree, toolchains.get(goLines.at(-1)!)!, cache);
  return undefined;
}

async function isolated(lack: string | undefined): Promise<void> {
  const titles = isolationTitles(words);
  if (titles.length === 0) return;
  const missing = isInstalled('qemu-system-x86_64') ? lack : 'qemu-system-x86_64 is not installed';
  if (missing !== undefined) {
    for (const title of titles) say('skipped', title, [missing]);
    return;
  }
  const folder = join(work, 'isolation');
  mkdirSync(folder);
  await isolation(words, folder, diskOf, labMs);
}

/** Made when the first guest needs it. */
function diskOf(kind: GuestKind): GuestDisk {
  const system = kind === 'systemd' ? 'systemd' : 'busybox';
  const known = disks.get(system);
  if (known !== undefined) return known;
  const folder = join(work, `${system}-disk`);
  mkdirSync(folder);
  if (system === 'systemd') makeSystemdTree(join(folder, 'tree'), join(root, '.cache/lab/systemd.tar'), join(tree, 'opt/lab'));
  const disk = makeDisk(folder, system === 'systemd' ? join(folder, 'tree') : tree);
  disks.set(system, disk);
  return disk;
}

function reasonOf(error: unknown): string {
  return String(error instanceof Error ? error.message : error).split('\n')[0]!;
}

async function inGuest(image: GuestImage, kind: GuestKind): Promise<void> {
  const shared = join(work, kind);
  mkdirSync(shared);
  const began = performance.now();
  const { parameters, script } = layouts[kind];
  const timeoutMs = Math.max(Math.round(labMs - (began - started)), 1);
  const places = { out: '/lab/out', scratch: '/scratch', tree: '/' };
  const ended = await runInGuest(image, { script: script + scriptOf(ready(kind), places), shared, parameters, timeoutMs });
  console.log(
    `\nguest ${kind}: ${Math.round((performance.now() - began) / 1000)} s${ended.exit === undefined ? ', not ended in time' : ''}`,
  );
  if (ended.exit === undefined) console.log(`${ended.console.slice(-2000)}\n${ended.log.slice(-2000)}`);
  await judge(kind, ready(kind), join(shared, 'out'), ended.exit === undefined);
}

/** Situations with all that they need; the others are skipped by `judge`. */
function ready(place: Place): readonly Situation[] {
  return chosen(place).filter(({ needs = [] }) => needs.every(isInstalled));
}

/** A program that runs one situation after the other, each with its folder below `out`: `log`, `exit`, `recording.json`. */
function scriptOf(list: readonly Situation[], { out, scratch, tree: root }: { out: string; scratch: string; tree: string }): string {
  return list
    .map(({ name, script }) => {
      const own = `${out}/${name}`;
      const text = `try() { "$@" >"$WORK/said" 2>&1 || { tail -n 1 "$WORK/said"; exit ${skippedExit}; }; }\n${script}\n`;
      return `mkdir -p ${own} ${scratch}/${name}
cat >${own}/script <<'SITUATION'
${text}SITUATION
OUT=${own} WORK=${scratch}/${name} TREE=${root} timeout -s KILL ${situationSeconds} \\
  unshare --mount --propagation private sh -e ${own}/script >${own}/log 2>&1 </dev/null
echo $? >${own}/exit
`;
    })
    .join('');
}

/** @param isCut the time of the laboratory was over before the guest ended: what had not ended by itself says nothing */
async function judge(place: Place, ran: readonly Situation[], out: string, isCut = false): Promise<void> {
  for (const situation of chosen(place)) {
    const title = `${place}-${situation.name}`;
    if (!ran.includes(situation)) {
      say('skipped', title, [`${situation.needs!.filter((name) => !isInstalled(name)).join(', ')} is not installed`]);
      continue;
    }
    const [recording, log, exit] = ['recording.json', 'log', 'exit'].map((name) => join(out, situation.name, name)) as [
      string,
      string,
      string,
    ];
    const code = existsSync(exit) ? Number(readFileSync(exit, 'utf8')) : undefined;
    const said = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
    // A guest has everything that is needed.
    if (code === skippedExit && place === 'here') say('skipped', title, said.slice(-1));
    else if (code === undefined && isCut) say('skipped', title, ['the time was over before it ended']);
    else if (code !== 0 || !existsSync(recording)) say('failed', title, [`exit ${code ?? 'unknown'}`, ...said.slice(-12)]);
    else {
      const wrong = differences(await factsOfRecording(recording), situation.expected);
      say(wrong.length === 0 ? 'passed' : 'failed', title, wrong);
      if (keep && isKept(situation, place)) {
        mkdirSync(recordingsFolder, { recursive: true });
        copyFileSync(recording, join(recordingsFolder, `${title}.json`));
      }
    }
  }
}

function skipAll(places: readonly Place[], reason: string): void {
  for (const place of places) for (const { name } of chosen(place)) say('skipped', `${place}-${name}`, [reason]);
}
