import { homedir } from 'node:os';
import { root } from '../../scripts/support/root.js';
import type { CommandResult, Host, RunOptions } from '../../src/host/host.js';
import { LocalHost } from '../../src/host/local.js';
import type { Report } from '../../src/model/report.js';
import { Settings } from '../../src/model/settings.js';
import { settingRules } from '../../src/rules.js';
import { run } from '../../src/run.js';
import { toolCacheFolder } from '../../src/settings/folders.js';
import { loadProfile } from '../../src/settings/profile.js';
import { readText } from '../../src/settings/read-text.js';

/** The programs of probes/ run behind another command; everything else runs as it is. */
export class WrappedHost extends LocalHost {
  constructor(
    workspace: string,
    readonly wrap: readonly string[],
  ) {
    super(workspace);
  }

  override run(argv: readonly string[], options: RunOptions = {}): Promise<CommandResult> {
    return super.run(argv, /\/go-wsl-conform-probes\//.test(argv[0] ?? '') ? { ...options, wrap: this.wrap } : options);
  }
}

/** The user's, so that releases are installed and programs compiled once. */
export function toolCache(): string {
  return toolCacheFolder(process.env, process.platform, homedir());
}

/** Settings of a run of checks of the suite; no checks: all. */
export function runtimeSettings(directory: string, checks: readonly string[], go: string): Settings {
  return Settings.parse({
    directory,
    go,
    goPlace: '--go',
    suites: ['runtime'],
    checks,
    modules: [],
    profile: 'default',
    source: 'auto',
    offline: false,
    crossTargets: [],
    testFlags: [],
    packages: ['./...'],
    environment: {},
    jobs: 2,
    timeoutMs: 300_000,
    dryRun: false,
  });
}

/** A run of checks of the suite; the host is closed afterwards. */
export async function runOn(host: Host, checks: readonly string[], go: string): Promise<Report> {
  const profile = await loadProfile('default', settingRules, readText, root);
  try {
    return await run({
      host,
      settings: runtimeSettings(host.workspace, checks, go),
      profile,
      toolCache: toolCache(),
      tool: { name: 'go-wsl-conform', version: '0.0.0' },
      cancel: new AbortController().signal,
      onEvent: () => undefined,
    });
  } finally {
    await host.close();
  }
}
