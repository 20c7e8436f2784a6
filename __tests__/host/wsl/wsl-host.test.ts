import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { findDistribution, wslProgram } from '../../../src/host/wsl/program.js';
import { WslHost } from '../../../src/host/wsl/wsl-host.js';
import { busyboxRoot, canRunDistributions, debianRoot, type StandInState, standIn } from '../../support/wsl-stand-in/index.js';

const opened: WslHost[] = [];

afterEach(async () => {
  for (const host of opened.splice(0)) await host.close();
});

/** A host for a distribution of a stand-in. */
async function open(state: StandInState, name = 'default', more: { readonly startMs?: number } = {}) {
  const wsl = standIn(state);
  const program = wslProgram({ PATH: `${wsl.folder}:${process.env.PATH}` });
  const host = await WslHost.open({ program, distribution: findDistribution(program, name), ...more });
  opened.push(host);
  return { host, wsl };
}

(canRunDistributions ? describe : describe.skip)('a distribution (needs root, namespaces and mmdebstrap)', () => {
  beforeAll(() => {
    debianRoot();
    busyboxRoot();
  }, 300_000);

  const distributions = () => [
    { name: 'Debian', root: debianRoot(), default: true, user: 'gopher' },
    { name: 'Alpine größer 3', root: busyboxRoot(), version: 1 as const },
  ];

  test.each(['Debian', 'alpine größer 3'])('%s: files, folders and links are as they are inside', async (name) => {
    const { host, wsl } = await open({ distributions: distributions() }, name);
    expect(host.platform).toMatchObject({ os: 'linux', arch: 'amd64' });
    expect(await host.readFile('/proc/sys/kernel/osrelease')).toMatchObject({
      state: 'present',
      value: expect.stringMatching(/icrosoft/),
    });
    expect(await host.readFile('/etc/no/such')).toEqual({ state: 'missing' });
    expect(await host.readFile('/etc')).toMatchObject({ state: 'unknown' });
    expect(await host.stat('/etc/passwd')).toMatchObject({ state: 'present', value: { kind: 'file', uid: 0, mode: 0o644 } });
    expect(await host.stat('/tmp')).toMatchObject({ state: 'present', value: { kind: 'directory', mode: 0o1777 } });
    expect(await host.statfs('/proc')).toMatchObject({ state: 'present', value: { type: 0x9fa0 } });
    expect(await host.readLink('/proc/self/ns/pid')).toMatchObject({ state: 'present', value: expect.stringMatching(/^pid:\[\d+\]$/) });
    expect(await host.realPath('/bin/sh')).toMatchObject({ state: 'present' });
    expect(await host.readdir('/home')).toEqual({ state: 'present', value: [{ name: 'gopher', kind: 'directory' }] });
    expect(await host.readBytes('/etc/passwd', 4, 2)).toEqual({ state: 'present', value: new Uint8Array(Buffer.from('ot:x')) });
    expect(wsl.starts()).toHaveLength(2);
  });

  test.each(['Debian', 'Alpine größer 3'])('%s: commands have their streams, codes and environment', async (name) => {
    const { host, wsl } = await open({ distributions: distributions() }, name);
    for (const timeoutMs of [5000, 60_000]) {
      const lines: string[] = [];
      const script = 'printf "a\\n\\nb"; printf "%s|%s|%s\\n" "$ODD" "$(env | grep -q ^HOME= || echo none)" "$1" >&2; exit 3';
      const odd = `it's "$ODD" \\ \n two`;
      const result = await host.run(['sh', '-c', script, 'sh', odd], {
        timeoutMs,
        env: { ODD: odd, HOME: undefined },
        onLine: ({ stream, text }) => lines.push(`${stream} ${text}`),
      });
      expect(result).toMatchObject({ outcome: 'exited', exit: 3, stdout: 'a\n\nb', stderr: `${odd}|none|${odd}\n` });
      expect(lines.filter((line) => line.startsWith('stdout'))).toEqual(['stdout a', 'stdout ', 'stdout b']);
      expect(await host.run(['sh', '-c', 'kill -s SEGV $$'], { timeoutMs })).toMatchObject({ outcome: 'signalled', signal: 'SIGSEGV' });
      expect(await host.run(['no-such-program'], { timeoutMs })).toMatchObject({ outcome: 'not-found' });
      expect(await host.run(['true'], { timeoutMs, cwd: '/no/such' })).toMatchObject({
        outcome: 'not-started',
        reason: expect.stringMatching(/\/no\/such/),
      });
    }
    // The list, the files, one session of short commands, and four long ones.
    expect(wsl.starts()).toHaveLength(7);
  });

  test('what is temporary is gone at the end, and so is what a command left running', async () => {
    const { host, wsl } = await open({ distributions: distributions() });
    const folder = await host.temporaryFolder('mine');
    const text = 'ä \\ "x" \'y\' %s $HOME `z`\n\n';
    await host.writeFile(`${folder}/deep/file`, text);
    expect(await host.readFile(`${folder}/deep/file`)).toEqual({ state: 'present', value: text });
    await host.copyTree(`${folder}/deep`, `${folder}/copy`);
    expect(await host.readdir(`${folder}/copy`)).toMatchObject({ value: [{ name: 'file' }] });
    await expect(host.writeFile('/home/gopher/x', '')).rejects.toThrow(/refused/);
    await host.run(['sh', '-c', 'setsid sleep 4321 >/dev/null 2>&1 & setsid sleep 4322 & sleep 4323 &'], { timeoutMs: 60_000 });
    await host.run(['sh', '-c', 'setsid sleep 4324 >/dev/null 2>&1 &'], { timeoutMs: 5000 });
    // What holds the output open holds no question up.
    expect(await host.run(['sh', '-c', 'setsid sleep 4325 & echo said; exit 3'], { timeoutMs: 5000 })).toMatchObject({
      outcome: 'exited',
      exit: 3,
      stdout: 'said\n',
    });
    await host.close();
    expect(wsl.running('Debian')).toEqual([]);
    const { host: again } = await open({ distributions: distributions() });
    expect(await again.stat(folder)).toEqual({ state: 'missing' });
  });

  test('a command that takes too long is ended inside, with all that it started', async () => {
    const { host, wsl } = await open({ distributions: distributions() });
    const script = 'trap "" TERM; sleep 5000 & echo begun; sleep 5001; sleep 5002';
    const long = await host.run(['sh', '-c', script], { timeoutMs: 5_100 });
    expect(long).toMatchObject({ outcome: 'timed-out', stdout: 'begun\n' });
    const short = await host.run(['sh', '-c', script], { timeoutMs: 1000 });
    expect(short).toMatchObject({ outcome: 'timed-out' });
    await host.close();
    expect(wsl.running('Debian')).toEqual([]);
  }, 60_000);
});

test('a distribution whose init hangs is given up, and named', async () => {
  const hanging = open({ distributions: [{ name: 'Debian', root: '/', default: true, fault: 'init-hangs' }] }, 'default', { startMs: 500 });
  await expect(hanging).rejects.toThrow(/Debian: the distribution does not start/);
  await expect(hanging).rejects.toMatchObject({
    remedies: [{ shell: 'powershell', commands: ['wsl --terminate Debian', expect.any(String)] }],
  });
});
