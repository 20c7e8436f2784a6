import { controllerMount, unifiedMount } from '../cgroup/levels.js';
import { initialNamespaces } from '../knowledge/containers.js';
import type { Evidence } from '../model/report.js';
import type { Observed } from './observe.js';

/** Files of a v2 cgroup that its real root does not have (cgroup-v2.rst: "non-root cgroups"). */
const notInRoot = [
  'memory.max',
  'memory.current',
  'memory.high',
  'cpu.max',
  'pids.max',
  'cgroup.events',
  'cgroup.type',
  'memory.swap.max',
  'memory.events',
];

/** Whether the process sees the real root of the cgroup tree; undefined when nothing tells. */
export function cgroupNamespaceIsInitial({
  namespace,
  file,
  exists,
  mounts,
}: Observed): { value: boolean; evidence: Evidence } | undefined {
  const inode = namespace('cgroup');
  if (inode !== undefined)
    return { value: inode === initialNamespaces.cgroup, evidence: { source: '/proc/self/ns/cgroup', value: `cgroup:[${inode}]` } };
  const mount = unifiedMount(mounts.entries);
  const top = mount?.mountPoint ?? '/sys/fs/cgroup';
  // Without a namespace a part of the tree may be mounted, whose top is no root either.
  if (mount?.root !== undefined && mount.root !== '/') return undefined;
  for (const name of notInRoot) {
    const path = `${top}/${name}`;
    const answer = file(path);
    if (answer.state === 'present' && answer.value.text.trim() !== '')
      return { value: false, evidence: { source: answer.value.source, value: answer.value.text.trim().slice(0, 80) } };
    if (exists(path) === true) return { value: false, evidence: { source: path, value: 'exists' } };
  }
  return realRoot(exists, top);
}

/** Whether levels above the highest one that can be seen exist; undefined when nothing tells. */
export function ancestorsAreHidden(observed: Observed): { value: boolean; evidence: Evidence } | undefined {
  const { entries } = observed.mounts;
  const unified = unifiedMount(entries);
  // runc without a cgroup namespace mounts the container's own part of each v1 hierarchy.
  const part = [unified, ...['cpu', 'memory', 'pids'].map((name) => controllerMount(entries, name))].find(
    (mount) => mount?.root !== undefined && mount.root !== '/',
  );
  if (part !== undefined)
    return { value: true, evidence: { source: `mount of ${part.mountPoint}`, value: `shows ${part.root} of its hierarchy` } };
  // A namespace that was made at the real root hides nothing.
  const top = unified === undefined ? undefined : realRoot(observed.exists, unified.mountPoint);
  if (top !== undefined && entries.every(({ type }) => type !== 'cgroup')) return { value: false, evidence: top.evidence };
  const initial = cgroupNamespaceIsInitial(observed);
  return initial === undefined ? undefined : { value: !initial.value, evidence: initial.evidence };
}

/** cgroup.events is in every v2 cgroup but the root of all (cgroup-v2.rst). */
function realRoot(exists: Observed['exists'], top: string): { value: true; evidence: Evidence } | undefined {
  if (exists(`${top}/cgroup.controllers`) !== true || exists(`${top}/cgroup.events`) !== false) return undefined;
  return { value: true, evidence: { source: `${top}/cgroup.events`, value: 'does not exist' } };
}
