/** Lines around a change that a diff shows. */
const context = 3;

interface Step {
  readonly mark: ' ' | '-' | '+';
  readonly line: string;
}

/**
 * The difference of two texts as a unified diff that patch(1) takes; empty when they are equal. For configuration files: the work
 * grows with the product of their lines.
 *
 * @param names of the file before and after, as the headers show them
 */
export function unifiedDiff(before: string, after: string, names: { readonly before: string; readonly after: string }): string {
  if (before === after) return '';
  const [old, now] = [linesOf(before), linesOf(after)];
  const steps = compared(old, now);
  const hunks = changedRanges(steps).map(([from, to]) => hunk(steps, from, to));
  return [`--- ${names.before}\n+++ ${names.after}\n`, ...hunks].join('');
}

/** Lines with their ends; the last may lack it. */
function linesOf(text: string): string[] {
  return text === '' ? [] : text.split(/(?<=\n)/);
}

/** The longest common subsequence, by the classic table. */
function compared(old: readonly string[], now: readonly string[]): Step[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      table[i]![j] = old[i] === now[j] ? table[i + 1]![j + 1]! + 1 : Math.max(table[i + 1]![j]!, table[i]![j + 1]!);
  const steps: Step[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      steps.push({ mark: ' ', line: old[i++]! });
      j++;
    } else if (i < old.length && (j >= now.length || table[i + 1]![j]! >= table[i]![j + 1]!)) steps.push({ mark: '-', line: old[i++]! });
    else steps.push({ mark: '+', line: now[j++]! });
  }
  return steps;
}

/** Ranges of steps to show: the changes with their context, neighbours joined. */
function changedRanges(steps: readonly Step[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const [index, { mark }] of steps.entries()) {
    if (mark === ' ') continue;
    const [from, to] = [Math.max(0, index - context), Math.min(steps.length, index + context + 1)];
    const last = ranges.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = to;
    else ranges.push([from, to]);
  }
  return ranges;
}

function hunk(steps: readonly Step[], from: number, to: number): string {
  const count = (range: readonly Step[], mark: '-' | '+') => range.filter((step) => step.mark === ' ' || step.mark === mark).length;
  const [before, shown] = [steps.slice(0, from), steps.slice(from, to)];
  const range = (mark: '-' | '+') => {
    const length = count(shown, mark);
    // An empty side names the line before it.
    return `${count(before, mark) + (length === 0 ? 0 : 1)}${length === 1 ? '' : `,${length}`}`;
  };
  const lines = shown.map(({ mark, line }) => (line.endsWith('\n') ? `${mark}${line}` : `${mark}${line}\n\\ No newline at end of file\n`));
  return `@@ -${range('-')} +${range('+')} @@\n${lines.join('')}`;
}
