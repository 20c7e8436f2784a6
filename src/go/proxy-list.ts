import { errorText } from '../model/errors.js';
import { DownloadFailure, displayUrl } from './download.js';
import type { ProxyEntry } from './proxy-entries.js';

/** For people: without user and password. */
export function displayProxies(entries: readonly ProxyEntry[]): string {
  return entries.map((entry) => displayEntry(entry)).join(', ');
}

export interface ProxyOutcome {
  readonly place: string;
  readonly reason: string;
  /** The proxy said conclusively that there is none. */
  readonly absent: boolean;
}

/** No entry of the list had it. */
export class ProxyListFailure extends Error {
  readonly outcomes: readonly ProxyOutcome[];
  /** Every entry that was asked said that there is none, and no entry was left unasked. */
  readonly absent: boolean;
  /** No entry was left unasked. */
  readonly isEndReached: boolean;

  constructor(outcomes: readonly ProxyOutcome[], isEndReached: boolean) {
    super(
      outcomes.map(({ place, reason }) => (reason.startsWith(place) ? reason : `${place}: ${reason}`)).join('; ') ||
        'GOPROXY lists no proxy',
    );
    this.name = 'ProxyListFailure';
    this.outcomes = outcomes;
    this.isEndReached = isEndReached;
    this.absent = isEndReached && outcomes.length > 0 && outcomes.every(({ absent }) => absent);
  }
}

/**
 * Asks the entries in turn, as the go command does: after "there is none" the next one, after another error the next one only
 * when `|` allows it.
 *
 * @throws ProxyListFailure
 */
export async function askProxies<T>(entries: readonly ProxyEntry[], ask: (entry: ProxyEntry) => Promise<T>): Promise<T> {
  const outcomes: ProxyOutcome[] = [];
  for (const entry of entries) {
    if (entry.kind === 'off') {
      throw new ProxyListFailure([...outcomes, { place: 'GOPROXY', reason: 'off forbids every download', absent: false }], true);
    }
    try {
      return await ask(entry);
    } catch (error) {
      if (error instanceof DownloadFailure && error.kind === 'cancelled') throw error;
      const absent = error instanceof DownloadFailure && error.kind === 'absent';
      outcomes.push({ place: displayEntry(entry), reason: errorText(error), absent });
      if (!absent && !entry.anyErrorFallsThrough) throw new ProxyListFailure(outcomes, false);
    }
  }
  throw new ProxyListFailure(outcomes, true);
}

function displayEntry(entry: ProxyEntry): string {
  return entry.kind === 'proxy' ? displayUrl(entry.url) : entry.kind;
}
