import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type GuestDisk, makeInitramfs, runInGuest } from './guest.js';
import { type IsolationSituation, isolationCpus, isolationSituations, isolationWords } from './isolation-situations.js';
import { fetchKernel, type KernelName, kernelSuites } from './kernel.js';
import { layouts } from './layouts.js';
import { type GuestKind, guestKinds } from './situation.js';
import { say } from './tally.js';

/**
 * Emulated processors count apart, and older kernels take that for a TSC that cannot be trusted; without one the vDSO makes the system
 * call, and what a denied clock_gettime leaves for Go is whatever stood there (`tsc=` in the kernel's kernel-parameters.txt).
 */
const steadyClock = ['tsc=reliable'];
/**
 * How much faster than ours the clock of a guest may run. Kernels measure the TSC against a timer when they boot, and measure wrong where other
 * work holds QEMU up meanwhile; limits of time then end what had time left.
 */
const fastestClock = 1.2;
/** A guest that has less than this is not begun. */
const guestMs = 90_000;
/** One situation; the longest, with some 140 programs, takes half a minute, and several where other work keeps the processors busy. */
const situationSeconds = 480;

/** Programs of several Go releases under limits and filters, on several kernels: what they say is compared with what is written down. */
export async function isolation(
  words: readonly string[],
  work: string,
  diskOf: (layout: GuestKind) => GuestDisk,
  deadline: number,
): Promise<void> {
  for (const kernel of Object.keys(kernelSuites) as KernelName[]) {
    for (const layout of guestKinds) {
      const chosen = isolationSituations.filter(
        (situation) =>
          situation.layout === layout &&
          situation.kernels.includes(kernel) &&
          (words.length === 0 || words.some((word) => titleOf(situation, kernel).includes(word))),
      );
      if (chosen.length > 0) await inGuest(kernel, layout, chosen, { work, diskOf, deadline });
    }
  }
}

export function isolationTitles(words: readonly string[]): string[] {
  const all = isolationSituations.flatMap((situation) => situation.kernels.map((kernel) => titleOf(situation, kernel)));
  return all.filter((title) => words.length === 0 || words.some((word) => title.includes(word)));
}

function titleOf({ name, layout }: IsolationSituation, kernel: KernelName): string {
  return `${kernel}-${layout}-${name}`;
}

async function inGuest(
  kernel: KernelName,
  layout: GuestKind,
  chosen: readonly IsolationSituation[],
  { work, diskOf, deadline }: { work: string; diskOf: (layout: GuestKind) => GuestDisk; deadline: number },
): Promise<void> {
  const shared = join(work, `${kernel}-${layout}`);
  mkdirSync(shared);
  const began = performance.now();
  if (began + guestMs > deadline) {
    for (const situation of chosen) say('skipped', titleOf(situation, kernel), ['no time is left']);
    return;
  }
  let image: Parameters<typeof runInGuest>[0];
  try {
    const { image: file, modules } = fetchKernel(kernel);
    image = { kernel: file, initramfs: makeInitramfs(work, modules), disk: diskOf(layout) };
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error).split('\n')[0]!;
    for (const situation of chosen) say('skipped', titleOf(situation, kernel), [`no kernel: ${reason}`]);
    return;
  }
  const { parameters, script } = layouts[layout];
  const ended = await runInGuest(image, {
    script: `${script}${readClock('began')}${chosen.map(scriptOf).join('')}${readClock('ended')}`,
    shared,
    parameters: [...parameters, ...steadyClock],
    cpus: isolationCpus,
    timeoutMs: Math.max(Math.round(deadline - began), 1),
  });
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(`\nguest ${kernel} ${layout}: ${seconds} s${ended.exit === undefined ? ', not ended in time' : ''}`);
  if (ended.exit === undefined) console.log(`${ended.console.slice(-2000)}\n${ended.log.slice(-2000)}`);
  const speed = speedOfClock(shared);
  for (const situation of chosen) {
    const written = (name: string) => (existsSync(join(shared, 'out', name)) ? readFileSync(join(shared, 'out', name), 'utf8') : '');
    const wrong = differing(written(situation.name), situation.expected);
    const errors = written(`${situation.name}.log`).trim().split('\n').slice(-12);
    const title = titleOf(situation, kernel);
    if (wrong.length > 0 && speed > fastestClock)
      say('skipped', title, [`the clock of the guest ran ${speed.toFixed(1)} times as fast as ours`]);
    else if (wrong.length > 0 && ended.exit === undefined) say('skipped', title, ['the time was over before it ended']);
    else say(wrong.length === 0 ? 'passed' : 'failed', title, [...wrong, ...errors]);
  }
}

/** The file has the time of the guest, and was written at a time of this machine, which serves the folder. */
function readClock(name: string): string {
  return `cat /proc/uptime >/lab/${name}\n`;
}

/** By how much the clock of the guest ran faster than that of this machine; 1 where it did not say. */
function speedOfClock(shared: string): number {
  const [began, ended] = ['began', 'ended'].map((name) => join(shared, name)) as [string, string];
  if (!existsSync(began) || !existsSync(ended)) return 1;
  const seconds = (file: string) => Number.parseFloat(readFileSync(file, 'utf8'));
  return (seconds(ended) - seconds(began)) / ((statSync(ended).mtimeMs - statSync(began).mtimeMs) / 1000);
}

/** In a mount namespace of its own, in which what systemd mounts later is seen, and nothing the other way. */
function scriptOf({ name, script }: IsolationSituation): string {
  return `mkdir -p /lab/out
cat >/tmp/${name} <<'SITUATION'
${isolationWords}${script}SITUATION
timeout -s KILL ${situationSeconds} unshare --mount --propagation slave sh /tmp/${name} >/lab/out/${name} 2>/lab/out/${name}.log </dev/null
`;
}

function differing(printed: string, expected: string): string[] {
  const [found, wanted] = [printed, expected].map((text) => text.split('\n')) as [string[], string[]];
  return Array.from({ length: Math.max(found.length, wanted.length) }, (_, line) => [found[line], wanted[line]] as const)
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => `${one ?? '(nothing)'}, wanted ${other ?? '(nothing)'}`);
}
