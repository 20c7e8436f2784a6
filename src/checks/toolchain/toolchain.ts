import { archiveName } from '../../go/archive-name.js';
import { compareVersions, isPrerelease, minorOf, newestOf } from '../../go/version.js';
import { type Disagreement, findDisagreements } from '../../go/version-disagreements.js';
import { distinctFiles, type ModuleVersionFiles } from '../../go/version-files.js';
import { savedIndexName } from '../../knowledge/archives.js';
import { downloadBaseUrl } from '../../knowledge/checksum-database.js';
import { supportedLines } from '../../knowledge/go-releases.js';
import { reportLimits } from '../../knowledge/report-limits.js';
import type { Evidence, Finding } from '../../model/report.js';
import type { Check } from '../check.js';
import { count, fail, pass, skip, unknown } from '../outcomes.js';

/** Is every request of `--go` resolved to releases? */
const resolve: Check = {
  id: 'toolchain.resolve',
  suite: 'toolchain',
  title: 'Does every requested version name a Go release?',
  scope: 'run',
  sideEffects: ['reads', 'runs'],
  page: {
    why: 'A matrix that silently tests another release than the one asked for proves nothing.',
    how: [
      'Each entry is read by the rules of Go versions, not of npm: `1.21` is the line, `1.21rc1` comes before `1.21.0`, a range never gives a pre-release.',
      'Entries that name files (`go.mod`, `go.work`, `.go-version`, `.tool-versions`) are read for each module by itself: the go.work that governs it counts instead of its go.mod; the other two are the nearest at or above its folder, not above the repository. Where go.mod has no go line, `go.mod` means what they say.',
      'Toolchains of version switchers (gvm, goenv, asdf, mise, g, golang.org/dl, snap) and of files like `.godotenv` count as on the host. The evidence says which go a shell would run, whether it is a shim, which tree it leads to here, and what GOROOT and GOTOOLCHAIN do to that; the checks themselves run each release by its own path.',
      'The releases known to the toolchains on the host, the tool cache, the download index and the module proxy are put together; the newest that fits wins, and the evidence says which rule decided.',
    ],
    statuses: {
      pass: 'every entry has a release',
      warn: 'every entry has a release, but two version files contradict each other: no release does what both say. Values that differ and can both hold (go.mod names the oldest release that will do, .go-version the one that is used) are a note of the report',
      unknown: 'an entry fits no release that could be seen; the summary names the sources that did not answer',
    },
    sources: ['https://go.dev/doc/toolchain#version', 'https://pkg.go.dev/go/version', 'https://go.dev/ref/mod#workspaces'],
  },
  run: async ({ resolutions, versionFiles, hostNotes, locate }) => {
    const resolved = resolutions.flatMap(({ entry, releases, problem }) =>
      problem === undefined
        ? releases.map(({ version, why }) => ({ source: entry, value: `go${version}: ${why}` }))
        : [{ source: entry, value: problem.text }],
    );
    const onHost = hostNotes.map((value) => ({ source: 'this machine', value }));
    const evidence = [...resolved, ...filesEvidence(versionFiles), ...onHost];
    const findings = findDisagreements(versionFiles)
      .filter(({ kind }) => kind === 'conflict')
      .map((conflict) => asFinding(conflict, locate));
    const open = resolutions.filter(({ problem }) => problem !== undefined);
    if (open.length > 0) return unknown(open.map(({ entry, problem }) => `${entry}: ${problem!.text}`).join('; '), evidence, findings);
    const [first, ...more] = findings;
    if (first !== undefined) {
      const summary = more.length === 0 ? first.message : `${first.message} (and ${count(more.length, 'more contradiction')})`;
      return { status: 'warn', summary, evidence, findings };
    }
    const releases = new Set(resolutions.flatMap((resolution) => resolution.releases.map(({ version }) => version)));
    return pass(
      `${count(resolutions.length, 'entry', 'entries')} resolved to ${[...releases]
        .sort(compareVersions)
        .map((version) => `go${version}`)
        .join(', ')}`,
      evidence,
    );
  },
};

/** What each version file says, for those who wonder which one was followed. */
function filesEvidence(versionFiles: readonly ModuleVersionFiles[]): Evidence[] {
  const files = distinctFiles(versionFiles);
  const shown = files.slice(0, reportLimits.evidenceVersionFiles);
  const rest = files.length - shown.length;
  return [
    ...shown.map(({ path, claims, implied, notUnderstood }) => ({
      source: path,
      value: [
        ...(implied === true ? ['no go line'] : []),
        ...claims.slice(implied === true ? 1 : 0).map(({ text }) => text),
        ...notUnderstood,
      ].join('; '),
    })),
    ...(rest > 0 ? [{ source: 'version files', value: `and ${count(rest, 'more file')}` }] : []),
  ];
}

function asFinding({ message, place, other }: Disagreement, locate: (file: string) => string): Finding {
  const at = ({ file, line }: { file: string; line?: number }) => ({ file: locate(file), ...(line === undefined ? {} : { line }) });
  return {
    cause: 'toolchain.mismatch',
    severity: 'warn',
    message,
    location: at(place),
    related: [{ message: other.text, location: at(other) }],
    remedies: [{ kind: 'fix', summary: `Make ${place.file} and ${other.file} agree`, commands: [] }],
  };
}

/** Is the release installed, genuine and itself? */
const install: Check = {
  id: 'toolchain.install',
  suite: 'toolchain',
  title: 'Is the release installed, verified and the one it claims to be?',
  scope: 'toolchain',
  sideEffects: ['reads', 'runs', 'writes-temp'],
  page: {
    why: 'Every other result is only worth as much as the toolchain that gave it.',
    how: [
      'The release is looked for on the host, in the tool cache, in the Go download index and at the module proxy, or only where `--source` says.',
      'A download is used only when its sha256 equals the index, or its h1 equals a record that is proved to be in the checksum database.',
      'A folder of archives (`--source DIR`) serves machines without network: an archive in it is used only when a `SHA256SUMS`, `NAME.sha256` or a saved `index.json` beside it names its sha256, or a `.ziphash` the h1 of a module zip.',
      '`go version` of the installed tree must name the release and the platform.',
      'A tree that is in the tool cache already is looked over before each use: its VERSION file, `go version`, and, where this program installed it, the number of its files and bytes against the record made then. A damaged one is set aside under the name `….damaged` and installed anew; a note of the report says so.',
    ],
    statuses: {
      pass: 'installed and verified; toolchains found on the host are used as they are and say so',
      fail: 'no source could give a genuine copy',
      unknown: 'a recording is replayed that does not tell',
    },
    sources: ['https://go.dev/doc/toolchain', 'https://go.dev/ref/mod#checksum-database'],
  },
  run: async ({ release, installation, host }) => {
    const { toolchain, problem, unrecorded, attempts, evidence, durationMs } = installation;
    if (unrecorded) return unknown(`not determined: ${problem}`);
    const tried = attempts.map(({ source, outcome }) => ({ source, value: outcome }));
    if (toolchain === undefined) {
      const message = problem ?? `no source has go${release}`;
      return fail(
        message,
        [...evidence, ...tried],
        [
          {
            cause: 'toolchain.unavailable',
            severity: 'fail',
            message,
            remedies: [
              {
                kind: 'fix',
                summary: 'Install the release by hand; toolchains on PATH are found',
                commands: [`go install golang.org/dl/go${release}@latest && go${release} download`],
                shell: 'bash',
              },
              {
                kind: 'fix',
                summary:
                  'For a machine without network: fetch the archive and the index that names its hash elsewhere, copy the folder here, name it by --source',
                commands: [
                  `curl -L --create-dirs --output-dir go-archives -O ${downloadBaseUrl}/${archiveName(release, host.platform)}`,
                  `curl -L -o go-archives/${savedIndexName} '${downloadBaseUrl}/?mode=json&include=all'`,
                  'go-wsl-conform run --source ./go-archives',
                ],
                shell: 'bash',
              },
            ],
          },
        ],
      );
    }
    const vouched = toolchain.verified.by === 'none' ? toolchain.verified.detail : `${toolchain.verified.by} verified`;
    return {
      durationMs,
      ...pass(`go${toolchain.version} from ${toolchain.source}, ${vouched}`, [
        ...evidence,
        { source: 'GOROOT', value: toolchain.goroot },
        ...(toolchain.reported === undefined ? [] : [{ source: 'go version', value: toolchain.reported }]),
        { source: 'verification', value: [toolchain.verified.detail, toolchain.verified.authority].filter(Boolean).join(' · ') },
        ...tried,
      ]),
    };
  },
};

/** Does the Go project still support the release? */
const supported: Check = {
  id: 'toolchain.supported',
  suite: 'toolchain',
  title: 'Does the Go project still support this release line?',
  scope: 'toolchain',
  sideEffects: ['reads'],
  page: {
    why: 'A release line that is out of support gets no security fixes.',
    how: [
      'A release line is supported until two newer ones exist; the newest line is taken from the sources that answered, at least from a dated table.',
    ],
    statuses: {
      pass: 'one of the two newest release lines',
      warn: 'out of support',
      skip: 'the table of this product is too old to tell',
    },
    sources: ['https://go.dev/doc/devel/release#policy'],
  },
  run: async ({ release, resolutions, startedAt }) => {
    const seen = resolutions.flatMap(({ releases }) => releases.map(({ version }) => version)).filter((version) => !isPrerelease(version));
    const newest = newestOf([...supportedLines.lines, ...seen.map(minorOf)])!;
    const oldest = `1.${Number(newest.split('.')[1]) - 1}`;
    const line = minorOf(release);
    const evidence = [
      {
        source: `release table of ${supportedLines.asOf}`,
        value: `newest line in the table ${supportedLines.lines[0]}; newest line seen ${newest}`,
      },
    ];
    // A line that is out of support stays so; only a pass needs a table that is young enough.
    if (compareVersions(line, oldest) < 0)
      return { status: 'warn', summary: `Go ${line} is out of support: ${oldest} is the oldest supported line`, evidence };
    if (monthsBetween(new Date(supportedLines.asOf), startedAt) > supportedLines.maximumAgeMonths) {
      return skip(`the release table of ${supportedLines.asOf} is too old to tell`, evidence);
    }
    return pass(`go${release} belongs to a supported line (${oldest} and later)`, evidence);
  },
};

function monthsBetween(from: Date, to: Date): number {
  return (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth();
}

export const toolchainChecks: readonly Check[] = [resolve, install, supported];
