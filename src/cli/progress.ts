import { cellName } from '../model/cell.js';
import type { Result } from '../model/report.js';
import type { Status } from '../model/words.js';
import { sanitizeLogLine, sanitizeLogPart } from '../redact/log.js';
import { counted, duration } from '../report/words.js';
import type { RunEvent } from '../run.js';

export interface Progress {
  readonly event: (event: RunEvent) => void;
  /** Takes the live line away; what comes later is shown as plain lines. */
  readonly end: () => void;
}

/** The mark of a status in progress lines. */
const marks: Readonly<Record<Status, string>> = { pass: '✓', warn: '!', fail: '✗', skip: '·', unknown: '?' };

/** How often the live line is drawn again. */
const redrawMs = 100;

/**
 * Shows a run as it goes: a line per finished cell and, on a terminal, a live line with what runs and what is downloaded.
 *
 * @param options `shown` false: nothing is shown; `verbose`: also skipped cells, and what every cell found
 */
export function createProgress(
  stream: NodeJS.WriteStream,
  { shown, verbose }: { readonly shown: boolean; readonly verbose: boolean },
): Progress {
  if (!shown) return { event: () => undefined, end: () => undefined };
  const live = stream.isTTY === true;
  const running = new Map<string, number>();
  const downloads = new Map<string, string>();
  let total = 0;
  let done = 0;

  const liveLine = () => {
    const now = performance.now();
    const cells = [...running].map(([name, since]) => `${name} (${duration(now - since)})`);
    return [`[${done}/${total}]`, ...cells, ...downloads.values()].join('  ');
  };
  const draw = () => {
    if (live) stream.write(`\r\u001b[K${liveLine().slice(0, (stream.columns ?? 80) - 1)}`);
  };
  const line = (text: string) => stream.write(`${live ? '\r\u001b[K' : ''}${text}\n`);
  const timer = live ? setInterval(draw, redrawMs) : undefined;
  timer?.unref();

  const finished = (name: string, result: Result) => {
    done++;
    if (result.status === 'skip' && !verbose) return;
    // What a program under test printed may be in the summary, and a CI runner obeys commands in our output.
    const why = result.status === 'pass' && !verbose ? '' : `  ${sanitizeLogLine(result.summary)}`;
    line(`${marks[result.status]} ${name}  ${duration(result.durationMs)}${why}`);
  };

  return {
    event: (event) => {
      switch (event.kind) {
        case 'planned':
          total = event.plan.cells.length;
          line(
            `${event.plan.releases.map(({ version }) => `go${version}`).join(', ') || 'no release'}: ${counted(total, 'cell')} in ${counted(event.plan.modules.modules.length, 'module')}`,
          );
          break;
        case 'download':
          downloads.set(event.progress.version, downloadText(event.progress));
          break;
        case 'installed':
          downloads.delete(event.release);
          break;
        case 'cell': {
          // The folder of a module may be called like a command to the runner.
          const name = sanitizeLogPart(cellName(event.cell.check, event.cell.cell));
          if (event.result === undefined) running.set(name, performance.now());
          else {
            running.delete(name);
            finished(name, event.result);
          }
        }
      }
    },
    end: () => {
      clearInterval(timer);
      if (live) stream.write('\r\u001b[K');
    },
  };
}

function downloadText({ version, phase, bytes, totalBytes, bytesPerSecond }: Extract<RunEvent, { kind: 'download' }>['progress']): string {
  const share = totalBytes === undefined ? '' : ` of ${megabytes(totalBytes)}`;
  return `${phase} go${version} ${megabytes(bytes)}${share}${bytesPerSecond > 0 ? `, ${megabytes(bytesPerSecond)}/s` : ''}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}
