import type { Host } from '../host/host.js';
import { type AdviceFamily, adviceFamilies, advisedSysctls, parametersForV1 } from '../knowledge/bad-advice.js';
import type { AdviceFacts, AdviceSearch, AppliedAdvice, Leftover } from './advice-facts.js';
import { type Facts, type FactsOf, known, undetermined } from './fact.js';
import { pastedEnvironment } from './observe.js';
import { readPastes } from './pastes.js';
import { shownText } from './wsl-files.js';

/** Looks for what harmful guides tell people to do. Reads no profile of a shell: they hold secrets. */
export async function observeAdvice(host: Host, basis: Pick<Facts, 'platform.os' | 'wsl.conf'>): Promise<FactsOf<AdviceFacts>> {
  const os = basis['platform.os'];
  if (os.reason === undefined && os.value !== 'linux') return { 'advice.applied': undetermined('this is not Linux') };
  const [preload, fstab, cmdline, sysctls, environment, goEnv] = await Promise.all([
    file(host, '/etc/ld.so.preload'),
    file(host, '/etc/fstab'),
    file(host, '/proc/cmdline'),
    sysctlFiles(host),
    file(host, '/etc/environment'),
    goVariables(host),
  ]);
  const variables = [variablesOf(host), environment, ...(goEnv === undefined ? [] : [goEnv])];
  const live = await Promise.all(advisedSysctls.map(({ name }) => file(host, sysctlPath(name))));
  const search: Readonly<Record<AdviceFamily, readonly Search[]>> = {
    preload: [...each(variables, preloadVariable), { place: preload, find: preloadFile }],
    'tmp-mount': [{ place: fstab, find: tmpLine }, ...bootCommand(basis['wsl.conf'], tmpCommand)],
    'checksum-database': each(variables, checksumVariable),
    preemption: each(variables, preemptionVariable),
    sysctl: [...each(sysctls, sysctlLine), ...live.map((place, index): Search => ({ place, find: liveSysctl(index) }))],
    'kernel-cmdline': [{ place: cmdline, find: parameter }],
    'wsl-workarounds': [{ place: fstab, find: workaroundLine }, ...bootCommand(basis['wsl.conf'], wrapperCommand)],
  };
  const applied = Object.fromEntries(adviceFamilies.map((family) => [family, merged(search[family])])) as unknown as AppliedAdvice;
  const lines = Object.values(applied).flatMap(({ found }) => found.map(({ place, text }) => ({ source: place, value: text })));
  return { 'advice.applied': known(applied, ...lines) };
}

/** A text with its name; an absent file has the text ''. With a reason it could not be seen, or not wholly. */
interface Place {
  readonly name: string;
  readonly text?: string;
  readonly reason?: string;
}

interface Search {
  readonly place: Place;
  readonly find: (line: string, number: number, place: Place) => readonly Leftover[];
}

async function file(host: Host, name: string): Promise<Place> {
  const answer = await shownText(host, [name]);
  return answer.state === 'present'
    ? { name, text: answer.value }
    : answer.state === 'missing'
      ? { name, text: '' }
      : { name, reason: answer.reason };
}

/** The place of a variable that no file tells. */
export const environmentPlace = 'the environment';

/** The environment as lines; of a part of it only what is there is known. */
function variablesOf(host: Host): Place {
  const name = environmentPlace;
  const env = { ...pastedEnvironment(readPastes(host.pasted())), ...host.env };
  const isPart = env.PATH === undefined && env.HOME === undefined;
  return {
    name,
    ...(isPart ? { reason: 'the environment was not seen' } : {}),
    text: Object.entries(env)
      .filter(([variable]) => /^(?:LD_PRELOAD|GO[A-Z0-9]*)$/.test(variable))
      .map(([variable, text]) => `${variable}=${text}`)
      .join('\n'),
  };
}

/** What `go env -w` wrote; undefined where no file can be named. */
async function goVariables(host: Host): Promise<Place | undefined> {
  const { GOENV, XDG_CONFIG_HOME, HOME } = host.env;
  if (GOENV === 'off') return undefined;
  const path =
    GOENV ?? (XDG_CONFIG_HOME !== undefined ? `${XDG_CONFIG_HOME}/go/env` : HOME !== undefined ? `${HOME}/.config/go/env` : undefined);
  return path === undefined ? undefined : { ...(await file(host, path)), name: 'the file of go env -w' };
}

async function sysctlFiles(host: Host): Promise<Place[]> {
  const folder = '/etc/sysctl.d';
  const names = await host.readdir(folder);
  const files =
    names.state === 'present' ? names.value.map(({ name }) => `${folder}/${name}`).filter((name) => name.endsWith('.conf')) : [];
  const closed: Place[] = names.state === 'denied' || names.state === 'unknown' ? [{ name: folder, reason: names.reason }] : [];
  return [...closed, ...(await Promise.all(['/etc/sysctl.conf', ...files].map((name) => file(host, name))))];
}

function sysctlPath(name: string): string {
  return `/proc/sys/${name.replaceAll('.', '/')}`;
}

function each(places: readonly Place[], find: Search['find']): Search[] {
  return places.map((place) => ({ place, find }));
}

function merged(searches: readonly Search[]): AdviceSearch {
  return {
    found: searches.flatMap(({ place, find }) =>
      (place.text ?? '').split('\n').flatMap((line, index) => find(line.trim(), index + 1, place)),
    ),
    looked: searches.flatMap(({ place }) => (place.text === undefined || place.reason !== undefined ? [] : [place.name])),
    closed: searches.flatMap(({ place }) => (place.reason === undefined ? [] : [`${place.name}: ${place.reason}`])),
  };
}

function at(advice: string, place: Place, line: number, text: string, harm?: string): Leftover[] {
  const isFile = place.name.startsWith('/') && !place.name.startsWith('/proc/');
  return [{ advice, place: place.name, ...(isFile ? { line } : {}), text, ...(harm === undefined ? {} : { harm }) }];
}

/** `NAME=value` with or without export and quotes. */
function assignment(line: string): { readonly name: string; readonly value: string } | undefined {
  const [, name, value] = /^(?:export\s+)?([A-Z][A-Z0-9_]*)=(.*)$/.exec(line) ?? [];
  return name === undefined ? undefined : { name, value: value!.replace(/^(["'])(.*)\1$/, '$2') };
}

const preloadVariable: Search['find'] = (line, number, place) => {
  const set = assignment(line);
  return set?.name === 'LD_PRELOAD' && set.value.trim() !== '' ? at('preload-variable', place, number, line) : [];
};

const preloadFile: Search['find'] = (line, number, place) =>
  line === '' || line.startsWith('#') ? [] : at('preload-file', place, number, line);

const checksumVariable: Search['find'] = (line, number, place) => {
  const { name, value = '' } = assignment(line) ?? {};
  if (name === 'GOSUMDB') return value === 'off' ? at('checksum-database-off', place, number, line) : [];
  if (name === 'GONOSUMCHECK') return value === '' ? [] : at('gonosumcheck-all', place, number, line);
  const isList = name === 'GONOSUMDB' || name === 'GOPRIVATE' || name === 'GOINSECURE';
  return isList && value.split(',').some((glob) => /^\*+(?:\/\*+)*$/.test(glob.trim()))
    ? at(`${name.toLowerCase()}-all`, place, number, line)
    : [];
};

const preemptionVariable: Search['find'] = (line, number, place) => {
  const { name, value = '' } = assignment(line) ?? {};
  return name === 'GODEBUG' && value.split(',').includes('asyncpreemptoff=1') ? at('preemption-off', place, number, line) : [];
};

/** fstab(5): device, mount point, type, options. */
function mountWords(line: string): { readonly point: string; readonly type: string } | undefined {
  const [device, point, type] = line.split(/\s+/);
  return device === undefined || device.startsWith('#') || point === undefined || type === undefined ? undefined : { point, type };
}

const tmpLine: Search['find'] = (line, number, place) => {
  const mount = mountWords(line);
  return mount?.point.replace(/(?<=.)\/$/, '') === '/tmp' && /^(?:tmpfs|ramfs)$/.test(mount.type)
    ? at('tmp-on-tmpfs', place, number, line)
    : [];
};

const workaroundLine: Search['find'] = (line, number, place) => {
  const mount = mountWords(line);
  if (mount === undefined) return [];
  if (/^\/mnt\/wslg\/?$/.test(mount.point)) return at('wsl-drive-over-wslg', place, number, line);
  return /^cgroup2?$/.test(mount.type) ? at('wsl-cgroup-mount', place, number, line) : [];
};

/** What WSL runs as root when a distribution starts. */
function bootCommand(conf: Facts['wsl.conf'], find: Search['find']): Search[] {
  if (conf.reason !== undefined) return [];
  return [{ place: { name: '/etc/wsl.conf', text: conf.value.settings['boot.command'] ?? '' }, find }];
}

const wrapperCommand: Search['find'] = (line, number, place) =>
  /\b(?:genie|distrod|subsystemctl)\b/.test(line) ? at('wsl-systemd-wrapper', place, number, `command=${line}`).map(withoutLine) : [];

/** `mount -t tmpfs -o size=8G tmpfs /tmp`, alone or among other commands. */
const tmpCommand: Search['find'] = (line, number, place) =>
  line.split(/[;&|]+/).some((part) => /\bmount\s/.test(part) && /\b(?:tmpfs|ramfs)\b/.test(part) && /\s\/tmp\/?["']?\s*$/.test(part))
    ? at('tmp-by-boot-command', place, number, `command=${line}`).map(withoutLine)
    : [];

function withoutLine({ line: _, ...rest }: Leftover): Leftover {
  return rest;
}

const parameter: Search['find'] = (line, number, place) =>
  line.split(/\s+/).flatMap((word) => {
    if (parametersForV1.test(word)) return at('v1-by-cmdline', place, number, word);
    return /^cgroup_disable=(?:.*,)?memory(?:,|$)/.test(word) ? at('memory-controller-off', place, number, word) : [];
  });

const sysctlLine: Search['find'] = (line, number, place) => {
  const [, written, value] = /^-?([\w./-]+)\s*=\s*(-?\d+)$/.exec(line) ?? [];
  const row = advisedSysctls.find(({ name }) => name === written?.replaceAll('/', '.'));
  return row?.isHarmful(Number(value)) === true ? at('sysctl', place, number, line, row.harm) : [];
};

function liveSysctl(index: number): Search['find'] {
  const { name, isHarmful, harm } = advisedSysctls[index]!;
  return (line, number, place) =>
    /^-?\d+$/.test(line) && isHarmful(Number(line))
      ? at('sysctl', { ...place, name }, number, `${name} = ${line}`, harm).map(withoutLine)
      : [];
}
