import type { GoCommand } from '../go/go-command.js';
import { packageFields, parsePackages } from '../go/packages.js';
import { createLocator } from '../go/source-locations.js';
import { targetEnvironment } from '../go/target.js';
import type { Host } from '../host/host.js';
import { processLimits } from '../knowledge/process-limits.js';
import type { ModuleInfo } from '../model/report.js';
import type { Shared } from './check.js';
import { goEnvError } from './experiment.js';
import { eachOnce } from './once.js';
import { succeeded } from './outcomes.js';

export interface SharedOptions {
  readonly host: Host;
  readonly go: GoCommand;
  readonly goroot: string;
  readonly module: ModuleInfo;
  /** Absolute folder of go.mod, and the same with links resolved. */
  readonly directory: string;
  readonly realDirectory: string;
  /** Absolute folder that locations are relative to. */
  readonly reportRoot: string;
  readonly modFlag: string;
  readonly buildFlags: readonly string[];
  readonly packages: readonly string[];
}

/** Answers for the checks of one module under one toolchain, each asked once, when it is first needed. */
export function createShared(options: SharedOptions): Shared {
  const once = eachOnce();
  const shared: Shared = {
    once,
    goEnv: () =>
      once('go env', async () => {
        const command = await options.go.run(['env', '-json']);
        // No value may be guessed from silence: without CGO_ENABLED, cgo would seem to be off.
        if (!succeeded(command)) throw goEnvError(command);
        return JSON.parse(command.stdout);
      }),
    packages: (cgo, target = '') =>
      once(`go list cgo=${cgo} ${target}`, async () => {
        const command = await options.go.run(
          ['list', '-e', options.modFlag, ...options.buildFlags, `-json=${packageFields}`, ...options.packages],
          {
            cgo,
            ...(target === '' ? {} : { env: targetEnvironment(target) }),
            tailBytes: processLimits.wholeOutputBytes,
          },
        );
        return { packages: parsePackages(command.stdout), command };
      }),
    cgo: () =>
      once('cgo', async () => {
        const { CGO_ENABLED, CC = '' } = await shared.goEnv();
        if (CGO_ENABLED !== '1') return false;
        // Up to 1.19 `go env` says 1 without a compiler, so it is started. CC may carry flags.
        const [compiler = ''] = CC.split(' ');
        const version = await options.host.run([compiler, '--version']);
        return version.outcome === 'exited' || version.outcome === 'unknown';
      }),
    locator: () =>
      once('locator', async () => {
        const { packages } = await shared.packages(await shared.cgo());
        return createLocator({
          moduleDirectory: options.directory,
          aliases: options.realDirectory === options.directory ? [] : [{ from: options.realDirectory, to: options.directory }],
          reportRoot: options.reportRoot,
          goroot: options.goroot,
          modulePath: options.module.path,
          packages,
        });
      }),
  };
  return shared;
}
