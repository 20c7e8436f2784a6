import type { Host } from '../host/host.js';
import { environmentLimits } from '../knowledge/environment-limits.js';
import { type ClockFacts, type FactsOf, known, undetermined } from './fact.js';
import { observed } from './observed.js';

interface Readings {
  readonly realtimeMs: number;
  /** Null where only the time was asked. */
  readonly backwards: number | null;
}

/** What the clocks of the host say, as they said it when it was examined. */
export async function observeClock(host: Host): Promise<FactsOf<ClockFacts>> {
  const seen = await observed(
    host,
    'clock.now',
    {},
    async (): Promise<Readings> => ({
      realtimeMs: Date.now(),
      backwards: stepsBackwards(),
    }),
  );
  if (seen.state !== 'present') {
    const open = undetermined('nobody read the clock');
    return { 'clock.realtime': open, 'clock.monotonic': open };
  }
  const { realtimeMs, backwards } = seen.value;
  if (!Number.isFinite(realtimeMs) || Math.abs(realtimeMs) > 8.64e15 || (backwards !== null && !Number.isFinite(backwards))) {
    const open = undetermined('what was recorded is no time');
    return { 'clock.realtime': open, 'clock.monotonic': open };
  }
  const time = new Date(realtimeMs).toISOString();
  return {
    'clock.realtime': known(time, { source: 'CLOCK_REALTIME', value: time }),
    'clock.monotonic':
      backwards === null
        ? undetermined('a shell cannot read it')
        : known(backwards === 0, {
            source: 'CLOCK_MONOTONIC',
            value: `${backwards} of ${environmentLimits.clockReadings} readings went back`,
          }),
  };
}

function stepsBackwards(): number {
  let [last, steps] = [process.hrtime.bigint(), 0];
  for (let index = 0; index < environmentLimits.clockReadings; index++) {
    const next = process.hrtime.bigint();
    if (next < last) steps++;
    last = next;
  }
  return steps;
}
