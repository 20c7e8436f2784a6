import { type BuildInfo, parseBuildInfo } from '../../go/build-info.js';
import { commandEvidence } from '../../go/go-command.js';
import { compareVersions } from '../../go/version.js';
import { environmentVariables, investigation } from '../../knowledge/remedies.js';
import type { Evidence, Finding } from '../../model/report.js';
import type { Check } from '../check.js';
import { count, fail, pass, skip, succeeded, tail, unknown } from '../outcomes.js';
import { nativeBuild } from './binaries.js';

/** Was the binary built by this toolchain? */
export const buildStamp: Check = {
  id: 'build.stamp',
  suite: 'matrix',
  title: 'Does the binary say that this toolchain built it?',
  scope: 'module',
  sideEffects: ['reads', 'runs'],
  after: ['build'],
  page: {
    why: 'A go command that silently switched to another release makes every cell of a matrix test the same one.',
    how: [
      '`go version -m` of each binary of the build check: its release must be that of the toolchain. VCS state, `(devel)`, `-trimpath`, CGO_ENABLED, GOAMD64 and DefaultGODEBUG are evidence.',
      'With the parameter `release` (the profiles strict and release set it) a binary that its reader could doubt is a warning: built from a changed tree, without the revision, as `(devel)` by a release that stamps versions (1.24 and later), or with the paths of this machine in it (no -trimpath).',
    ],
    statuses: {
      pass: 'built by this toolchain',
      warn: 'with the parameter `release`: it was, and its origin cannot be told from it',
      fail: 'built by another release',
      skip: 'no main package, so no binary',
    },
    sources: ['https://pkg.go.dev/cmd/go#hdr-Print_Go_version', 'https://pkg.go.dev/runtime/debug#BuildInfo'],
  },
  run: async (context) => {
    const { binaries } = await nativeBuild(context);
    if (binaries === undefined) return unknown('not determined: which binaries were built cannot be told');
    if (binaries.length === 0) return skip('no main package: nothing was linked');
    const evidence: Evidence[] = [];
    const findings: Finding[] = [];
    for (const { path, name } of binaries) {
      const command = await context.go.run(['version', '-m', path]);
      const info = succeeded(command) ? parseBuildInfo(command.stdout) : undefined;
      if (info === undefined)
        return unknown(`not determined: \`go version -m ${name}\` told nothing`, [
          commandEvidence(command, tail(command.stderr || command.stdout)),
        ]);
      const { settings } = info;
      const told = ['-trimpath', 'CGO_ENABLED', 'GOAMD64', 'GOARM64', 'DefaultGODEBUG', 'vcs', 'vcs.revision', 'vcs.modified'].filter(
        (key) => settings[key] !== undefined,
      );
      evidence.push({
        source: `go version -m ${name}`,
        value: [
          info.goVersion,
          ...(info.experiments === '' ? [] : [`X:${info.experiments}`]),
          `${info.path} ${info.moduleVersion}`,
          ...told.map((key) => `${key}=${settings[key]}`),
        ].join('\n'),
      });
      if (compareVersions(info.goVersion.replace(/^go/, ''), context.toolchain.version) !== 0) {
        findings.push({
          cause: 'toolchain.mismatch',
          severity: 'fail',
          message: `${name} was built by ${info.goVersion}, not by go${context.toolchain.version}`,
        });
      }
      if (context.parameters.release === true)
        for (const doubt of doubts(info))
          findings.push({ cause: doubt.cause, severity: 'warn', message: `${name} ${doubt.message}`, remedies: doubt.remedies });
    }
    if (findings.some(({ severity }) => severity === 'fail'))
      return fail(findings.find(({ severity }) => severity === 'fail')!.message, evidence, findings);
    if (findings.length > 0) return { status: 'warn', summary: findings[0]!.message, evidence, findings };
    return pass(`${count(binaries.length, 'binary', 'binaries')} built by go${context.toolchain.version}`, evidence);
  },
};

/** What a reader of the binary cannot know from it. */
function doubts({ settings, moduleVersion, goVersion }: BuildInfo): Pick<Finding, 'cause' | 'message' | 'remedies'>[] {
  const rows: readonly (Pick<Finding, 'cause' | 'message' | 'remedies'> & { readonly found: boolean })[] = [
    {
      found: settings['vcs.modified'] === 'true',
      cause: 'vcs.status',
      message: 'was built from a tree with changes that no commit has (vcs.modified=true)',
      remedies: [investigation('See what is not committed', ['git status --short'], 'no line: then vcs.modified is false')],
    },
    {
      found: settings['vcs.revision'] === undefined,
      cause: 'vcs.status',
      message:
        'does not tell its revision (no vcs.revision): it was built outside of a repository, without its tool, or with -buildvcs=false',
      remedies: [
        investigation(
          'See why the go command stamps no revision',
          ['git rev-parse HEAD', 'go env GOFLAGS', 'go build -buildvcs=true -o /dev/null ./...'],
          'the last command builds, or says what is missing',
        ),
      ],
    },
    {
      found:
        moduleVersion === '(devel)' && settings['vcs.revision'] !== undefined && compareVersions(goVersion.replace(/^go/, ''), '1.24') >= 0,
      cause: 'vcs.status',
      message: 'calls itself (devel), though this release takes the version from the tag',
      remedies: [
        investigation(
          'See which tags this clone has',
          ['git describe --tags --always', 'git rev-parse --is-shallow-repository'],
          'a tag, and false',
        ),
      ],
    },
    {
      found: settings['-trimpath'] !== 'true',
      cause: 'undetermined',
      message: 'has the folders of this machine in it (no -trimpath), so that nobody else can build the same bytes',
      remedies: [
        environmentVariables(
          'Build without the folders of this machine',
          { GOFLAGS: '"$GOFLAGS -trimpath"' },
          'go version -m shows -trimpath=true',
          'stack traces name packages in the place of files of this machine',
        ),
      ],
    },
  ];
  return rows.filter(({ found }) => found).map(({ found: _, ...doubt }) => doubt);
}
