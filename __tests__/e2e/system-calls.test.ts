import { beforeAll, describe, expect, test } from '@jest/globals';
import pLimit from 'p-limit';
import { askProbe, type ProbeAnswer } from '../../src/go/probe-answers.js';
import { compileProbes } from '../../src/go/probe-programs.js';
import { consequences } from '../../src/go/system-calls.js';
import { LocalHost } from '../../src/host/local.js';
import type { ProbeProgramId } from '../../src/knowledge/probe-programs.js';
import { type SystemCallUser, systemCalls } from '../../src/knowledge/system-calls.js';
import { runOn, toolCache } from '../support/runtime.js';
import { underFilter } from './support/filtered.js';
import { copyOfExample } from './support/folders.js';

/** Releases around each change that the table tells of. */
const releases = '1.19.x 1.20.x 1.21.x 1.22.x 1.23.x 1.24.x 1.25.x 1.26.x 1.27.x';

/** What programs of each kind do. */
const workOf: Readonly<Record<SystemCallUser, readonly (readonly [ProbeProgramId, ...string[]])[]>> = {
  programs: [['threads'], ['system', 'files', '1']],
  children: [['system', 'child']],
  profiles: [['profile']],
  network: [['network', 'serve']],
  cgo: [['threads-cgo']],
  files: [['system', 'files', '1']],
};

/** Numbers of this machine's processor. */
const errnos = { EPERM: 1, ENOSYS: 38 } as const;

const host = new LocalHost(copyOfExample('service'));
const paths = new Map<string, Map<ProbeProgramId, string>>();

beforeAll(async () => {
  const { toolchains } = await runOn(new LocalHost(host.workspace), ['syscall.pidfd'], releases);
  for (const toolchain of toolchains) {
    const programs = [...new Set([...Object.values(workOf).flatMap((work) => work.map(([id]) => id)), 'processors' as const])];
    const compiled = compileProbes({
      host,
      toolchain,
      toolCache: toolCache(),
      programs,
      environment: {},
      timeoutMs: 300_000,
      working: (work) => work(),
    });
    const found = new Map<ProbeProgramId, string>();
    for (const id of programs) {
      const program = await compiled.get(id);
      if (program.problem !== undefined) throw new Error(`${id} of go${toolchain.version}: ${program.problem}`);
      found.set(id, program.path);
    }
    paths.set(toolchain.version, found);
  }
});

/** `ok` values and numbers: how a program ends that lacks nothing. */
function isHealthy(answer: ProbeAnswer): boolean {
  if (answer.state !== 'answered' || answer.values.size === 0 || answer.values.has('problem')) return false;
  const works = ['timer', 'poll', 'child', 'kill', 'ipv4', 'ipv6', 'name'].every((key) =>
    ['ok', undefined].includes(answer.values.get(key)),
  );
  return works && answer.values.get('samples') !== '0';
}

describe.each(systemCalls.map((call) => [call.name, call] as const))('%s', (_, call) => {
  test.each(['EPERM', 'ENOSYS'] as const)('refused with %s: each release does what the table says', async (errno) => {
    const number = call.numbers[host.platform.arch as 'amd64' | 'arm64'];
    if (number === undefined) return;
    const wrap = underFilter(`${number}=errno:${errnos[errno]}`);
    const limit = pLimit(3);
    const refused = { call, verdict: 'refused', answer: errno, by: 'seccomp' } as const;
    const told: string[] = [];
    const seen: string[] = [];
    const asked = [...paths].flatMap(([release, programs]) =>
      consequences(refused, release, Object.keys(workOf) as SystemCallUser[])
        // What only works worse shows in other ways.
        .filter(({ effect }) => effect !== 'degrades')
        .map(({ effect, use }) =>
          limit(async () => {
            const healthy: boolean[] = [];
            for (const [id, ...parameters] of workOf[use.by]) {
              healthy.push(isHealthy(await askProbe(host, [...wrap, programs.get(id)!, ...parameters], { timeoutMs: 4000 })));
            }
            told.push(`${release} ${use.by} ${effect}`);
            seen.push(`${release} ${use.by} ${healthy.every(Boolean) ? 'copes' : 'breaks'}`);
          }),
        ),
    );
    await Promise.all(asked);
    expect(seen.sort()).toEqual(told.sort());
  });
});

describe('what only works worse', () => {
  const number = (name: string) => systemCalls.find((call) => call.name === name)!.numbers[host.platform.arch as 'amd64']!;
  test.each([
    ['sched_getaffinity', ['processors'], 'gomaxprocs', '1'],
    ['tgkill', ['system', 'preempt'], 'preempted', 'no'],
    ['getpid', ['system', 'preempt'], 'preempted', 'no'],
    ['gettid', ['system', 'preempt'], 'preempted', 'no'],
  ] as const)('%s', async (name, [id, ...parameters], key, value) => {
    for (const [release, programs] of paths) {
      const answer = await askProbe(host, [...underFilter(`${number(name)}=errno:1`), programs.get(id)!, ...parameters], {
        timeoutMs: 60_000,
      });
      expect([release, answer.state === 'answered' && answer.values.get(key)]).toEqual([release, value]);
    }
  });
});
