import path from 'node:path';
import { commandEvidence, type GoRunOptions } from '../../go/go-command.js';
import { processLimits } from '../../knowledge/process-limits.js';
import type { Finding } from '../../model/report.js';
import type { Check, ModuleContext, Outcome } from '../check.js';
import { leftOpen } from '../go-failure.js';
import { count, fail, interrupted, pass, succeeded, tail, unknown } from '../outcomes.js';
import { type Download, download, downloadModules, runOnCopy } from './download.js';

/** Are the modules in the cache what was downloaded? */
export const cache: Check = {
  id: 'mod.cache',
  suite: 'modules',
  title: 'Is what lies in the module cache what was downloaded?',
  scope: 'module',
  sideEffects: ['reads', 'runs', 'writes-temp'],
  page: {
    why: '`go build` does not look again at what is in the cache: a file that was changed there is built without a word.',
    how: [
      '`go mod download -json` first, because `go mod verify` calls an empty cache verified.',
      '`go mod verify`: each zip and folder must have the hash that was recorded when it was downloaded.',
    ],
    statuses: {
      pass: 'every module is present and unchanged, or there is none',
      fail: 'a module was modified',
      unknown: 'modules could not be downloaded',
    },
    sources: ['https://go.dev/ref/mod#go-mod-verify'],
  },
  run: async (context) => {
    if (context.modFlag === '-mod=vendor') return pass('builds from vendor/: nothing is taken from the module cache');
    const downloaded = context.inWorkspace ? await workspaceModules(context) : await download(context);
    const stopped = interrupted(downloaded.command);
    if (stopped !== undefined) return stopped;
    const missing = downloaded.modules.filter(({ error }) => error !== undefined);
    if (!succeeded(downloaded.command) && missing.length === 0)
      return leftOpen(context, downloaded.command, 'modules could not be downloaded');
    if (missing.length > 0) {
      return unknown(
        `not determined: ${count(missing.length, 'module')} could not be downloaded`,
        missing.map(({ path, version, error }) => ({ source: `go mod download ${path}@${version}`, value: error! })),
      );
    }
    if (downloaded.modules.length === 0)
      return pass('no dependencies: nothing to verify', [commandEvidence(downloaded.command, tail(downloaded.command.stderr))]);
    return verify(context, downloaded);
  },
};

async function verify(context: ModuleContext, { modules, folder }: Download & { readonly folder?: string }): Promise<Outcome> {
  const command =
    folder === undefined
      ? await runOnCopy(context, 'verify', ['mod', 'verify'])
      : await context.go.run(['mod', 'verify'], inFolder(folder));
  const stopped = interrupted(command);
  if (stopped !== undefined) return stopped;
  const evidence = [commandEvidence(command, tail(command.stderr || command.stdout))];
  const modified = modifiedModules(command.stdout + command.stderr);
  if (modified.length > 0)
    return fail(`${count(modified.length, 'module')} in the module cache changed since the download`, evidence, modified);
  if (!succeeded(command)) return leftOpen(context, command, 'go mod verify failed');
  return pass(`${count(modules.length, 'module')} verified`, evidence);
}

/**
 * The modules from outside that the packages of a workspace member use, downloaded through a module of our own: in a workspace
 * the go command would also ask for published versions of the other members.
 */
async function workspaceModules(context: ModuleContext): Promise<Download & { readonly folder?: string }> {
  const format = '{{with .Module}}{{if not (or .Main .Replace)}}{{.Path}} {{.Version}}{{end}}{{end}}';
  const list = await context.go.run(['list', context.modFlag, '-deps', '-test', '-f', format, ...context.packages], {
    tailBytes: processLimits.wholeOutputBytes,
  });
  const used = [...new Set(list.stdout.split('\n').filter((line) => /^\S+ v\S+$/.test(line)))];
  if (!succeeded(list) || used.length === 0) return { command: list, modules: [] };
  const folder = await context.temporaryFolder('workspace-modules');
  const goLine = context.module.goLine === undefined ? '' : `go ${context.module.goLine}\n\n`;
  await context.host.writeFile(
    path.posix.join(folder, 'go.mod'),
    `module workspace\n\n${goLine}require (\n${used.map((line) => `\t${line}\n`).join('')})\n`,
  );
  return {
    ...(await downloadModules(
      context,
      used.map((line) => line.replace(' ', '@')),
      inFolder(folder),
    )),
    folder,
  };
}

function inFolder(folder: string): GoRunOptions {
  return { cwd: folder, env: { GOWORK: 'off', GOFLAGS: '-mod=mod' } };
}

/** `golang.org/x/sync v0.10.0: dir has been modified (/…)` (src/cmd/go/internal/modcmd/verify.go). */
function modifiedModules(output: string): Finding[] {
  return [...output.matchAll(/^(\S+) (v\S+): (zip|dir) has been modified \((.*)\)$/gm)].map(([, module, version, kind, place]) => ({
    cause: 'mod.sum-mismatch',
    severity: 'fail',
    message: `${module}@${version}: the ${kind === 'dir' ? 'folder' : 'zip file'} in the module cache was modified (${place})`,
    remedies: [
      {
        kind: 'fix',
        summary: 'Empty the module cache and download again',
        commands: ['go clean -modcache', 'go mod download'],
        shell: 'bash',
        effect: 'at once; all modules are downloaded anew',
      },
    ],
  }));
}
