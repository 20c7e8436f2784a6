import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import { networkTrials, percentileSamples } from '../knowledge/network.js';

/** How a name server answered a number of equal questions. JSON; times in milliseconds, of answers alone. */
export interface NameServerAnswers {
  readonly asked: number;
  readonly answered: number;
  readonly timeouts: number;
  /** What went wrong otherwise: ECONNREFUSED, ENETUNREACH. */
  readonly error: string | null;
  /** The code of the last answer: 0 no error, 2 server failure, 3 no such name, 5 refused (RFC 1035 4.1.1). */
  readonly code: number | null;
  readonly medianMs: number | null;
  /** The slow end: of 100 answers the 99th percentile, of 20 the 95th, of fewer the slowest. */
  readonly slowMs: number | null;
  readonly slowIs: 'p99' | 'p95' | 'maximum';
}

/** Asks a name server for the address of a name, again and again, one question after the other. It never throws. */
export async function askNameServer(server: string, name: string, port = 53): Promise<NameServerAnswers> {
  const times: number[] = [];
  const began = performance.now();
  let [asked, timeouts, lost] = [0, 0, 0];
  let error: string | null = null;
  let code: number | null = null;
  while (asked < networkTrials.queries && lost < networkTrials.lostInARow) {
    const left = networkTrials.serverMs - (performance.now() - began);
    if (left <= 0) break;
    asked++;
    const sent = performance.now();
    const answer = await query(server, port, name, Math.min(left, networkTrials.queryMs));
    if (typeof answer === 'number') {
      times.push(performance.now() - sent);
      code = answer;
      lost = 0;
      continue;
    }
    lost++;
    if (answer === 'timeout') timeouts++;
    else error = answer;
  }
  return { asked, answered: times.length, timeouts, error, code, ...spread(times) };
}

function spread(times: readonly number[]): Pick<NameServerAnswers, 'medianMs' | 'slowMs' | 'slowIs'> {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => {
    const value = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
    return value === undefined ? null : Math.round(value * 10) / 10;
  };
  if (sorted.length >= percentileSamples.p99) return { medianMs: at(0.5), slowMs: at(0.99), slowIs: 'p99' };
  if (sorted.length >= percentileSamples.p95) return { medianMs: at(0.5), slowMs: at(0.95), slowIs: 'p95' };
  return { medianMs: sorted.length === 0 ? null : at(0.5), slowMs: sorted.length === 0 ? null : at(1), slowIs: 'maximum' };
}

/** The code of the answer, `timeout`, or the code of an error. */
function query(server: string, port: number, name: string, timeoutMs: number): Promise<number | string> {
  return new Promise((resolve) => {
    const socket = createSocket(isIPv6(server.replace(/%.*$/, '')) ? 'udp6' : 'udp4');
    const id = randomInt(0x10000);
    const limit = setTimeout(() => end('timeout'), timeoutMs);
    const end = (answer: number | string) => {
      clearTimeout(limit);
      socket.removeAllListeners();
      socket.on('error', () => undefined);
      try {
        socket.close();
      } catch {
        // It was never opened.
      }
      resolve(answer);
    };
    socket.on('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message));
    socket.on('message', (message) => {
      // Bit 15 of the flags: an answer. What is none of ours is passed over.
      if (message.length >= 12 && message.readUInt16BE(0) === id && (message.readUInt16BE(2) & 0x8000) !== 0)
        end(message.readUInt16BE(2) & 0xf);
    });
    // Connected, so that the refusal of a port that nobody listens on comes back (ICMP, udp(7)).
    socket.connect(port, server, (...failure: readonly unknown[]) => {
      const [error] = failure as readonly [NodeJS.ErrnoException?];
      if (error) end(error.code ?? error.message);
      else socket.send(question(id, name), (failed) => failed && end((failed as NodeJS.ErrnoException).code ?? failed.message));
    });
  });
}

/** A question for the IPv4 address of a name, with recursion (RFC 1035 4.1). */
export function question(id: number, name: string): Buffer {
  const labels = name
    .split('.')
    .filter((label) => label !== '')
    .map((label) => Buffer.from(label, 'latin1').subarray(0, 63));
  const head = Buffer.from([id >> 8, id & 0xff, 0x01, 0x00, 0, 1, 0, 0, 0, 0, 0, 0]);
  return Buffer.concat([head, ...labels.flatMap((label) => [Buffer.from([label.length]), label]), Buffer.from([0, 0, 1, 0, 1])]);
}
