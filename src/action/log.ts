import { info } from '@actions/core';
import { cellName } from '../model/cell.js';
import { sanitizeLogLine } from '../redact/log.js';
import { duration } from '../report/words.js';
import type { RunEvent } from '../run.js';

/** Writes what happens to the log of the step, a line for each finished cell; nothing of it can be a command to the runner. */
export function logProgress(event: RunEvent): void {
  if (event.kind === 'installed') {
    const { toolchain, problem } = event.installation;
    info(
      sanitizeLogLine(
        toolchain === undefined ? `go${event.release}: ${problem}` : `go${event.release} from ${toolchain.source}: ${toolchain.goroot}`,
      ),
    );
  }
  if (event.kind !== 'cell' || event.result === undefined || event.result.status === 'skip') return;
  const { status, summary, durationMs } = event.result;
  info(
    sanitizeLogLine(
      `${status.padEnd(7)} ${cellName(event.cell.check, event.cell.cell)} (${duration(durationMs)}) ${status === 'pass' ? '' : summary}`,
    ),
  );
}
