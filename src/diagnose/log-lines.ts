import { plainLine } from '../redact/escape.js';

/**
 * What collectors of logs write before each line, in the forms that they are known for. A line may carry several: a job's time stamp
 * before a build step's.
 */
const forms: readonly RegExp[] = [
  // GitHub and GitLab (whose stamp is followed by the stream: `00O `), docker logs -t, kubectl logs --timestamps, RFC 3339 in general.
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?\s(?:[0-9a-f]{2}[OE][+ ])?/,
  // The runner's own marks.
  /^##\[(?:error|warning|notice|debug|group|command)\]/,
  // `gh run view --log`: job, step, then the line.
  /^[^\t]{1,80}\t[^\t]{1,80}\t(?=\d{4}-\d\d-\d\dT)/,
  // docker buildx --progress=plain: step and seconds.
  /^#\d+ (?:\d+\.\d+ |ERROR: |\[[^\]]*\] )?/,
  // docker compose.
  /^[\w.-]{1,60} +\| (?=\S)/,
  // kubectl logs --prefix.
  /^\[pod\/[^\]]+\] /,
  // The kernel's log: seconds, or a date (dmesg -T).
  /^(?:kern\s*:\s*\w+\s*:\s*)?\[[ \d]+\.\d+\] |^\[\w{3} \w{3} [ \d]\d \d\d:\d\d:\d\d \d{4}\] /,
  // journald and syslog.
  /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \S+ (?=\S)/,
  /^[\w.@/-]{1,60}\[\d+\]: |^kernel: /,
];

const decoration = new RegExp(forms.map(({ source }) => source).join('|'));

/** Rounds of taking a decoration off: no real line has more. */
const deepest = 4;

/**
 * A line as the program printed it: without terminal sequences and without what collectors of logs write before it. The indentation of
 * what is left stays, because `go test` says something by it.
 */
export function undecorated(line: string): string {
  let text = plainTextOf(line);
  for (let round = 0; round < deepest; round++) {
    const [found = ''] = decoration.exec(text) ?? [];
    if (found === '') return text;
    text = text.slice(found.length);
  }
  return text;
}

/** Tabs stay: the last lines of `go test` are told by them. */
function plainTextOf(line: string): string {
  return line.includes('\t') ? line.split('\t').map(plainLine).join('\t') : plainLine(line);
}
