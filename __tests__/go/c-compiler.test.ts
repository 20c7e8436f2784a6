import { describe, expect, test } from '@jest/globals';
import { findCompiler } from '../../src/go/c-compiler.js';
import type { Answer, FileStat } from '../../src/host/host.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { Snapshot } from '../../src/model/snapshot.js';

/** A host of that system on which only these files and folders exist. */
function hostWith(os: string, kinds: Record<string, FileStat['kind']>) {
  const stat = async (file: string): Promise<Answer<FileStat>> =>
    file in kinds
      ? { state: 'present', value: { kind: kinds[file]!, size: 1, mode: 0o755, uid: 0, gid: 0, mtimeMs: 0 } }
      : { state: 'missing' };
  return Object.assign(new SnapshotHost(Snapshot.parse({ platform: { os, arch: 'amd64', processors: 2 } })), { stat });
}

const gccInBin = hostWith('linux', { '/usr/bin/gcc': 'file', '/opt/llvm/bin/clang': 'file', '/usr/local/bin/gcc': 'directory' });

describe('the C compiler that the go command would call', () => {
  test.each([
    ['gcc where CC is not set', { PATH: '/bin:/usr/bin' }, { command: 'gcc', found: true }],
    ['what CC says', { PATH: '/opt/llvm/bin', CC: 'clang' }, { command: 'clang', found: true }],
    ['the program of CC, not its flags', { PATH: '/usr/bin', CC: '  gcc -m64 -pthread' }, { command: 'gcc', found: true }],
    [
      'a path, which is not looked for on PATH',
      { PATH: '', CC: '/opt/llvm/bin/clang -g' },
      { command: '/opt/llvm/bin/clang', found: true },
    ],
    ['a path that does not exist', { PATH: '/usr/bin', CC: '/none/gcc' }, { command: '/none/gcc', found: false }],
    ['not a folder of that name', { PATH: '/usr/local/bin' }, { command: 'gcc', found: false }],
    ['nothing when PATH is empty', { PATH: '::' }, { command: 'gcc', found: false }],
    ['nothing when PATH is not set', {}, { command: 'gcc', found: false }],
  ])('is %s', async (_, env, expected) => {
    expect(await findCompiler(gccInBin, env)).toEqual(expected);
  });

  test('is clang where it is the compiler of the system', async () => {
    expect(await findCompiler(hostWith('darwin', { '/usr/bin/clang': 'file' }), { PATH: '/usr/bin' })).toEqual({
      command: 'clang',
      found: true,
    });
    expect((await findCompiler(hostWith('freebsd', {}), { PATH: '/usr/bin' })).command).toBe('clang');
  });

  test('has the suffix and the separator of Windows there', async () => {
    expect(await findCompiler(hostWith('windows', { 'C:/mingw/bin/gcc.exe': 'file' }), { PATH: 'D:/none;C:/mingw/bin' })).toEqual({
      command: 'gcc',
      found: true,
    });
  });
});
