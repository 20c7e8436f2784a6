import { describe, expect, test } from '@jest/globals';
import { checkParameters, parameterRows } from '../../src/checks/definitions.js';
import { checkById, checks } from '../../src/checks/index.js';
import { remedyExamples } from '../../src/checks/remedy-examples.js';
import { checkPage } from '../../src/report/check-page.js';

const ids = checks.map(({ id }) => id);

describe('the registry', () => {
  test('has every check of the toolchain, modules, matrix, runtime, seccomp, windows and policy suites, once', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      checks
        .filter(({ suite }) => suite !== 'environment')
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(
      [
        ...['toolchain.resolve', 'toolchain.install', 'toolchain.supported'],
        ...['mod.mode', 'mod.graph', 'mod.cache', 'mod.sum', 'mod.tidy'],
        ...['build', 'vet', 'test', 'test.race', 'test.none', 'cgo.off', 'cross', 'cross.test', 'build.stamp'],
        ...['artifact.pe', 'artifact.authenticode'],
        ...['gomaxprocs.awareness', 'gomaxprocs.effective', 'mem.budget', 'syscall.matrix', 'syscall.clone3', 'syscall.pidfd'],
        ...['clock.vdso', 'clock.monotonic', 'clock.drift', 'race.start', 'cgo.start', 'fd.limit', 'profile.cpu'],
        ...['policy.waivers', 'policy.baseline'],
        ...['windows.wsl', 'windows.wsl-config', 'windows.wsl-networking', 'windows.virtualization', 'windows.app-control'],
        ...['windows.defender', 'windows.long-paths', 'windows.symlinks'],
        ...['seccomp.profile', 'seccomp.needs', 'seccomp.start', 'seccomp.cgo', 'seccomp.build', 'seccomp.test'],
        ...[
          'signal.delivery',
          'signal.preempt',
          'exec.child',
          'exec.text-busy',
          'exec.noexec',
          'net.lookup',
          'net.port',
          'time64.futex',
          'plugin.load',
        ],
      ].toSorted(),
    );
  });

  test.each(checks)('$id waits only for checks that run before it in the same cell', ({ id, after = [], scope }) => {
    const earlier = checks.slice(0, ids.indexOf(id));
    for (const name of after) {
      const before = earlier.find((check) => check.id === name);
      expect(before?.scope).toBe(scope === 'target' ? 'module' : scope);
    }
  });

  test.each(checks)('$id explains itself: question, reason, method, statuses, sources', ({ title, page }) => {
    expect(title).toMatch(/^[A-Z].*\?$/);
    expect(page.why).toMatch(/^.{20,}\.$/s);
    expect(page.how.length).toBeGreaterThan(0);
    for (const step of page.how) expect(step).toMatch(/\.$/);
    expect(page.statuses.pass).toBeDefined();
    expect(page.sources.length).toBeGreaterThan(0);
    for (const source of page.sources) expect(source).toMatch(/^https:\/\/[a-z0-9.-]+\//);
  });

  test.each(checks)('$id says that it runs commands or writes files when its method names a command', ({ page, sideEffects }) => {
    expect(sideEffects).toContain('reads');
    if (page.how.some((step) => /`go (build|test|vet|list|mod|env)/.test(step))) expect(sideEffects).toContain('runs');
  });

  test.each(checks)('$id says what may be set for it, each with its meaning', ({ id }) => {
    expect(parameterRows(id).map(({ name }) => name)).toContain('timeout');
    for (const { meaning } of parameterRows(id)) expect(meaning).toMatch(/^[a-z].{10,}[^.]$/);
  });

  test('has parameters for no other check', () => {
    expect(Object.keys(checkParameters)).toEqual(ids);
    expect(parameterRows('no.such.check')).toEqual([]);
  });

  test('finds a check by its id, and nothing by another name', () => {
    expect(checkById('build')?.title).toBe('Does every package build?');
    expect(checkById('builds')).toBeUndefined();
  });
});

describe('the page of a check', () => {
  const page = checkPage(checkById('cross')!, { level: 'required', maySkip: true, parameters: {} }, parameterRows('cross'), []);

  test('has the question, the scope and the level first', () => {
    expect(page.split('\n').slice(0, 5)).toEqual([
      '# cross',
      '',
      'Does it cross-compile, and is the binary really for the target?',
      '',
      'Suite `matrix` · asked for each module, release and target · level in the profile: required, may be skipped · reads, runs, writes-temp',
    ]);
  });

  test('has one row for each status that the check can have, in the order of statuses', () => {
    expect([...page.matchAll(/^\| `(\w+)` \|/gm)].map(([, status]) => status)).toEqual(['pass', 'fail', 'skip']);
  });

  test('lists what may be set', () => {
    expect(page).toContain('- `targets`: targets of this check instead of cross-targets');
  });

  test('does not say "may be skipped" where the profile does not', () => {
    expect(checkPage(checkById('build')!, { level: 'required', maySkip: false, parameters: {} }, [], [])).toContain(
      'level in the profile: required · ',
    );
  });

  const policy = { level: 'informational', maySkip: false, parameters: {} } as const;
  const remedies = (id: string, examples: Parameters<typeof checkPage>[3] = []) =>
    /## Remedies\n\n(.*)\n\n## Parameters/s.exec(checkPage(checkById(id)!, policy, [], examples))![1]!;

  test('has the remedies that the check gives, with their shell, the way back and the proof', async () => {
    expect(remedies('env.preload', await remedyExamples(checkById('env.preload')!))).toBe(
      [
        'What it says on hosts where it finds something:',
        '### LD_PRELOAD=/opt/wrapper.so: it changes no system call of Go, and may break compilers and cgo',
        'Unset LD_PRELOAD',
        '```bash\nunset LD_PRELOAD\ngrep -ns LD_PRELOAD ~/.profile ~/.bashrc ~/.bash_profile ~/.zshrc ~/.zshenv /etc/environment /etc/profile.d/*\n```',
        [
          '- in this shell at once; the lines that the last command shows set it again in new shells: take them out',
          '- undo: set LD_PRELOAD again as the evidence shows it',
          '- risk: what relied on the value behaves as by default again',
          '- then: env.preload passes',
        ].join('\n'),
      ].join('\n\n'),
    );
  });

  test('says why it has none', () => {
    expect(remedies('kernel.version')).toBe('None: it finds no fault.');
    expect(remedies('build')).toMatch(/^What to type depends on what was found/);
  });

  test('shows names in brackets and stars as they are', () => {
    const remedy = { kind: 'fix', summary: 'Set <name> to *', commands: ['a * <b>'], shell: 'bash' } as const;
    const text = remedies('build', [{ finding: 'A <b>', remedies: [{ ...remedy, commands: [...remedy.commands] }] }]);
    expect(text).toContain('### A &lt;b>\n\nSet &lt;name> to \\*\n\n```bash\na * <b>\n```');
  });
});
