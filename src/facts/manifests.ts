import { plainRuntimeClasses } from '../knowledge/kubernetes.js';
import { pasteLimits } from '../knowledge/observed-files.js';
import { toldByEngine } from './engine-containers.js';
import { runtimeOf, toldNode, toldPod } from './kubectl.js';
import type { Text } from './pastes.js';
import type { ToldContainer, ToldNode } from './told.js';

/** What manifests tell, as YAML or JSON: pods and what makes pods, nodes, Compose's services. */
export async function manifests(texts: readonly Text[]): Promise<{ containers: ToldContainer[]; nodes: ToldNode[] }> {
  const found: { containers: ToldContainer[]; nodes: ToldNode[] } = { containers: [], nodes: [] };
  let characters = 0;
  for (const { text, source } of texts.filter(isManifest)) {
    characters += text.length;
    if (characters > pasteLimits.manifestCharacters) break;
    // Loaded only here: it takes as long as a tenth of a replay.
    const { parseAllDocuments } = await import('yaml');
    for (const document of parseAllDocuments(text, { logLevel: 'silent', uniqueKeys: false })) {
      if (!('errors' in document) || document.errors.length > 0) continue;
      for (const object of objectsOf(plain(document))) {
        found.containers.push(...podContainers(source, object), ...composeContainers(source, object));
        found.nodes.push(...nodeOf(source, object));
      }
    }
  }
  return found;
}

function isManifest({ text }: Text): boolean {
  return /(?:^|[\s,{-])"?(?:containers|nodeInfo|services)"?:\s*(?:[[{]|$)/m.test(text);
}

type Plain = Readonly<Record<string, unknown>>;

function plain(document: { toJS: (options: { maxAliasCount: number }) => unknown }): unknown {
  try {
    return document.toJS({ maxAliasCount: pasteLimits.manifestAliases });
  } catch {
    // Aliases of aliases without end.
    return undefined;
  }
}

function isObject(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, key) => (isObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined), value);
}

function objectsOf(value: unknown): Plain[] {
  if (!isObject(value)) return [];
  const items = at(value, 'items');
  return Array.isArray(items) ? items.filter(isObject) : [value];
}

/** Where the specification of a pod stands: in a pod, in what makes pods by a template, in what makes those by a clock, alone. */
const podPlaces = [
  ['spec'],
  ['spec', 'template', 'spec'],
  ['template', 'spec'],
  ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
  [],
] as const;

function podContainers(source: string, object: Plain): ToldContainer[] {
  const spec = podPlaces.map((path) => at(object, ...path)).find((place) => Array.isArray(at(place, 'containers')));
  if (spec === undefined) return [];
  const containers = (at(spec, 'containers') as unknown[]).filter(isObject);
  const runtimeClass = at(spec, 'runtimeClassName');
  const runtime = runtimeOf(typeof runtimeClass === 'string' ? runtimeClass : undefined);
  // In a kernel of its own a filter of the engine is outside of it.
  const isPlain = runtimeClass === undefined || (typeof runtimeClass === 'string' && plainRuntimeClasses.test(runtimeClass));
  return containers.map((container) => {
    const context = (key: string) => at(container, 'securityContext', key) ?? at(spec, 'securityContext', key);
    const filters = /^(?:RuntimeDefault|Localhost)$/.test(String(at(context('seccompProfile'), 'type')));
    const privileged = at(container, 'securityContext', 'privileged') === true;
    return toldPod(source, runtime, podLimits(spec, container), {
      filter: isPlain && filters && !privileged,
      noNewPrivs: isPlain && at(container, 'securityContext', 'allowPrivilegeEscalation') === false,
    });
  });
}

/** A container's limit is never above that of the whole pod (pod-level resources, validation of Kubernetes). */
function podLimits(spec: unknown, container: Plain): Plain {
  const own = at(container, 'resources', 'limits');
  const whole = at(spec, 'resources', 'limits');
  return { ...(isObject(whole) ? whole : {}), ...(isObject(own) ? own : {}) };
}

function nodeOf(source: string, object: Plain): ToldNode[] {
  const info = at(object, 'status', 'nodeInfo');
  if (!isObject(info)) return [];
  const word = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return [
    toldNode(source, {
      kernel: word(info.kernelVersion),
      osImage: word(info.osImage),
      os: word(info.operatingSystem),
      arch: word(info.architecture),
      cpu: at(object, 'status', 'capacity', 'cpu'),
      memory: at(object, 'status', 'capacity', 'memory'),
      providerId: word(at(object, 'spec', 'providerID')),
    }),
  ];
}

/** https://github.com/compose-spec/compose-spec/blob/main/05-services.md and deploy.md */
function composeContainers(source: string, object: Plain): ToldContainer[] {
  const services = at(object, 'services');
  if (!isObject(services)) return [];
  return Object.values(services)
    .filter((service): service is Plain => isObject(service) && ('image' in service || 'build' in service))
    .map((service) => {
      const limits = at(service, 'deploy', 'resources', 'limits');
      return toldByEngine(source, 'a service of Compose', {
        runtime: service.runtime,
        cpus: service.cpus ?? at(limits, 'cpus'),
        memory: service.mem_limit ?? at(limits, 'memory'),
        tasks: service.pids_limit ?? at(limits, 'pids'),
      });
    });
}
