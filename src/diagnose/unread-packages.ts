import path from 'node:path';
import { type Host, presentValue } from '../host/host.js';
import { placeLimits } from '../knowledge/place-limits.js';

/**
 * What the go command says that it could not read: the folder of a package, a file of one, or (without a name) what the line of a file
 * imports. The first group that is there is what `packageStates` answers for.
 */
export const unreadPackage: RegExp =
  /is not in (?:std|GOROOT) \((\/[^)]+)\)|(?:^|: )open (\/\S+\.go): (?!no such file)|(\/\S+\/src\/\S+\.go:\d+):\d+: cannot find package(?: in:)?$/;

/**
 * How a package or a file of one stands now: `open` to everybody, `closed` to some, or there is none. What cannot be looked at is left out.
 *
 * @param texts lines of a log
 */
export async function packageStates(host: Host, texts: readonly string[]): Promise<ReadonlyMap<string, 'open' | 'closed' | 'absent'>> {
  const named = texts.flatMap((text) => firstGroup(unreadPackage.exec(text)) ?? []);
  const asked = [...new Set(named)].slice(0, placeLimits.names);
  const states = await Promise.all(asked.map(async (name) => [name, await stateOf(host, name)] as const));
  return new Map(states.flatMap(([name, state]) => (state === undefined ? [] : [[name, state] as const])));
}

/** Of a pattern whose alternatives have a group each. */
export function firstGroup(match: RegExpExecArray | null): string | undefined {
  return match?.slice(1).find((group) => group !== undefined);
}

async function stateOf(host: Host, name: string): Promise<'open' | 'closed' | 'absent' | undefined> {
  const [, file, line] = /^(.*):(\d+)$/.exec(name) ?? [];
  if (file === undefined) return name.endsWith('.go') ? stateOfFile(host, name) : stateOfFolder(host, name);
  const imported = /"([^"]+)"/.exec(presentValue(await host.readFile(file))?.split('\n')[Number(line) - 1] ?? '')?.[1];
  return imported === undefined ? undefined : stateOfFolder(host, `${file.slice(0, file.indexOf('/src/'))}/src/${imported}`);
}

async function stateOfFolder(host: Host, folder: string): Promise<'open' | 'closed' | 'absent' | undefined> {
  const found = await host.readdir(folder);
  if (found.state === 'missing') return 'absent';
  const source = presentValue(found)?.find(({ name }) => name.endsWith('.go') && !name.endsWith('_test.go'));
  return source === undefined
    ? found.state === 'present'
      ? 'absent'
      : undefined
    : stateOfFile(host, path.posix.join(folder, source.name));
}

/** By the mode, because this program may run as root. */
async function stateOfFile(host: Host, file: string): Promise<'open' | 'closed' | 'absent' | undefined> {
  const found = await host.stat(file);
  if (found.state === 'missing') return 'absent';
  const stat = presentValue(found);
  if (stat === undefined) return undefined;
  return (stat.mode & 0o444) === 0o444 && presentValue(await host.readBytes(file, 1)) !== undefined ? 'open' : 'closed';
}
