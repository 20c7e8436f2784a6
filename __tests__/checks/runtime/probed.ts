import { runGlobalCells } from '../../../src/checks/cells.js';
import { runModuleCells, runReleaseCells } from '../../../src/checks/execute.js';
import { checkById } from '../../../src/checks/index.js';
import type { ModuleVersionFiles } from '../../../src/go/version-files.js';
import { probeKey, SnapshotHost } from '../../../src/host/snapshot.js';
import { type ProbeProgramId, type ProbeProgramRow, probePrograms } from '../../../src/knowledge/probe-programs.js';
import type { Result, Toolchain } from '../../../src/model/report.js';
import type { Settings } from '../../../src/model/settings.js';
import { Snapshot } from '../../../src/model/snapshot.js';
import { type FactChanges, factsWith } from '../../support/facts.js';
import { benchOn, installation, module, toolchain } from '../bench.js';

/** How a run of a program ended; the text alone is what it printed before it ended well. */
export type Ending = string | Partial<Extract<Snapshot['commands'], readonly unknown[]>[number]>;

export interface Probed {
  readonly go?: string;
  /** `processors` or, with parameters, `processors collect` → how it ended. */
  readonly programs?: Partial<Record<string, Ending>>;
  /** Builds that the go command refused, with its words. */
  readonly refused?: Partial<Record<string, string>>;
  readonly facts?: FactChanges;
  readonly environment?: Readonly<Record<string, string>>;
  /** Answers of acts, by name. */
  readonly probes?: Readonly<Record<string, unknown>>;
  readonly settings?: Partial<Settings>;
  /** Acts that are carried out, by programs that have ended as told. */
  readonly acts?: readonly string[];
  /** Programs in a folder of PATH. */
  readonly onPath?: readonly string[];
  /** Commands besides, as `go list …`. */
  readonly commands?: readonly Record<string, unknown>[];
  readonly goLine?: string;
  /** Contents of files that are read as bytes. */
  readonly files?: Readonly<Record<string, string>>;
}

/** The result of one check of the suite where the programs of probes/ have ended as told. */
export async function probed(id: string, told: Probed): Promise<Result> {
  const check = checkById(id)!;
  const version = told.go ?? toolchain.version;
  const used: Toolchain = { ...toolchain, version };
  const host = new ActingHost(
    told.acts ?? [],
    Snapshot.parse({
      platform: { os: 'linux', arch: 'amd64', processors: 8 },
      env: { PATH: '/usr/bin' },
      stats: {
        ...Object.fromEntries((told.onPath ?? []).map((name) => [`/usr/bin/${name}`, { value: program }])),
        ...Object.fromEntries(Object.entries(told.files ?? {}).map(([file, text]) => [file, { value: { ...program, size: text.length } }])),
      },
      files: Object.fromEntries(
        Object.entries(told.files ?? {}).map(([file, text]) => [
          `${file}#0+${text.length}`,
          { base64: Buffer.from(text).toString('base64') },
        ]),
      ),
      commands: [...Object.entries(told.programs ?? {}).map(([line, ending]) => commandOf(line, ending!)), ...(told.commands ?? [])],
      probes: { ...(check.scope === 'release' ? builds(check.programs, version, told) : {}), ...told.probes },
    }),
  );
  const bench = benchOn(
    host,
    {
      checks: [check],
      facts: async () => factsWith(told.facts ?? {}),
      ...(told.goLine === undefined ? {} : { versionFiles: [versionFilesOf(told.goLine)] }),
    },
    { suites: ['runtime'], environment: told.environment ?? {}, ...told.settings },
  );
  const { results } =
    check.scope === 'run'
      ? await runGlobalCells(bench, [{ check: id, level: 'required' }])
      : check.scope === 'module'
        ? await runModuleCells(
            bench,
            [{ check: id, level: 'required', cell: { go: version, module: '.' } }],
            { ...module, goLine: told.goLine ?? '1.24' },
            used,
            installation,
          )
        : await runReleaseCells(bench, [{ check: id, level: 'required', cell: { go: version } }], used, installation, (work) => work());
  return results[0]!;
}

function versionFilesOf(version: string): ModuleVersionFiles {
  const claims = [{ text: `go ${version}`, meaning: { rule: 'least', version } }] as const;
  return { directory: '.', workspace: false, files: [{ name: 'go.mod', path: 'go.mod', claims, notUnderstood: [] }] };
}

const program = { kind: 'file', size: 1, mode: 0o755, uid: 0, gid: 0, mtimeMs: 0 };

class ActingHost extends SnapshotHost {
  constructor(
    readonly acts: readonly string[],
    snapshot: Snapshot,
  ) {
    super(snapshot);
  }

  override async probe<T>(name: string, parameters: unknown, act?: () => Promise<T>): Promise<T> {
    return act !== undefined && this.acts.includes(name) ? act() : super.probe<T>(name, parameters);
  }
}

/** Where a test's programs lie: the folder of their build. */
export const folderOf = (build: string) => `/programs/${build}`;

function builds(programs: readonly ProbeProgramId[], go: string, { refused = {} }: Probed): Record<string, unknown> {
  const ids = [...new Set(programs.map((id) => probePrograms[id].build))];
  return Object.fromEntries(
    ids.map((build) => {
      const packages = [
        ...new Set(programs.filter((id) => probePrograms[id].build === build).map((id) => probePrograms[id].folder)),
      ].sort();
      const words = refused[build];
      return [
        probeKey('runtime.programs', { go, build, packages }),
        words === undefined ? { folder: folderOf(build) } : { problem: words, refused: true },
      ];
    }),
  );
}

function commandOf(line: string, ending: Ending): Record<string, unknown> {
  const [id = '', ...parameters] = line.split(' ');
  const { build, folder, file }: ProbeProgramRow = probePrograms[id as ProbeProgramId];
  const argv = [`${folderOf(build)}/${file ?? folder.split('/').at(-1)}`, ...parameters];
  return typeof ending === 'string' ? { argv, exit: 0, stdout: ending } : { argv, exit: null, ...ending };
}
