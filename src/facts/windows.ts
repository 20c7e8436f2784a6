import type { Answer, Host } from '../host/host.js';
import { outcomeText } from '../host/host.js';
import { trySymlink } from '../host/symlink-trial.js';
import { processLimits } from '../knowledge/process-limits.js';
import {
  defaultWslVersion,
  distributionStates,
  hiddenExclusions,
  memoryIntegrityService,
  policyStates,
  powershellCommand,
  smartAppControlStates,
  vmModeFlag,
  type WindowsQuery,
  windowsAnswerMs,
  windowsQueries,
  windowsScript,
} from '../knowledge/windows-queries.js';
import { withoutWindowsUsers } from '../redact/windows-users.js';
import { type Fact, type FactsOf, known, undetermined } from './fact.js';
import { observed } from './observed.js';
import type { WindowsDistribution, WindowsFacts } from './windows-facts.js';
import { noConfiguration, readWslConfiguration } from './wsl-settings.js';

/** What Windows answered to each question: a value of JSON, or why there is none. */
export type WindowsAnswers = Readonly<Partial<Record<WindowsQuery, { readonly value: unknown } | { readonly error: string }>>>;

/** Asks Windows, by one start of PowerShell. Elsewhere nothing is asked. */
export async function observeWindows(host: Host): Promise<FactsOf<WindowsFacts>> {
  if (host.platform.os !== 'windows') return allOpen('this is not Windows');
  const [answer, symlink] = await Promise.all([
    observed(host, 'windows.answers', {}, () => askWindows(host)),
    observed(host, 'windows.symlink', {}, async () => ({ error: await trySymlink(await host.temporaryFolder('symlink')) })),
  ]);
  const answered = answer.state === 'present' ? windowsFacts(asAnswers(answer.value)) : allOpen(reasonOf(answer));
  const wsl = answered['windows.wsl'];
  return {
    ...answered,
    'windows.wslConfig': await wslConfig(host, wsl.reason === undefined ? (wsl.value.package ?? undefined) : undefined),
    'windows.symlink':
      symlink.state === 'present'
        ? known(symlink.value.error ?? 'made', {
            source: 'a symbolic link in the folder for temporary files',
            value: symlink.value.error ?? 'made',
          })
        : undetermined(reasonOf(symlink)),
  };
}

function reasonOf(answer: Exclude<Answer<unknown>, { state: 'present' }>): string {
  return answer.state === 'missing' ? 'Windows did not answer' : answer.reason;
}

async function askWindows(host: Host): Promise<WindowsAnswers> {
  const result = await host.run(powershellCommand(windowsScript()), {
    timeoutMs: windowsAnswerMs,
    tailBytes: processLimits.wholeOutputBytes,
  });
  if (result.outcome === 'exited' && result.exit === 0) return parseWindowsAnswers(result.stdout);
  return everyAnswer(`powershell.exe: ${outcomeText(result)}`);
}

/** The answers that the script printed; what is no JSON of its kind is an answer to none. */
export function parseWindowsAnswers(text: string): WindowsAnswers {
  try {
    return asAnswers(JSON.parse(text));
  } catch {
    return everyAnswer('powershell.exe printed no JSON');
  }
}

function everyAnswer(error: string): WindowsAnswers {
  return Object.fromEntries(Object.keys(windowsQueries).map((name) => [name, { error }]));
}

function asAnswers(value: unknown): WindowsAnswers {
  if (!isObject(value)) return everyAnswer('powershell.exe printed no JSON object');
  const answers = Object.keys(windowsQueries).map(
    (name) => [name, asAnswer(Object.hasOwn(value, name) ? value[name] : undefined)] as const,
  );
  return Object.fromEntries(answers.filter(([, answer]) => answer !== undefined));
}

function asAnswer(answer: unknown): WindowsAnswers[WindowsQuery] {
  if (!isObject(answer)) return undefined;
  if (typeof answer.error === 'string') return { error: answer.error };
  return Object.hasOwn(answer, 'value') ? { value: answer.value } : undefined;
}

const ids = [
  'windows.release',
  'windows.wsl',
  'windows.wslConfig',
  'windows.virtualization',
  'windows.appControl',
  'windows.defender',
  'windows.longPaths',
  'windows.developerMode',
  'windows.symlink',
] as const satisfies readonly (keyof WindowsFacts)[];

function allOpen(reason: string): FactsOf<WindowsFacts> {
  return Object.fromEntries(ids.map((id) => [id, undetermined(reason)])) as unknown as FactsOf<WindowsFacts>;
}

/** Where no check asks for them. */
export const unaskedWindows = allOpen('not looked at: no check of this run asks for it');

/** Facts from the answers; a pure function of them. */
export function windowsFacts(answers: WindowsAnswers): Omit<FactsOf<WindowsFacts>, 'windows.wslConfig' | 'windows.symlink'> {
  const derive = <T>(names: readonly WindowsQuery[], read: (...values: readonly unknown[]) => T | undefined): Fact<T> => {
    const evidence = names.map((name) => ({ source: `Windows: ${name}`, value: answerText(answers[name]) }));
    const open = names.map((name) => [name, answers[name]] as const).find(([, answer]) => answer === undefined || 'error' in answer);
    if (open !== undefined) {
      const [name, answer] = open;
      return undetermined(
        `${name} was not answered${answer === undefined ? '' : `: ${withoutWindowsUsers((answer as { error: string }).error)}`}`,
        ...evidence,
      );
    }
    const value = read(...names.map((name) => (answers[name] as { value: unknown }).value));
    return value === undefined
      ? undetermined(`the answer to ${names.join(', ')} is of no known form`, ...evidence)
      : known(value, ...evidence);
  };
  const optional = (name: WindowsQuery): unknown => {
    const answer = answers[name];
    return answer !== undefined && 'value' in answer ? answer.value : undefined;
  };
  return {
    'windows.release': derive(['release'], (value) => {
      if (!isObject(value)) return undefined;
      const build = Number(value.BuildNumber);
      return typeof value.Caption === 'string' && Number.isInteger(build) && build > 0 ? { name: value.Caption.trim(), build } : undefined;
    }),
    'windows.wsl': derive(['wslDistributions', 'wslDefaults', 'wslPackage'], (list, defaults, version) => {
      const fallback = isObject(defaults) ? defaults : {};
      const distributions = asList(list).map((entry) => distribution(entry, fallback.DefaultDistribution));
      if (!distributions.every((entry) => entry !== undefined)) return undefined;
      return {
        package: typeof version === 'string' && /^\d+(\.\d+)*$/.test(version) ? version : null,
        defaultVersion: fallback.DefaultVersion === 1 || fallback.DefaultVersion === 2 ? fallback.DefaultVersion : defaultWslVersion,
        distributions,
      };
    }),
    'windows.virtualization': derive(['hypervisor'], (hypervisor) => {
      if (typeof hypervisor !== 'boolean') return undefined;
      const processors = asList(optional('firmware')).filter((allowed) => typeof allowed === 'boolean');
      const feature = asList(optional('features')).find((each) => isObject(each) && each.Name === 'VirtualMachinePlatform');
      return {
        hypervisor,
        firmware: hypervisor || processors.length === 0 ? null : processors.every((allowed) => allowed),
        platform: isObject(feature) && typeof feature.InstallState === 'number' ? feature.InstallState === 1 : null,
      };
    }),
    'windows.appControl': derive(['deviceGuard', 'smartAppControl'], (guard, smart) => {
      if (!isObject(guard)) return undefined;
      const userMode = policyStates[Number(guard.UsermodeCodeIntegrityPolicyEnforcementStatus ?? Number.NaN)];
      const kernelMode = policyStates[Number(guard.CodeIntegrityPolicyEnforcementStatus ?? Number.NaN)];
      const smartAppControl = smart === null ? 'absent' : smartAppControlStates[Number(smart)];
      if (userMode === undefined || kernelMode === undefined || smartAppControl === undefined) return undefined;
      const has = (services: unknown) => asList(services).includes(memoryIntegrityService);
      const memoryIntegrity = has(guard.SecurityServicesRunning)
        ? ('running' as const)
        : has(guard.SecurityServicesConfigured)
          ? ('configured' as const)
          : ('off' as const);
      return { userMode, kernelMode, memoryIntegrity, smartAppControl };
    }),
    'windows.defender': derive(['defender', 'exclusions'], (status, excluded) => {
      if (!isObject(status) || typeof status.RealTimeProtectionEnabled !== 'boolean') return undefined;
      const list = asList(excluded).filter((entry) => typeof entry === 'string');
      const exclusions = list.some((entry) => hiddenExclusions.test(entry)) ? ('hidden' as const) : list.map(withoutWindowsUsers);
      return { realTime: status.RealTimeProtectionEnabled, exclusions };
    }),
    'windows.longPaths': derive(['longPaths'], asSwitch),
    'windows.developerMode': derive(['developerMode'], asSwitch),
  };
}

/** A number of the registry that switches something on; where it is not, the default of Windows holds, which is off for those asked. */
function asSwitch(value: unknown): boolean | undefined {
  return value === null ? false : typeof value === 'number' ? value !== 0 : undefined;
}

function distribution(entry: unknown, standard: unknown): WindowsDistribution | undefined {
  if (!isObject(entry) || typeof entry.DistributionName !== 'string' || typeof entry.Flags !== 'number') return undefined;
  return {
    name: entry.DistributionName,
    // Version in the registry is that of the distribution's file system, not WSL 1 or 2.
    version: (entry.Flags & vmModeFlag) === 0 ? 1 : 2,
    state: distributionStates[Number(entry.State)] ?? `state ${String(entry.State)}`,
    isDefault: typeof standard === 'string' && standard.toLowerCase() === String(entry.PSChildName).toLowerCase(),
  };
}

/** @param version of the package of WSL, where it is known */
async function wslConfig(host: Host, version: string | undefined): Promise<FactsOf<WindowsFacts>['windows.wslConfig']> {
  const profile = host.env.USERPROFILE ?? '';
  if (profile === '') return undetermined('USERPROFILE is not set, so that .wslconfig is not to be found');
  const answer = await host.readFile(`${profile}\\.wslconfig`);
  const source = '%USERPROFILE%\\.wslconfig';
  if (answer.state === 'missing') return known(noConfiguration, { source, value: 'absent' });
  if (answer.state !== 'present') return undetermined(`${source}: ${withoutWindowsUsers(answer.reason)}`);
  const found = readWslConfiguration(withoutWindowsUsers(answer.value), '.wslconfig', version);
  const shown = Object.entries(found.settings).map(([setting, text]) => `${setting}=${text}`);
  return known(found, { source, value: shown.join('; ') || 'no setting in force' });
}

function answerText(answer: WindowsAnswers[WindowsQuery]): string {
  if (answer === undefined) return 'not asked';
  return withoutWindowsUsers('error' in answer ? answer.error : JSON.stringify(answer.value));
}

/** PowerShell writes a list of one entry without its brackets, and an empty one as null. */
function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === null || value === undefined ? [] : [value];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
