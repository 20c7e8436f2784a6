import type { Evidence } from '../model/report.js';
import { type Fact, known, undetermined } from './fact.js';

/**
 * A container that a text describes instead of being typed in it: `kubectl describe pod`, a manifest, `docker inspect`, the options
 * of `docker run`. What is not asked for there is not known: a level above may set it.
 */
export interface ToldContainer {
  readonly runtime: string;
  readonly evidence: Evidence;
  readonly limits: Readonly<Partial<Record<ToldLimit, number>>>;
  /** The engine was asked for a filter on system calls. */
  readonly filter: boolean;
  readonly noNewPrivs: boolean;
}

export type ToldLimit = 'cpus' | 'memoryBytes' | 'tasks';

/** A machine of a cluster, as Kubernetes knows it. */
export interface ToldNode {
  readonly evidence: Evidence;
  readonly kernel?: string;
  readonly osImage?: string;
  readonly os?: string;
  readonly arch?: string;
  readonly cpus?: number;
  readonly memoryBytes?: number;
  /** `aws:///eu-west-1a/i-0123456789abcdef0`, `kind://docker/kind/kind-control-plane` */
  readonly providerId?: string;
}

/** What is told of all containers alike; undefined where none is described. */
export function toldOfAll<T extends string | number | boolean>(
  containers: readonly ToldContainer[],
  what: string,
  read: (container: ToldContainer) => T | undefined,
): Fact<T> | undefined {
  if (containers.length === 0) return undefined;
  const values = new Set(containers.map(read));
  const [value] = values;
  const evidence = containers.map((container) => container.evidence);
  if (values.size > 1) return undetermined(`${containers.length} containers are described, and not with the same ${what}`, ...evidence);
  return value === undefined
    ? undetermined(`no ${what} is asked for, and levels above were not seen`, ...evidence)
    : known(value, ...evidence);
}

/** What the nodes have in common, where that is told. */
export function toldOfNodes<T extends string | number>(
  nodes: readonly ToldNode[],
  read: (node: ToldNode) => T | undefined,
): Fact<T> | undefined {
  const values = new Set(nodes.map(read));
  const [value] = values;
  return values.size === 1 && value !== undefined ? known(value, nodes[0]!.evidence) : undefined;
}
