import { type Bench, runGlobalCells } from './checks/cells.js';
import { hostChecks } from './checks/host.js';
import { isAsked, leftOut, planHostCells, policyChecksFor, requiredChecks } from './checks/plan.js';
import { asReported, observeFacts } from './facts/index.js';
import type { Host } from './host/host.js';
import { monotonicMs } from './model/clock.js';
import { reportedProfile } from './model/policy.js';
import type { Profile } from './model/profile.js';
import type { Report } from './model/report.js';
import type { Settings } from './model/settings.js';
import { createRedactor, redactReport } from './redact/secrets.js';
import { buildReport } from './report/build.js';
import { globFilter, placeOf } from './settings/load.js';
import { asPolicy, type PolicyFiles } from './settings/policy.js';

/** What an examination of the host needs. `cancel` ends it early. */
export interface DoctorRequest {
  readonly host: Host;
  readonly settings: Settings;
  readonly profile: Profile;
  /** Waivers and baseline, as they were read. */
  readonly policy?: PolicyFiles;
  readonly tool: Report['tool'];
  readonly cancel: AbortSignal;
}

/** The host alone: observations → facts → checks on facts → report → verdict. No Go, no module, no privilege is needed. */
export async function doctor(request: DoctorRequest): Promise<Report> {
  const { host, settings, profile, tool, cancel } = request;
  const [startedAt, started] = [new Date(), monotonicMs()];
  const wanted = globFilter(settings.checks);
  const checks = hostChecks.filter((check) => wanted(check.id) && isAsked(check, profile, { ...settings, defaultSuites: false }));
  const without = leftOut(hostChecks, checks, profile, settings, (name) => placeOf(settings, name));
  const judging = policyChecksFor(request.policy, settings);
  const [cells, judgingCells] = [planHostCells(checks, profile), planHostCells(judging, profile)];
  const redact = createRedactor({ ...host.env, ...settings.environment });
  const facts = await observeFacts(host, { offline: settings.offline });
  const bench: Bench = {
    host,
    settings,
    profile,
    checks,
    facts: () => Promise.resolve(facts),
    resolutions: [],
    versionFiles: [],
    hostNotes: [],
    reportRoot: settings.directory,
    modules: [],
    goEnvironment: {},
    // Nothing is compiled here.
    toolCache: '',
    once: (_, compute) => compute(),
    testsAlone: (_, work) => work(),
    startedAt,
    elapsedMs: () => monotonicMs() - started,
    cancel,
    // All at once at the end: nobody sees a result before, and each of many small texts would ask every pattern.
    redact: (text) => text,
    onCell: () => undefined,
  };
  // Side by side: most of them wait for the machine.
  const parts = await Promise.all(cells.map((cell) => runGlobalCells(bench, [cell])));
  const policy = asPolicy(request.policy, { modules: [], everyTest: true }, settings.directory);
  const about = {
    tool,
    profile: reportedProfile(profile),
    startedAt: startedAt.toISOString(),
    durationMs: Math.round(monotonicMs() - started),
    ...(cancel.aborted ? { interrupted: String(cancel.reason) } : {}),
    facts: asReported(facts),
    modules: [],
    toolchains: [],
    plan: {
      cells: [...cells, ...judgingCells],
      required: requiredChecks([...checks, ...judging], profile, [...cells, ...judgingCells]),
    },
    notes: [],
    ...(policy === undefined ? {} : { policy }),
  };
  const ran = { results: parts.flatMap(({ results }) => results), notRun: [...parts.flatMap(({ notRun }) => notRun), ...without] };
  return buildReport(redactReport({ ...about, ...ran }, redact));
}
