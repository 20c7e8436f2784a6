import type { ActiveFamily } from '../facts/active.js';
import type { Facts } from '../facts/fact.js';
import type { GoCommand } from '../go/go-command.js';
import type { Installation } from '../go/install.js';
import type { GoPackage } from '../go/packages.js';
import type { ProbeAnswer, ProbeRun } from '../go/probe-answers.js';
import type { ProbeProgram } from '../go/probe-programs.js';
import type { Resolution } from '../go/resolve.js';
import type { Locator } from '../go/source-locations.js';
import type { ModuleVersionFiles } from '../go/version-files.js';
import type { CommandResult, Host } from '../host/host.js';
import type { ProbeProgramId } from '../knowledge/probe-programs.js';
import type { CellKey, Evidence, Finding, Location, ModuleInfo, Policy, Remedy, TestReport, Toolchain } from '../model/report.js';
import type { Settings } from '../model/settings.js';
import type { SideEffect, Status, Suite } from '../model/words.js';

/** What a check says of a cell; name, level and duration are added for it. */
export interface Outcome {
  readonly status: Status;
  /** One sentence. */
  readonly summary: string;
  readonly evidence?: readonly Evidence[];
  readonly locations?: readonly Location[];
  readonly remedies?: readonly Remedy[];
  readonly findings?: readonly Finding[];
  readonly tests?: TestReport;
  /** Milliseconds, when the work was done before the check was asked. */
  readonly durationMs?: number;
}

/** The page of a check in docs/checks, generated. */
export interface CheckPage {
  /** Why it matters for Go. */
  readonly why: string;
  /** How it is determined, one sentence per step. */
  readonly how: readonly string[];
  /** What each status that it can have means. */
  readonly statuses: Partial<Record<Status, string>>;
  readonly sources: readonly string[];
}

interface CheckBase {
  /** Family and name, `mod.sum`; a promise to users. */
  readonly id: string;
  readonly suite: Suite;
  /** The question that it answers. */
  readonly title: string;
  readonly sideEffects: readonly SideEffect[];
  /** Checks of the same module and toolchain that must not have failed; else this one is unknown. */
  readonly after?: readonly string[];
  /** Of scope `target`: which targets it is about; the others have no cell. */
  readonly concerns?: (target: string) => boolean;
  /** It runs the module's own tests: two releases must not run the same tests at once, for they may share a port or a file. */
  readonly runsTests?: true;
  /** Why it is known before anything runs that the check cannot work in this cell; undefined when it can. */
  readonly precluded?: (cell: PlannedFor) => string | undefined;
  /** A question of a special use: asked only where the profile or `--check` names it. */
  readonly onlyWhenNamed?: boolean;
  /** Facts that rest on acts and that it asks for; those of the host are named after theirs. */
  readonly families?: readonly ActiveFamily[];
  /** What it found is worth reading where all is well too: reports show the summary. */
  readonly tells?: true;
  readonly page: CheckPage;
}

/**
 * One conformance question. The scope says what it is asked for, and decides what its `run` is given: once for the host (also by
 * `doctor`, which knows no Go and no module), once per run, for each release that was asked for (`toolchain`), for each that is installed,
 * by programs that it compiles (`release`), for each toolchain and module, for each cross target besides, or once when all others
 * have ended (`report`).
 */
export type Check =
  | (CheckBase & { readonly scope: 'host'; readonly run: (context: HostContext) => Promise<Outcome> })
  | (CheckBase & { readonly scope: 'run'; readonly run: (context: RunContext) => Promise<Outcome> })
  | (CheckBase & { readonly scope: 'toolchain'; readonly run: (context: ToolchainContext) => Promise<Outcome> })
  | (CheckBase & {
      readonly scope: 'release';
      /** The programs of probes/ that it runs. */
      readonly programs: readonly ProbeProgramId[];
      /** It compares a beginning and an end: asked when all others of the release have answered. */
      readonly asksLast?: true;
      readonly run: (context: ReleaseContext) => Promise<Outcome>;
    })
  | (CheckBase & { readonly scope: 'report'; readonly run: (policy: Policy) => Outcome })
  | (CheckBase & { readonly scope: 'module' | 'target'; readonly run: (context: ModuleContext) => Promise<Outcome> });

/** What is known of a cell when the plan is made. */
export interface PlannedFor {
  readonly platform: Host['platform'];
  /** The release without `go`. */
  readonly go: string;
  readonly target: string | undefined;
  /** CGO_ENABLED as the user set it, undefined when unset. */
  readonly cgoEnabled: string | undefined;
  /** The C compiler that the go command would call, and whether it is there. */
  readonly compiler: { readonly command: string; readonly found: boolean };
}

export interface HostContext {
  readonly host: Host;
  readonly settings: Settings;
  readonly cell: CellKey;
  /** What the profile and the config file say of this check (`parameters.ts`). */
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Milliseconds that the cell may take. */
  readonly timeoutMs: number;
  /** When the run began. */
  readonly startedAt: Date;
  /** Milliseconds left for the cell. */
  readonly timeLeft: () => number;
  /** What is known about the host, observed once. */
  readonly facts: () => Promise<Facts>;
}

export interface RunContext extends HostContext {
  readonly resolutions: readonly Resolution[];
  /** The version files of each module. */
  readonly versionFiles: readonly ModuleVersionFiles[];
  /** Which go a shell runs on this host and why, and what is there and cannot be used; a sentence each. */
  readonly hostNotes: readonly string[];
  /** The file of a location, given relative to DIR. */
  readonly locate: (file: string) => string;
}

/** An installation and the milliseconds that it took. */
export interface TimedInstallation extends Installation {
  readonly durationMs: number;
}

export interface ToolchainContext extends RunContext {
  /** The release of the cell, without `go`. */
  readonly release: string;
  readonly installation: TimedInstallation;
}

export interface ReleaseContext extends ToolchainContext {
  readonly toolchain: Toolchain;
  /** Runs one of the check's programs, compiled by the release; what several checks ask alike is asked once. */
  readonly probe: (program: ProbeProgramId, parameters?: readonly string[], options?: ProbeRun) => Promise<ProbeAnswer>;
  /** Where the program lies, to be handed to another one. */
  readonly program: (program: ProbeProgramId) => Promise<ProbeProgram>;
  /** The variables that programs run with. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** An answer that holds for the whole run, whichever release asks first. */
  readonly once: <T>(key: string, compute: () => Promise<T>) => Promise<T>;
  /** A new folder, removed after the release. */
  readonly temporaryFolder: (label: string) => Promise<string>;
}

export interface ModuleContext extends ToolchainContext {
  readonly toolchain: Toolchain;
  readonly module: ModuleInfo;
  /** Absolute folder of go.mod. */
  readonly directory: string;
  /** `linux/arm64`, for cells of scope `target`. */
  readonly target: string | undefined;
  readonly go: GoCommand;
  /** `-mod=vendor` where the go command itself would choose it, else `-mod=readonly`. */
  readonly modFlag: string;
  /** Whether the go command is in workspace mode here, where it refuses `-modfile`, and `all` means every member. */
  readonly inWorkspace: boolean;
  /** The user's flags that building shares with testing, as `-tags=…`. */
  readonly buildFlags: readonly string[];
  /** The package patterns of the run that are about this module; never empty. */
  readonly packages: readonly string[];
  /** Those of other patterns that are about this module. */
  readonly patterns: (asked: readonly string[]) => Promise<string[]>;
  /** What the checks of one module and toolchain share. */
  readonly shared: Shared;
  /** A new folder for outputs. */
  readonly temporaryFolder: (label: string) => Promise<string>;
  /** A program of probes/, compiled by the release. */
  readonly program: (program: ProbeProgramId) => Promise<ProbeProgram>;
  /** A place in a file of the module, given relative to its folder. */
  readonly locationOf: (file: string, line?: number) => Location;
}

/** Answers that several checks of one module and toolchain need; each is asked once. */
export interface Shared {
  /** `go env` values. @throws UndeterminedError when the command fails */
  goEnv(): Promise<Readonly<Record<string, string>>>;
  /** The packages that the module has for the host or a target (`linux/arm64`), with cgo or without, and the command that listed them. */
  packages(cgo: boolean, target?: string): Promise<PackageList>;
  /** Whether cgo can be used: `go env CGO_ENABLED` is 1 and the compiler starts. */
  cgo(): Promise<boolean>;
  locator(): Promise<Locator>;
  /** Any other answer, computed once per key. */
  once<T>(key: string, compute: () => Promise<T>): Promise<T>;
}

export interface PackageList {
  readonly packages: readonly GoPackage[];
  readonly command: CommandResult;
}
