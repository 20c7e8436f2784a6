import { commandEvidence } from '../../go/go-command.js';
import type { Finding } from '../../model/report.js';
import type { Check } from '../check.js';
import { count, fail, interrupted, leftOpen, pass, succeeded, tail, unknown } from '../outcomes.js';
import { copiedModFile, download } from './download.js';

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
    const downloaded = context.module.workspace ? undefined : await download(context);
    if (downloaded !== undefined) {
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
    }
    const verify = await context.go.run(['mod', 'verify', ...(await copiedModFile(context, 'verify'))]);
    const stopped = interrupted(verify);
    if (stopped !== undefined) return stopped;
    const modified = modifiedModules(verify.stdout + verify.stderr);
    if (modified.length > 0)
      return fail(
        `${count(modified.length, 'module')} in the module cache changed since the download`,
        [commandEvidence(verify, tail(verify.stderr || verify.stdout))],
        modified,
      );
    if (!succeeded(verify)) return leftOpen(context, verify, 'go mod verify failed');
    return pass(`${downloaded === undefined ? 'modules of the workspace' : count(downloaded.modules.length, 'module')} verified`, [
      commandEvidence(verify, tail(verify.stdout, 1)),
    ]);
  },
};

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
