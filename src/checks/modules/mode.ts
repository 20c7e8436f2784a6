import path from 'node:path';
import { commandEvidence } from '../../go/go-command.js';
import { noGoFlags } from '../../go/go-flags.js';
import type { CommandResult } from '../../host/host.js';
import type { Evidence } from '../../model/report.js';
import type { Check, ModuleContext, Outcome } from '../check.js';
import { fail, pass, succeeded, tail, unknown } from '../outcomes.js';

/** Is the go command in module mode here, and does it refuse where there is no module? */
export const mode: Check = {
  id: 'mod.mode',
  suite: 'modules',
  title: 'Is the go command in module mode, with this go.mod?',
  scope: 'module',
  sideEffects: ['reads', 'runs', 'writes-temp'],
  page: {
    why: 'With GO111MODULE=off or auto, or with another go.mod than expected, every later result is about other code than the one at hand.',
    how: [
      '`go env GOMOD GO111MODULE GOWORK` in the folder of the module.',
      'A self-test: in an empty folder with one Go file, `go build .` and `go build ./...` must refuse for want of a go.mod; a list of files or a standard package would be built, so those prove nothing.',
    ],
    statuses: {
      pass: 'module mode, with the go.mod of this folder, and refusal without one',
      fail: 'GO111MODULE switches modules off, or another go.mod governs',
      unknown: 'a go.mod above the temporary folder makes the self-test impossible',
    },
    sources: ['https://go.dev/ref/mod#mod-commands', 'https://go.dev/blog/go116-module-changes'],
  },
  run: async (context) => {
    const env = await context.shared.goEnv();
    const evidence: Evidence[] = ['GOMOD', 'GO111MODULE', 'GOWORK'].map((name) => ({ source: `go env ${name}`, value: env[name] ?? '' }));
    const switched = env.GO111MODULE;
    if (switched === 'off' || switched === 'auto') {
      return fail(`GO111MODULE=${switched} switches module mode off`, evidence, [
        {
          cause: 'mod.missing',
          severity: 'fail',
          message: `GO111MODULE=${switched}: ${switched === 'off' ? 'the go command ignores go.mod' : 'outside a module the go command falls back to GOPATH mode'}`,
          remedies: [
            {
              kind: 'fix',
              summary: 'Unset it: module mode is the default since Go 1.16',
              commands: ['go env -u GO111MODULE', 'unset GO111MODULE'],
              shell: 'bash',
              effect: 'at once',
            },
          ],
        },
      ]);
    }
    const expected = path.posix.join(context.directory, 'go.mod');
    const real = await context.host.realPath(expected);
    if (!context.inWorkspace && env.GOMOD !== expected && !(real.state === 'present' && real.value === env.GOMOD)) {
      return fail(`go env GOMOD is ${env.GOMOD || 'empty'}, not the go.mod of this folder`, evidence, [
        { cause: 'mod.missing', severity: 'fail', message: `the go command works with ${env.GOMOD || 'no go.mod'} instead of ${expected}` },
      ]);
    }
    return (await selfTest(context, evidence)) ?? pass('module mode with this go.mod; refuses to build without one', evidence);
  },
};

/** Undefined when the go command refuses as it must. */
async function selfTest(context: ModuleContext, evidence: Evidence[]): Promise<Outcome | undefined> {
  const folder = await context.temporaryFolder('no-module');
  await context.host.writeFile(path.posix.join(folder, 'a.go'), 'package a\n');
  const env = { GO111MODULE: 'on', GOFLAGS: noGoFlags, GOWORK: 'off' };
  for (const pattern of ['.', './...']) {
    const command = await context.go.run(['build', pattern], { cwd: folder, env });
    evidence.push(commandEvidence(command, tail(command.stderr, 3)));
    const refused = command.outcome === 'exited' && command.exit !== 0 && refusals.some((text) => command.stderr.includes(text));
    if (refused) continue;
    if (!succeeded(command)) return unknown('not determined: without a go.mod the go command failed for another reason', evidence);
    return (await strayGoMod(context, folder, evidence)) ?? acceptedWithout(command, evidence);
  }
  return undefined;
}

/** Texts of the refusal, Go 1.16 to 1.27 (src/cmd/go/internal/modload/init.go, load.go). */
const refusals = ['go.mod file not found', 'does not contain main module', 'cannot find main module'];

async function strayGoMod(context: ModuleContext, folder: string, evidence: Evidence[]): Promise<Outcome | undefined> {
  const found = await context.go.run(['env', 'GOMOD'], { cwd: folder, env: { GO111MODULE: 'on', GOWORK: 'off' } });
  const file = found.stdout.trim();
  if (!succeeded(found) || file === '' || file === '/dev/null' || file === 'NUL') return undefined;
  return unknown(`not determined: ${file} stands above the temporary folder and governs it`, evidence);
}

function acceptedWithout(command: CommandResult, evidence: Evidence[]): Outcome {
  return fail('without a go.mod the go command builds instead of refusing', evidence, [
    { cause: 'mod.missing', severity: 'fail', message: `\`${command.argv.slice(1).join(' ')}\` succeeded in a folder without a go.mod` },
  ]);
}
