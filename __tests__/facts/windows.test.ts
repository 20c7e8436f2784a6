import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { observeWindows, parseWindowsAnswers, windowsFacts } from '../../src/facts/windows.js';
import type { CommandOutcome, CommandResult, Host, RunOptions } from '../../src/host/host.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { powershellCommand, type WindowsQuery, windowsQueries, windowsScript } from '../../src/knowledge/windows-queries.js';
import { emptySnapshot } from '../../src/model/snapshot-shape.js';
import { windowsSnapshot } from '../support/windows-hosts.js';

const names = Object.keys(windowsQueries) as WindowsQuery[];

/** A Windows on which PowerShell ends like that, and everything else that was asked. */
function windows(stdout: string, { outcome = 'exited' as CommandOutcome, exit = 0 as number | null } = {}) {
  const asked: { argv: readonly string[]; options: RunOptions }[] = [];
  const platform = { os: 'windows', arch: 'amd64', processors: 2 };
  const inner = new SnapshotHost({ ...emptySnapshot(), platform });
  const host = Object.assign(inner, {
    run: async (argv: readonly string[], options: RunOptions): Promise<CommandResult> => {
      asked.push({ argv, options });
      return { argv, outcome, exit, signal: null, stdout, stderr: '', droppedBytes: 0, durationMs: 5, reason: 'not allowed here' };
    },
    probe: async <T>(_: string, __: unknown, act: () => Promise<T>) => act(),
    temporaryFolder: async () => '/nowhere/at/all',
  }) as Host;
  return { host, asked };
}

describe('what Windows is asked', () => {
  test('is one start of PowerShell, without a profile, a prompt or a shell, with a time limit', async () => {
    const { host, asked } = windows('{}');
    await observeWindows(host);
    expect(asked).toHaveLength(1);
    const [{ argv, options }] = asked as [(typeof asked)[0]];
    expect(argv.slice(0, 4)).toEqual(['powershell.exe', '-NoProfile', '-NonInteractive', '-EncodedCommand']);
    expect(options.timeoutMs).toBeGreaterThan(0);
    expect(Buffer.from(argv[4]!, 'base64').toString('utf16le')).toBe(windowsScript());
  });

  test('fits into a command line of Windows', () => {
    // https://learn.microsoft.com/windows/win32/api/processthreadsapi/nf-processthreadsapi-createprocessw
    expect(powershellCommand(windowsScript()).join(' ').length).toBeLessThan(32_767);
  });

  test.each(names)('%s reads, and calls no method, which App Control would refuse', (name) => {
    const query = windowsQueries[name];
    expect(query).not.toMatch(/\b(?:Set|New|Remove|Add|Enable|Disable|Start|Stop|Invoke|Clear)-\w/);
    expect(query).not.toMatch(/\]::|\.\w+\(/);
    expect([...query.matchAll(/[(){}[\]]/g)].map(String).filter((bracket) => '({['.includes(bracket))).toHaveLength(
      [...query.matchAll(/[)}\]]/g)].length,
    );
  });

  test('is nothing where this is not Windows', async () => {
    const host = Object.assign(new SnapshotHost({ ...emptySnapshot(), platform: { os: 'linux', arch: 'amd64', processors: 2 } }), {
      run: () => Promise.reject(new Error('was run')),
    });
    const facts = await observeWindows(host);
    for (const fact of Object.values(facts)) expect(fact).toMatchObject({ value: 'unknown', reason: 'this is not Windows' });
  });
});

describe('where PowerShell does not answer', () => {
  test.each([
    ['it is not there', windows('', { outcome: 'not-found', exit: null }), 'powershell.exe: not allowed here'],
    ['it takes too long', windows('', { outcome: 'timed-out', exit: null }), 'powershell.exe: stopped after 0.0 s (time limit)'],
    ['it fails', windows('', { exit: 1 }), 'powershell.exe: exit 1'],
    ['it prints a banner', windows('Welcome!'), 'powershell.exe printed no JSON'],
    ['it prints another value', windows('[1]'), 'powershell.exe printed no JSON object'],
  ])('because %s, each fact is open and says so', async (_, { host }, reason) => {
    const { 'windows.symlink': symlink, 'windows.wslConfig': config, ...facts } = await observeWindows(host);
    for (const fact of Object.values(facts)) expect(fact).toMatchObject({ value: 'unknown', reason: expect.stringContaining(reason) });
    // What was tried, and what is not to be found, do not depend on it.
    expect(symlink.value).toBe('ENOENT');
    expect(config).toMatchObject({ value: 'unknown', reason: expect.stringContaining('USERPROFILE') });
  });

  test('a question that failed leaves only its own facts open', async () => {
    const { host } = windows(JSON.stringify({ hypervisor: { error: 'Zugriff verweigert C:\\Users\\me\\x' }, longPaths: { value: 1 } }));
    const facts = await observeWindows(host);
    expect(facts['windows.virtualization']).toMatchObject({
      value: 'unknown',
      reason: 'hypervisor was not answered: Zugriff verweigert C:\\Users\\{user}\\x',
    });
    expect(facts['windows.longPaths']).toMatchObject({ value: true });
    expect(facts['windows.release']).toMatchObject({ value: 'unknown', reason: 'release was not answered' });
  });
});

describe('facts of the samples', () => {
  const factsOf = async (name: Parameters<typeof windowsSnapshot>[0]) => {
    const facts = await observeWindows(new SnapshotHost(windowsSnapshot(name)));
    return Object.fromEntries(Object.entries(facts).map(([id, { value }]) => [id, value]));
  };

  test("a developer's machine: the flags of a distribution tell its WSL, not its Version", async () => {
    expect(await factsOf('developer')).toMatchObject({
      'windows.release': { name: 'Microsoft Windows 11 Pro', build: 26_100 },
      'windows.wsl': {
        package: '2.6.2',
        defaultVersion: 2,
        distributions: [
          { name: 'Debian', version: 2, state: 'installed', isDefault: true },
          { name: 'Fedora Entwicklung ü', version: 2, state: 'installed', isDefault: false },
          { name: 'old', version: 1, state: 'installed', isDefault: false },
        ],
      },
      // While a hypervisor runs, the firmware is not told.
      'windows.virtualization': { hypervisor: true, firmware: null, platform: true },
      'windows.appControl': { userMode: 'off', kernelMode: 'enforced', memoryIntegrity: 'running', smartAppControl: 'off' },
      'windows.defender': { realTime: true, exclusions: 'hidden' },
      'windows.longPaths': false,
      'windows.developerMode': false,
      'windows.symlink': 'EPERM',
    });
  });

  test('a machine like the hosted image, without a distribution', async () => {
    expect(await factsOf('runner')).toMatchObject({
      'windows.wsl': { package: '2.7.11', defaultVersion: 2, distributions: [] },
      'windows.appControl': { memoryIntegrity: 'off', smartAppControl: 'absent' },
      'windows.defender': { realTime: false, exclusions: ['C:\\', 'D:\\'] },
      'windows.symlink': 'made',
      'windows.wslConfig': { exists: false },
    });
  });

  test('a managed machine', async () => {
    expect(await factsOf('managed')).toMatchObject({
      'windows.wsl': { package: null, distributions: [] },
      'windows.virtualization': { hypervisor: false, firmware: false, platform: false },
      'windows.appControl': { userMode: 'enforced', memoryIntegrity: 'configured' },
      'windows.defender': 'unknown',
    });
  });

  test.each(['developer', 'runner', 'managed'] as const)('%s says that nobody recorded it', (name) => {
    expect(windowsSnapshot(name).note).toMatch(/^Not recorded by this project/);
  });
});

describe('answers of another form', () => {
  const anyAnswers = fc.dictionary(
    fc.constantFrom(...names),
    fc.oneof(fc.record({ value: fc.jsonValue() }), fc.record({ error: fc.string() }), fc.jsonValue()),
  );

  test('make no fact, and no error', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const parsed = parseWindowsAnswers(JSON.stringify(answers));
        for (const fact of Object.values(windowsFacts(parsed))) if (fact.value === 'unknown') expect(fact.reason).toBeTruthy();
      }),
      { numRuns: 500 },
    );
  });

  test('any text is read without an error', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseWindowsAnswers(text)).toBeDefined();
      }),
    );
  });

  test.each<[WindowsQuery[], unknown, keyof ReturnType<typeof windowsFacts>]>([
    [['release'], { Caption: 'Windows', BuildNumber: 'x' }, 'windows.release'],
    [['hypervisor'], 'yes', 'windows.virtualization'],
    [['longPaths'], 'yes', 'windows.longPaths'],
    [['deviceGuard', 'smartAppControl'], {}, 'windows.appControl'],
    [['defender', 'exclusions'], {}, 'windows.defender'],
    [['wslDistributions', 'wslDefaults', 'wslPackage'], [{ DistributionName: 'Debian' }], 'windows.wsl'],
  ])('%s: nothing is made of %j', (queries, value, id) => {
    const facts = windowsFacts(Object.fromEntries(queries.map((name) => [name, { value }])));
    expect(facts[id]).toMatchObject({ value: 'unknown', reason: expect.stringContaining('is of no known form') });
  });
});
