import type { Host } from '../host/host.js';
import type { ActiveFacts } from './active-values.js';
import { type Fact, type Facts, type FactsOf, undetermined } from './fact.js';
import { observeFileSystems } from './file-systems.js';
import { observeGoEnvironment } from './go-environment.js';
import { observeNetwork, observeResolver } from './network.js';
import { judgeUserNamespaces, observeUserNamespaces } from './user-namespaces.js';

/** First words of the facts that rest on acts or cost a start of PowerShell, and `resolver`, the part of `net` that only reads. */
export const activeFamilies = ['fs', 'net', 'userns', 'env', 'cgo', 'container', 'resolver', 'windows'] as const;
export type ActiveFamily = (typeof activeFamilies)[number];

/** The families that these checks need: those of the host are named after the facts that they ask for, others say so. */
export function familiesOf(
  checks: readonly { readonly id: string; readonly scope: string; readonly families?: readonly ActiveFamily[] }[],
): ReadonlySet<ActiveFamily> {
  const words = new Set(checks.filter(({ scope }) => scope === 'host').map(({ id }) => id.split('.')[0]));
  const said = new Set(checks.flatMap(({ families = [] }) => families));
  return new Set(activeFamilies.filter((family) => words.has(family) || said.has(family)));
}

/**
 * Begins all acts at once.
 *
 * @returns the facts, given those that can merely be read
 */
export async function activeFacts(
  host: Host,
  { offline, active }: { readonly offline: boolean; readonly active?: ReadonlySet<ActiveFamily> },
): Promise<(passive: Omit<Facts, keyof ActiveFacts>) => FactsOf<ActiveFacts>> {
  const wants = (...families: readonly ActiveFamily[]) => active === undefined || families.some((family) => active.has(family));
  const [fileSystems, network, goEnvironment, attempt] = await Promise.all([
    wants('fs') ? observeFileSystems(host) : {},
    wants('net') ? observeNetwork(host, offline) : wants('resolver') ? observeResolver(host) : {},
    wants('env', 'cgo', 'container') ? observeGoEnvironment(host) : {},
    wants('userns') ? observeUserNamespaces(host) : undefined,
  ]);
  return (passive) => {
    const facts: Partial<FactsOf<ActiveFacts>> = {
      ...fileSystems,
      ...network,
      ...goEnvironment,
      ...(wants('userns') ? { 'userns.unprivileged': judgeUserNamespaces(attempt, passive) } : {}),
    };
    return Object.fromEntries(ids.map((id): [string, Fact] => [id, facts[id] ?? unasked])) as unknown as FactsOf<ActiveFacts>;
  };
}

const unasked = undetermined('not looked at: no check of this run asks for it');

const ids = [
  'fs.tempDir',
  'fs.goTmpDir',
  'fs.goCache',
  'fs.goModCache',
  'fs.project',
  'net.resolver',
  'net.localhost',
  'net.nameservers',
  'net.nameserverAnswers',
  'net.proxy',
  'net.tlsRoots',
  'net.goproxy',
  'net.sumdb',
  'net.ipv6',
  'net.ports',
  'net.iptables',
  'env.go',
  'env.goExe',
  'env.variables',
  'env.goroot',
  'env.home',
  'env.preload',
  'cgo.compiler',
  'container.cgroupDrivers',
  'userns.unprivileged',
] as const satisfies readonly (keyof ActiveFacts)[];
