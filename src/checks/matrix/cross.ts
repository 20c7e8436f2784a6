import { readExecutableHeader } from '../../go/executable-header.js';
import { commandEvidence } from '../../go/go-command.js';
import { compareVersions, minorOf } from '../../go/version.js';
import { goPorts, portsKnownTo } from '../../knowledge/go-ports.js';
import type { Finding } from '../../model/report.js';
import type { Check } from '../check.js';
import { count, fail, interrupted, pass, skip, succeeded, tail, unknown } from '../outcomes.js';
import { targetBuild } from './binaries.js';
import { compilerFailure } from './build.js';

/** Does the module build for another system, and is the result for that system? */
export const cross: Check = {
  id: 'cross',
  suite: 'matrix',
  title: 'Does it cross-compile, and is the binary really for the target?',
  scope: 'target',
  sideEffects: ['reads', 'runs', 'writes-temp'],
  after: ['build'],
  precluded: ({ go, target }) => {
    const line = minorOf(go);
    // A line newer than the table may have ports that it does not know: then the go command decides.
    if (target === undefined || compareVersions(line, portsKnownTo) > 0) return undefined;
    const { since = '0', until } = goPorts[target] ?? { until: '0' };
    const has = compareVersions(line, since) >= 0 && (until === undefined || compareVersions(line, until) < 0);
    return has ? undefined : `Go ${line} has no port ${target}`;
  },
  page: {
    why: 'Files for other systems are never compiled by a native build.',
    how: [
      '`GOOS=… GOARCH=… CGO_ENABLED=0 go build` of all packages.',
      'The header of each binary (ELF, PE or Mach-O) must name the target.',
    ],
    statuses: {
      pass: 'built for the target',
      fail: 'does not build, or the header names another system',
      skip: 'the release has no such port, or no package is for the target',
    },
    sources: ['https://pkg.go.dev/cmd/go#hdr-Environment_variables', 'https://go.dev/doc/install/source#environment'],
  },
  run: async (context) => {
    const target = context.target!;
    const [os = '', arch = ''] = target.split('/');
    const { command, lines, packages, binaries, programs } = await targetBuild(context);
    const stopped = interrupted(command);
    if (stopped !== undefined) return stopped;
    if (command.stderr.includes('unsupported GOOS/GOARCH pair'))
      return skip(`this release has no port ${target}`, [commandEvidence(command, tail(command.stderr))]);
    if (!succeeded(command)) return compilerFailure(context, command, lines, 'build');
    const built = commandEvidence(command, 'exit 0');
    if (binaries === undefined || binaries.length < programs)
      return unknown('not determined: which binaries were built cannot be told', [built]);
    if (packages.length === 0) return skip(`no package for ${target}`, [built]);
    if (binaries.length === 0) return pass(`compiled for ${target}; no main package, so nothing was linked`, [built]);
    const headers = await Promise.all(
      binaries.map(async ({ path, name }) => ({ name, header: readExecutableHeader(await context.host.readBytes(path, 4096)) })),
    );
    const evidence = [built, ...headers.map(({ name, header }) => ({ source: name, value: header.text }))];
    const unread = headers.find(({ header }) => header.state === 'unreadable');
    if (unread !== undefined) return unknown(`not determined: ${unread.name} could not be read`, evidence);
    const wrong = headers.filter(({ header }) => !(header.state === 'read' && header.os.includes(os) && header.arch.includes(arch)));
    if (wrong.length === 0)
      return pass(`${count(binaries.length, 'binary', 'binaries')} for ${target}: ${headers[0]!.header.text}`, evidence);
    const findings = wrong.map(
      ({ name, header }): Finding => ({
        cause: 'exec.format',
        severity: 'fail',
        message: `${name} was built for ${target} but is ${header.text}`,
      }),
    );
    return fail(findings[0]!.message, evidence, findings);
  },
};
