import { bridgeNetfilter, sysctl } from '../../knowledge/remedies.js';
import type { Check, HostContext } from '../check.js';
import { pass, unknown } from '../outcomes.js';
import { factCheck, type Judgement, unfit } from './fact-check.js';

const prerequisites = 'https://kubernetes.io/docs/setup/production-environment/container-runtimes/#prerequisite-ipv4-forwarding-optional';

/** Packets of pods are forwarded. */
const forwarding = factCheck({
  id: 'node.ip-forward',
  title: 'Does the machine forward IPv4 packets?',
  onlyWhenNamed: true,
  page: {
    why: 'Pods reach each other across nodes only where the node forwards packets.',
    how: ['net.ipv4.ip_forward is read.'],
    statuses: { pass: '1', fail: '0', unknown: 'it could not be read' },
    sources: [prerequisites],
  },
  judge: (_, context) =>
    switchedOn(context, 'net.ipv4.ip_forward', '/proc/sys/net/ipv4/ip_forward', () =>
      sysctl('Forward packets', 'net.ipv4.ip_forward', 1, 0, 'node.ip-forward passes'),
    ),
});

/** Bridged packets pass iptables. */
const bridge = factCheck({
  id: 'node.bridge-netfilter',
  title: 'Do bridged packets pass iptables?',
  onlyWhenNamed: true,
  page: {
    why: 'Network plug-ins that use a Linux bridge rely on br_netfilter for services; plug-ins of another kind (Cilium, Calico without a bridge) do not, so this is no demand of Kubernetes itself.',
    how: ['net.bridge.bridge-nf-call-iptables is read; it exists only while br_netfilter is loaded.'],
    statuses: { pass: '1', fail: '0, or the module is not loaded', unknown: 'it could not be read' },
    sources: ['https://kubernetes.io/docs/concepts/extend-kubernetes/compute-storage-net/network-plugins/#network-plugin-requirements'],
  },
  judge: (_, context) =>
    switchedOn(context, 'net.bridge.bridge-nf-call-iptables', '/proc/sys/net/bridge/bridge-nf-call-iptables', () => bridgeNetfilter),
});

async function switchedOn({ host }: HostContext, name: string, file: string, remedy: () => ReturnType<typeof sysctl>): Promise<Judgement> {
  const answer = await host.readFile(file);
  if (answer.state === 'denied' || answer.state === 'unknown') return unknown(`not determined: ${file}: ${answer.reason}`);
  // A sysctl is known to be absent only where others of its tree are there to be read.
  if (answer.state === 'missing' && (await host.readFile('/proc/sys/kernel/osrelease')).state !== 'present')
    return unknown(`not determined: ${file} is not there, and neither is the rest of /proc/sys`);
  const value = answer.state === 'present' ? answer.value.trim() : 'absent';
  const evidence = [{ source: file, value }];
  return value === '1' ? { ...pass(`${name} is 1`), evidence } : { ...unfit(`${name} is ${value}`, [remedy()]), evidence };
}

export const nodeChecks: readonly Check[] = [forwarding, bridge];
