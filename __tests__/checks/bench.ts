import type { Bench } from '../../src/checks/cells.js';
import type { Check, TimedInstallation } from '../../src/checks/check.js';
import { checks } from '../../src/checks/index.js';
import { eachOnce } from '../../src/checks/once.js';
import { observeFacts } from '../../src/facts/index.js';
import type { Host } from '../../src/host/host.js';
import type { ModuleInfo, PlannedCell, Toolchain } from '../../src/model/report.js';
import { Settings } from '../../src/model/settings.js';
import { defaultProfile } from '../support/snapshots.js';

/** Everything that cells are run with, on a host of the test's own. */
export function benchOn(host: Host, more: Partial<Bench> = {}, settings: Partial<Settings> = {}): Bench {
  return {
    host,
    settings: Settings.parse({
      directory: '/repository',
      go: '1.26.x',
      goPlace: '--go',
      suites: ['toolchain', 'modules', 'matrix'],
      checks: [],
      modules: [],
      profile: 'default',
      source: 'auto',
      offline: false,
      crossTargets: ['linux/arm64'],
      testFlags: [],
      packages: ['./...'],
      environment: {},
      jobs: 1,
      timeoutMs: 60_000,
      dryRun: false,
      ...settings,
    }),
    profile: defaultProfile,
    checks,
    facts: () => observeFacts(host, { offline: true }),
    resolutions: [],
    versionFiles: [],
    hostNotes: [],
    modules: [module],
    goEnvironment: {},
    testsAlone: (_, work) => work(),
    toolCache: '/tool-cache',
    once: eachOnce(),
    reportRoot: '/repository',
    startedAt: new Date('2026-11-01T00:00:00Z'),
    elapsedMs: () => performance.now(),
    cancel: new AbortController().signal,
    redact: (text) => text,
    onCell: () => undefined,
    ...more,
  };
}

export const toolchain: Toolchain = {
  version: '1.26.11',
  goroot: '/toolchain',
  source: 'tool-cache',
  verified: { by: 'h1', detail: 'h1:AAAA' },
  requestedBy: ['1.26.x'],
  pinned: false,
};

export const installation: TimedInstallation = { toolchain, attempts: [], evidence: [], durationMs: 5 };

export const module: ModuleInfo = { directory: '.', path: 'example.com/m', goLine: '1.24', workspace: false, vendored: false };

/** The cell of a check for the toolchain and module above. */
export function cellOf({ id, scope }: Check): PlannedCell {
  const cell = { go: toolchain.version, module: module.directory, ...(scope === 'target' ? { target: 'linux/arm64' } : {}) };
  return {
    check: id,
    level: 'required',
    ...(scope === 'run' || scope === 'host'
      ? {}
      : { cell: scope === 'toolchain' || scope === 'release' ? { go: toolchain.version } : cell }),
  };
}
