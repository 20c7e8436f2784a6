import type { LookupFunction } from 'node:net';
import type { Host } from '../host/host.js';
import { errorText } from '../model/errors.js';
import { addressFamily } from './resolver-choice.js';

/**
 * Addresses of a name by the C library, or the code of why there are none. A program of its own asks (getent(1), in glibc and musl):
 * getaddrinfo within this process cannot be given up, and holds up its end for as long as a silent name server is waited for.
 *
 * @param why getent does not tell a name that there is not from one that could not be looked up: `told` asks this process for the
 * code then, which may take as long as getent took
 */
export async function addressesOf(
  host: Pick<Host, 'run'>,
  name: string,
  timeoutMs: number,
  why: 'guessed' | 'told' = 'guessed',
): Promise<string[] | string> {
  const { outcome, exit, stdout, reason } = await host.run(['getent', 'ahosts', name], { timeoutMs });
  // 1: it knows no such database (getent(1)).
  if (outcome === 'not-found' || (outcome === 'exited' && exit === 1)) return addressesHere(name, timeoutMs);
  if (outcome !== 'exited') return outcome === 'timed-out' ? 'no answer in time' : (reason ?? outcome);
  // 2: the name was not found.
  if (exit === 2 && why === 'told') return addressesHere(name, timeoutMs);
  if (exit !== 0) return exit === 2 ? 'ENOTFOUND' : 'EAI_FAIL';
  const addresses = stdout.split('\n').map((line) => line.split(/\s+/)[0]!);
  return [...new Set(addresses.filter((address) => addressFamily(address) !== undefined))];
}

/** Where there is no getent, or one without this database. */
async function addressesHere(name: string, timeoutMs: number): Promise<string[] | string> {
  const { lookup } = await import('node:dns/promises');
  const late = new Promise<string>((resolve) => setTimeout(() => resolve('no answer in time'), timeoutMs).unref());
  const found = lookup(name, { all: true }).then(
    (addresses) => addresses.map(({ address }) => address),
    (error: NodeJS.ErrnoException) => error.code ?? errorText(error),
  );
  return Promise.race([found, late]);
}

/** The same in the form that connections ask for (net.connect). */
export function lookupIn(host: Pick<Host, 'run'>, timeoutMs: number, why?: 'guessed' | 'told'): LookupFunction {
  return (name, { all, family }, answer) => {
    const tell = (found: string[] | string) => {
      const wanted = typeof found === 'string' ? [] : found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      const fitting = wanted.filter((each) => (family !== 4 && family !== 6) || each.family === family);
      const [first] = fitting;
      if (first === undefined) {
        const code = typeof found === 'string' ? found : 'ENOTFOUND';
        answer(Object.assign(new Error(`getaddrinfo ${code} ${name}`), { code }), '');
      } else if (all === true) answer(null, fitting);
      else answer(null, first.address, first.family);
    };
    addressesOf(host, name, timeoutMs, why).then(tell, (error: unknown) => tell(errorText(error)));
  };
}
