import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/temporary-folder.js';
import { busyboxRoot, canRunDistributions, debianRoot, type StandIn, type StandInState, standIn } from '../support/wsl-stand-in/index.js';

function call(wsl: StandIn, words: readonly string[], env: Record<string, string> = { WSL_UTF8: '1' }, input = '') {
  const { status, stdout, stderr } = spawnSync(wsl.program, words, { env: { PATH: process.env.PATH!, ...env }, input });
  return { status, stdout: stdout.toString('utf8'), stderr: stderr.toString('utf8'), bytes: stdout };
}

const none: StandInState = { distributions: [] };
const two: StandInState = {
  distributions: [
    { name: 'Meine Größe', root: '/', default: true },
    { name: 'old one', root: '/', version: 1, state: 'Converting' },
  ],
};

describe('what needs no distribution', () => {
  test('texts are UTF-16LE, and UTF-8 with WSL_UTF8=1, unless wsl.exe is too old for that', () => {
    const wide = call(standIn(two), ['--list', '--quiet'], {}).bytes;
    expect(wide.toString('utf16le')).toBe('Meine Größe\r\nold one\r\n');
    expect(call(standIn(two), ['--list', '--quiet']).stdout).toBe('Meine Größe\r\nold one\r\n');
    expect(call(standIn({ ...two, knowsUtf8: false }), ['--list', '--quiet']).bytes.toString('utf16le')).toContain('Größe');
  });

  test('--list --verbose marks the default, and says state and version', () => {
    expect(call(standIn(two), ['--list', '--verbose']).stdout.split('\r\n')).toEqual([
      '  NAME           STATE           VERSION',
      '* Meine Größe    Stopped         2',
      '  old one        Converting      1',
      '',
    ]);
  });

  test.each([
    [none, ['--list'], /no installed distributions[\s\S]*Error code: Wsl\/WSL_E_DEFAULT_DISTRO_NOT_FOUND/],
    [
      two,
      ['--distribution', 'Debian', '--exec', 'true'],
      /no distribution with the supplied name\.\r\nError code: Wsl\/Service\/WSL_E_DISTRO_NOT_FOUND/,
    ],
    [two, ['--distribution', 'OLD ONE', '--exec', 'true'], /conversion is in progress/],
    [two, ['--nonsense'], /Invalid command line argument: --nonsense/],
    [two, ['--distribution'], /--distribution requires a value/],
    [{ ...two, fault: 'no-virtualization-old' as const }, ['--exec', 'true'], /0x80370102/],
    [{ ...two, version: null }, ['--version'], /Usage: wsl\.exe/],
  ])('%j %j fails on standard output, with a code', (state, words, text) => {
    const { status, stdout, stderr } = call(standIn(state), words);
    expect({ status, stderr }).toEqual({ status: 255, stderr: '' });
    expect(stdout).toMatch(text);
  });

  test('every start is counted, and costs what it is said to cost', () => {
    const wsl = standIn({ ...two, startMs: 50 });
    const started = performance.now();
    call(wsl, ['--status']);
    expect(performance.now() - started).toBeGreaterThan(50);
    expect(wsl.starts()).toEqual([['--status']]);
  });
});

(canRunDistributions ? describe : describe.skip)('inside a distribution (needs root, namespaces and mmdebstrap)', () => {
  beforeAll(() => {
    debianRoot();
    busyboxRoot();
  }, 300_000);

  const state = (): StandInState => {
    const drive = temporaryFolder('drive');
    chmodSync(drive, 0o755);
    mkdirSync(join(drive, 'Users'));
    writeFileSync(join(drive, 'Users/note'), 'from Windows');
    return {
      drive,
      distributions: [
        { name: 'Debian', root: debianRoot(), default: true, user: 'gopher' },
        { name: 'Alpine 3', root: busyboxRoot(), version: 1, interop: false },
      ],
    };
  };

  test('commands run in a root, a user and processes of their own, which starts of a distribution share', () => {
    const wsl = standIn(state());
    const first = call(
      wsl,
      ['-d', 'debian', '--cd', '~', '--exec', 'sh', '-c', 'id -u; pwd; cat /mnt/c/Users/note; cat; exit 7'],
      undefined,
      'in',
    );
    expect(first).toMatchObject({ status: 7, stdout: '1000\n/home/gopher\nfrom Windowsin', stderr: '' });
    const script = 'echo "$WSL_DISTRO_NAME $(echo $WSL_INTEROP) $(id -u)"; command -v bash ldd; cat /proc/sys/kernel/osrelease';
    const other = call(wsl, ['-d', 'Alpine 3', '--exec', 'sh', '-c', script]);
    expect(other.stdout).toBe('Alpine 3  0\n4.4.0-26100-Microsoft\n');
    call(wsl, ['-d', 'Debian', '--user', 'root', '--exec', 'sh', '-c', 'sleep 1000 >/dev/null 2>&1 & touch /var/left']);
    expect(wsl.running('Debian')).toEqual(['sleep 1000']);
    expect(call(wsl, ['-l', '-v']).stdout).toMatch(/\* Debian +Running +2\r\n {2}Alpine 3 +Running +1/);
    call(wsl, ['--terminate', 'Debian']);
    expect(wsl.running('Debian')).toEqual([]);
    expect(call(wsl, ['-d', 'Debian', '--exec', 'ls', '/var/left']).stdout).toBe('/var/left\n');
  });

  test('WSLENV lets variables through, as paths where it says so', () => {
    const env = { WSLENV: 'A:B/p:C/lu:D/w:E', A: 'C:\\a', B: 'C:\\Users\\me', C: 'D:\\x;c:/y', D: 'no', F: 'no' };
    const { stdout } = call(standIn(state()), ['--exec', 'sh', '-c', 'printf "%s|" "$A" "$B" "$C" "$D" "$F"'], env);
    expect(stdout).toBe('C:\\a|/mnt/c/Users/me|/mnt/d/x:/mnt/c/y|||');
  });

  test('an unknown user, a program that there is not, and a full or read-only disk fail as they do', () => {
    const wsl = standIn({
      distributions: [
        { name: 'Full', root: busyboxRoot(), fault: 'disk-full' },
        { name: 'Fixed', root: busyboxRoot(), fault: 'read-only' },
      ],
    });
    expect(call(wsl, ['--user', 'nobody-here', '--exec', 'true']).stdout).toMatch(/WSL_E_USER_NOT_FOUND/);
    expect(call(wsl, ['--exec', 'no-such-program']).stderr).toMatch(/execvpe\(no-such-program\) failed/);
    expect(call(wsl, ['--exec', 'sh', '-c', 'echo x >/tmp/file']).stderr).toMatch(/No space left/);
    expect(call(wsl, ['-d', 'Fixed', '--exec', 'sh', '-c', 'echo x >/tmp/file']).stderr).toMatch(/Read-only file system/);
  });
});
