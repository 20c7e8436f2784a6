import { parseBuildInfo } from '../../go/build-info.js';
import { commandEvidence } from '../../go/go-command.js';
import { compareVersions } from '../../go/version.js';
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
    ],
    statuses: { pass: 'built by this toolchain', fail: 'built by another release', skip: 'no main package, so no binary' },
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
    }
    if (findings.length > 0) return fail(findings[0]!.message, evidence, findings);
    return pass(`${count(binaries.length, 'binary', 'binaries')} built by go${context.toolchain.version}`, evidence);
  },
};
