import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { command } from '../../src/cli/command.js';
import { addSettingOptions, outputFormat, readSettings } from '../../src/cli/options.js';
import { ConfigurationError } from '../../src/model/errors.js';
import type { Settings } from '../../src/model/settings.js';
import { root } from '../support/snapshots.js';

/** The settings of a command line, in a folder without a config file. */
function settingsOf(...parameters: string[]): Promise<Settings> {
  return readSettings(addSettingOptions(command('run', '')).parse(parameters, { from: 'user' }), '/module');
}

describe('a command line', () => {
  test('sets every setting', async () => {
    const settings = await settingsOf(
      ...['--go', '1.26.x, stable', '--suite', 'matrix', '--check', 'build,!vet', '--module', 'service', '--source', 'proxy', '--offline'],
      ...[
        '--cross-targets',
        'linux/386',
        '--test-flags',
        "-run 'A B' -short",
        '--packages',
        './cmd/...',
        '--jobs',
        '2',
        '--timeout',
        '90s',
      ],
      ...['--fail-on', 'never', '--out', '/reports', '--environment', 'A=1', '--environment', 'B=2 3', '--profile', 'default'],
    );
    expect(settings).toMatchObject({
      directory: '/module',
      go: '1.26.x, stable',
      goPlace: '--go',
      suites: ['matrix'],
      checks: ['build', '!vet'],
      modules: ['service'],
      source: 'proxy',
      offline: true,
      crossTargets: ['linux/386'],
      testFlags: ['-run=A B', '-short'],
      packages: ['./cmd/...'],
      jobs: 2,
      timeoutMs: 90_000,
      failOn: 'never',
      out: '/reports',
      environment: { A: '1', B: '2 3' },
      profile: 'default',
    });
  });

  test.each([
    '--go',
    '--suite',
    '--check',
    '--module',
    '--profile',
    '--source',
    '--test-flags',
    '--packages',
    '--jobs',
    '--timeout',
    '--fail-on',
    '--out',
  ])('an empty %s is refused: a variable that did not expand must not widen the run', async (option) => {
    for (const empty of ['', '  '])
      await expect(settingsOf(option, empty)).rejects.toThrow(`${option}: is empty\n  leave it out, or give a value`);
  });

  test('no targets are a wish like another', async () => {
    expect((await settingsOf('--cross-targets', '')).crossTargets).toEqual([]);
  });

  test('paths are relative to where the person stands, names stay names', async () => {
    expect((await settingsOf('--out', 'reports')).out).toBe(path.resolve('reports'));
    expect((await settingsOf('--profile', 'ours.yml')).profile).toBe(path.resolve('ours.yml'));
    expect((await settingsOf('--profile', './ours')).profile).toBe(path.resolve('ours'));
    expect((await settingsOf('--profile', 'strict')).profile).toBe('strict');
  });

  test('a config file that does not exist is a mistake at --config', async () => {
    await expect(settingsOf('--config', 'none.yml')).rejects.toThrow(/^--config: there is no file .*none\.yml/);
  });

  test('a mistake names the option', async () => {
    await expect(settingsOf('--jobs', '0')).rejects.toThrow('--jobs: "0" is not a whole number from 1 to 9999');
    await expect(settingsOf('--timeout', 'soon')).rejects.toThrow(ConfigurationError);
  });

  test('--dry-run is a setting too', async () => {
    const parsed = addSettingOptions(command('run', '')).option('--dry-run').parse(['--dry-run'], { from: 'user' });
    expect((await readSettings(parsed, '/module')).dryRun).toBe(true);
    expect((await settingsOf()).dryRun).toBe(false);
  });
});

describe('the help', () => {
  test('names each default as a user would write it', () => {
    const help = addSettingOptions(command('run', '')).helpInformation();
    expect(help.replaceAll(/\s+/g, ' ')).toContain('(default: go.mod stable)');
    expect(help.replaceAll(/\s+/g, ' ')).toContain('(default: linux/arm64 windows/amd64 darwin/arm64)');
  });

  test('has only the options that a command asked for', () => {
    const help = addSettingOptions(command('toolchain', ''), ['source']).helpInformation();
    expect(help).toContain('--source');
    expect(help).toContain('--offline');
    expect(help).not.toContain('--jobs');
  });

  test('the README promises no option that does not exist', () => {
    const help = addSettingOptions(command('run', '')).helpInformation();
    const others = [
      '--format',
      '--dry-run',
      '--record',
      '--snapshot',
      '--color',
      '--no-color',
      '--no-progress',
      '--verbose',
      '--help',
      '--version',
    ];
    const promised = [...readFileSync(path.join(root, 'README.md'), 'utf8').matchAll(/go-wsl-conform run[^\n`]*/g)].flatMap(
      ([line]) => line.match(/--[a-z-]+/g) ?? [],
    );
    for (const option of promised) expect(others.includes(option) || help.includes(`${option} `)).toBe(true);
  });
});

describe('--format', () => {
  test.each(['text', 'json', 'markdown'])('may be %s', (format) => {
    expect(outputFormat(format)).toBe(format);
  });

  test('of another kind is a mistake', () => {
    expect(() => outputFormat('jsn')).toThrow('--format: unknown format "jsn"\n  did you mean "json"? accepted: text, json, markdown');
  });
});
