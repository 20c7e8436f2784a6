import path from 'node:path';
import { commandEvidence, goCommand, overrulingGoroot } from '../../go/go-command.js';
import { noGoFlags } from '../../go/go-flags.js';
import { sentence } from '../../go/kept-lines.js';
import { readAnswer } from '../../go/probe-answers.js';
import type { CommandResult } from '../../host/host.js';
import { probeLimits } from '../../knowledge/probe-programs.js';
import type { Check, Outcome, ReleaseContext } from '../check.js';
import { fail, pass, succeeded, tail, unknown } from '../outcomes.js';
import { withEvidence } from '../runtime/probing.js';
import { notLoaded, onlyWhereFiltersAre, profileSources, underProfile, whichProfile } from './under-profile.js';

/** The go command under the profile. */
export const buildUnderProfile: Check = {
  id: 'seccomp.build',
  suite: 'seccomp',
  title: 'Does the go command of this release work under the profile?',
  scope: 'release',
  programs: ['filter'],
  sideEffects: ['reads', 'runs', 'writes-temp'],
  tells: true,
  precluded: onlyWhereFiltersAre,
  page: {
    why: 'A sandbox in which programs run may be none in which they can be built: the go command starts the compiler and the linker, locks its cache, and is a program of its own release, with its own go line. Informational, as only places that build need it.',
    how: [
      'A program of the release installs the profile with no_new_privs and executes `go version`, then `go build` of a module of one file, without cgo.',
      'Where that fails it is done again without the profile: only what works then has failed because of it.',
      whichProfile,
    ],
    statuses: {
      pass: 'both worked',
      fail: 'one of them does not work under the profile and does without it',
      unknown: 'it does not work without the profile either, took too long, or no filter can be installed here',
    },
    sources: ['https://pkg.go.dev/cmd/go#hdr-Compile_packages_and_dependencies', ...profileSources],
  },
  run: (context) =>
    underProfile(context, async (through) => {
      const go = await tinyModule(context);
      for (const parameters of [['version'], ['build', '-o', 'built', '.']]) {
        const command = await go(parameters, through);
        if (succeeded(command)) continue;
        const outcome = judged(parameters[0]!, command, await go(parameters, []));
        return withEvidence(outcome, [commandEvidence(command, tail(command.stderr))]);
      }
      return pass('go version and go build work under the profile');
    }),
};

/** A module of one file in a temporary folder, and the go command there. */
async function tinyModule({ host, toolchain, settings, temporaryFolder }: ReleaseContext) {
  const folder = await temporaryFolder('go');
  await host.writeFile(path.posix.join(folder, 'go.mod'), 'module example.com/tiny\n\ngo 1.18\n');
  await host.writeFile(path.posix.join(folder, 'main.go'), 'package main\n\nfunc main() {}\n');
  const own = { GOOS: host.platform.os, GOARCH: host.platform.arch, GO111MODULE: 'on', GOFLAGS: noGoFlags, GOWORK: 'off', GOPROXY: 'off' };
  const env = { ...(await overrulingGoroot(host, toolchain.goroot)), ...settings.environment, ...own };
  const { run } = goCommand(host, { goroot: toolchain.goroot, cwd: folder, env });
  return (parameters: readonly string[], wrap: readonly string[]) => run(parameters, { cgo: false, wrap, timeoutMs: probeLimits.buildMs });
}

/** @param without the same command without the profile */
function judged(verb: string, command: CommandResult, without: CommandResult): Outcome {
  const loading = notLoaded(command);
  if (loading !== undefined) return loading;
  if (!succeeded(without)) return unknown(`not determined: go ${verb} does not work without the profile either: ${wordsOf(without)}`);
  const answer = readAnswer(command);
  if (answer.state === 'open') return unknown(`not determined: go ${verb} under the profile: ${answer.reason}`);
  const cause =
    answer.state === 'died' && answer.cause !== 'undetermined' ? answer.cause : answer.state === 'hung' ? 'seccomp.hang' : 'seccomp.denied';
  const message = `go ${verb} does not work under the profile, and does without it: ${wordsOf(command)}`;
  return fail(message, [], [{ cause, severity: 'fail', message }]);
}

/** How it ended, and the first line that is no heading. */
function wordsOf(command: CommandResult): string {
  const answer = readAnswer(command);
  const how = answer.state === 'died' || answer.state === 'hung' ? answer.words : answer.state === 'open' ? answer.reason : '';
  const [said = ''] = command.stderr.split('\n').filter((line) => line.trim() !== '' && !/^(?:#|ready$|filter: )/.test(line));
  return said === '' || how.includes(said.trim()) ? how : `${how}: ${sentence(said.trim(), probeLimits.evidenceCharacters)}`;
}
