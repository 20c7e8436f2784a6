import { parseBytes } from './amounts.js';
import { runtimeOf } from './kubectl.js';
import type { Text } from './pastes.js';
import type { ToldContainer } from './told.js';

/** Containers as an engine was asked for them: the options of `docker run`, and what `docker inspect` shows. */
export function engineContainers(text: Text): ToldContainer[] {
  return [...runOptions(text), ...inspected(text)];
}

/** A container with what an engine was asked for; 0 and less mean no limit to engines. */
export function toldByEngine(
  source: string,
  what: string,
  { runtime, cpus, memory, tasks }: Partial<Record<'runtime' | 'cpus' | 'memory' | 'tasks', unknown>>,
): ToldContainer {
  const [cpuLimit, taskLimit] = [Number(cpus ?? 0), Number(tasks ?? 0)];
  const memoryBytes = parseBytes(String(memory ?? '')) ?? 0;
  const sandbox = runtimeOf(typeof runtime === 'string' ? runtime : undefined);
  const limits = {
    ...(cpuLimit > 0 && Number.isFinite(cpuLimit) ? { cpus: cpuLimit } : {}),
    ...(memoryBytes > 0 ? { memoryBytes } : {}),
    ...(taskLimit > 0 && Number.isInteger(taskLimit) ? { tasks: taskLimit } : {}),
  };
  const shown = Object.entries(limits).map(([name, value]) => `${name} ${value}`);
  return {
    runtime: sandbox === 'kubernetes' ? 'docker' : sandbox,
    evidence: { source, value: `${what}; limits: ${shown.join(', ') || 'none'}` },
    limits,
    filter: false,
    noNewPrivs: false,
  };
}

/** The engine's answer where it does not keep a limit: no swap accounting, no cgroups of its own. */
const discarded = /limit(?:ation)? (?:discarded|ignored)|capabilities or the cgroup is not mounted/i;

function runOptions({ source, text }: Text): ToldContainer[] {
  const [, program, rest] = /(?:^|[\s;&|(])(docker|podman|nerdctl)\s+(?:container\s+)?run\s+(\S.*)$/.exec(source) ?? [];
  if (program === undefined || discarded.test(text)) return [];
  const options = optionsBeforeImage(rest!);
  const value = (...names: readonly string[]) => names.map((name) => options.get(name)).find((told) => told !== undefined);
  const quota = Number(value('--cpu-quota'));
  const told = toldByEngine(source, 'a container that was started with options', {
    runtime: value('--runtime'),
    cpus: value('--cpus') ?? (quota > 0 ? quota / Number(value('--cpu-period') ?? 100_000) : undefined),
    memory: value('-m', '--memory'),
    tasks: value('--pids-limit'),
  });
  return [
    program === 'docker'
      ? told
      : { ...told, runtime: told.runtime === 'docker' ? (program === 'podman' ? 'podman' : 'containerd') : told.runtime },
  ];
}

/** Options of `run` that take no value (docker run --help), alone or together: `-itd`. */
const switches =
  /^(?:-[itdPq]+|--(?:rm|interactive|tty|detach|init|privileged|read-only|publish-all|no-healthcheck|oom-kill-disable|quiet|sig-proxy|replace|rmi|tls-verify|no-hosts))$/;

/** `--memory=512m --cpus 0.5 IMAGE …`: what follows the first word that is no option belongs to the program inside. */
function optionsBeforeImage(line: string): ReadonlyMap<string, string> {
  const words = line.split(/\s+/).map((word) => word.replaceAll(/["']/g, ''));
  const options = new Map<string, string>();
  for (let index = 0; index < words.length; index++) {
    const [, name, value] = /^(--?[a-z][\w-]*)(?:=(.*))?$/i.exec(words[index]!) ?? [];
    if (name === undefined) break;
    if (value !== undefined) options.set(name, value);
    else if (!switches.test(name)) options.set(name, words[++index] ?? '');
  }
  return options;
}

/** `--format 'Memory={{.HostConfig.Memory}}'` with what it printed, as the API would show it. */
function formatted(command: string, text: string): string | undefined {
  const [, template] =
    /\s(?:-f|--format)[= ]\s*(?:'([^']*)'|"([^"]*)"|(\{\{\S*\}\}))/.exec(command)?.filter((part) => part !== undefined) ?? [];
  const names = [...(template ?? '').matchAll(/\{\{\s*\.HostConfig\.(\w+)\s*\}\}/g)].map(([, name]) => name!);
  if (template === undefined || names.length === 0) return undefined;
  const literal = template.split(/\{\{[^{}]*\}\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const values = new RegExp(`^${literal.join('(\\S*)')}$`).exec(text.trim())?.slice(1) ?? [];
  return values.length === names.length
    ? `"HostConfig": ${names.map((name, index) => `"${name}": ${values[index]}`).join(', ')}`
    : undefined;
}

/** HostConfig of the engine's API: https://docs.docker.com/reference/api/engine, ContainerInspect. */
function inspected({ command, text, source }: Text): ToldContainer[] {
  const [, program] = /^(docker|podman|nerdctl)\s+(?:container\s+)?inspect\b/.exec(command) ?? [];
  const shown = formatted(command, text);
  const [, host, ...others] = (shown ?? text).split('"HostConfig":');
  // Of several containers it would have to be told which one is meant.
  if (program === undefined || host === undefined || others.length > 0) return [];
  const value = (name: string) => new RegExp(`"${name}":\\s*"?(-?[\\w.]+)"?`).exec(host)?.[1];
  const [nano, quota] = [Number(value('NanoCpus')), Number(value('CpuQuota'))];
  const told = toldByEngine(source, 'a container that the engine shows', {
    runtime: value('Runtime'),
    cpus: nano > 0 ? nano / 1e9 : quota > 0 ? quota / (Number(value('CpuPeriod')) || 100_000) : undefined,
    memory: value('Memory'),
    tasks: value('PidsLimit'),
  });
  return [program === 'podman' && told.runtime === 'docker' ? { ...told, runtime: 'podman' } : told];
}
