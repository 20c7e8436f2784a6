import { describe, expect, test } from '@jest/globals';
import { command } from '../../src/cli/command.js';
import { runCommand } from '../../src/cli/main.js';
import { ConfigurationError } from '../../src/model/errors.js';
import { captured } from './captured.js';

/** One command that does what the test says. */
const withCommand = (main: (parameters: string[]) => Promise<number>) => ({
  run: { load: async () => ({ main }) },
  toolchain: { load: async () => ({ main }) },
});

const outcome = (main: (parameters: string[]) => Promise<number>, name = 'run', parameters: string[] = []) =>
  captured(() => runCommand(name, parameters, withCommand(main)));

describe('a command', () => {
  test('is given its parameters, and its exit code is that of the program', async () => {
    let given: string[] = [];
    const { value, stdout, stderr } = await outcome(
      async (parameters) => {
        given = parameters;
        return 3;
      },
      'run',
      ['.', '--go', 'stable'],
    );
    expect(value).toBe(3);
    expect(given).toEqual(['.', '--go', 'stable']);
    expect(stdout + stderr).toBe('');
  });

  test('that is not there is a usage error, with the nearest one', async () => {
    expect(await outcome(async () => 0, 'rnu')).toMatchObject({
      value: 64,
      stderr: 'go-wsl-conform: rnu: there is no such command\n  did you mean "run"? accepted: run, toolchain\n',
    });
  });

  test('called like a property of every object is not there either', async () => {
    expect((await outcome(async () => 0, 'constructor')).value).toBe(64);
  });

  test('that is an option is a usage error that says so', async () => {
    expect((await outcome(async () => 0, '--go')).stderr).toContain('--go: options come after a command');
  });
});

describe('an error', () => {
  test('of the user ends with 64, its place and its help, and no stack', async () => {
    const { value, stderr } = await outcome(() =>
      Promise.reject(new ConfigurationError('--jobs', '"x" is not a whole number', 'give one')),
    );
    expect(value).toBe(64);
    expect(stderr).toBe('go-wsl-conform: --jobs: "x" is not a whole number\n  give one\n');
  });

  test('of ours ends with 70, a stack, and what to send', async () => {
    const { value, stderr } = await outcome(() => Promise.reject(new TypeError('x is not a function')));
    expect(value).toBe(70);
    expect(stderr).toContain('go-wsl-conform: internal error: x is not a function\n');
    expect(stderr).toContain('main.test.ts');
    expect(stderr).toContain('add --record snapshot.json');
  });

  test('that is no Error is told as it is', async () => {
    const { value, stderr } = await outcome(() => Promise.reject('only a text'));
    expect(value).toBe(70);
    expect(stderr).toContain('internal error: only a text\n');
  });

  test('while a command is loaded is one of ours', async () => {
    const { value } = await captured(() => runCommand('run', [], { run: { load: () => Promise.reject(new Error('chunk is missing')) } }));
    expect(value).toBe(70);
  });
});

describe('options', () => {
  const parsing = (parameters: string[]) =>
    outcome(async () => {
      command('run', 'Runs.').option('--go <list>').parse(parameters, { from: 'user' });
      return 0;
    });

  test('that do not exist end with 64 and say where the list is', async () => {
    const { value, stderr } = await parsing(['--goo', 'stable']);
    expect(value).toBe(64);
    expect(stderr).toContain("unknown option '--goo'");
    expect(stderr).toContain('(go-wsl-conform run --help lists the options)');
  });

  test('without their value end with 64', async () => {
    expect((await parsing(['--go'])).value).toBe(64);
  });

  test('--help ends with 0', async () => {
    const { value, stdout } = await parsing(['--help']);
    expect(value).toBe(0);
    expect(stdout).toContain('Usage: run [options]');
  });
});

describe('output', () => {
  const failing = (code: string) => async () => {
    process.stdout.emit('error', Object.assign(new Error('the write failed'), { code }));
    return 3;
  };

  test.each(['EPIPE', 'EIO'])('that nobody reads any more (%s, as by `| head`) is no error', async (code) => {
    expect(await outcome(failing(code))).toMatchObject({ value: 3, stderr: '' });
  });

  test('that cannot be written is one', async () => {
    const { value, stderr } = await outcome(failing('ENOSPC'));
    expect(value).toBe(74);
    expect(stderr).toContain('go-wsl-conform: the output could not be written: ');
  });
});
