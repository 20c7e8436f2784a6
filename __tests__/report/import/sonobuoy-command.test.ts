import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { configurationTimes, lintSonobuoyCommand, lintTimes } from '../../../src/report/import/sonobuoy-command.js';
import { splitWords } from '../../../src/settings/flags.js';

const faults = (line: string) =>
  lintSonobuoyCommand('--command', splitWords(line, '--command')).faults.map(({ severity, message }) => `${severity}: ${message}`);

describe('a command line of Sonobuoy', () => {
  test.each([
    'sonobuoy run --mode=certified-conformance',
    'sonobuoy run --mode certified-conformance --wait',
    'sonobuoy run --wait=360 --timeout=21600',
    'sonobuoy run -m quick --timeout=600 --wait=10',
    'sonobuoy run --timeout=0 --wait=60',
    './bin/sonobuoy gen --plugin-env=e2e.E2E_SKIP="a b" --plugin-env mine.ANYTHING=1',
    'KUBECONFIG=x sudo sonobuoy run --wait=0',
  ])('%s is in its units', (line) => {
    expect(faults(line)).toEqual([]);
  });

  test.each([
    ['sonobuoy run --wait=1800', ['warn: --wait=1800 is 30 hours: it counts minutes']],
    ['sonobuoy run --wait=3600 --timeout=3600', ['warn: --wait=3600 is 60 hours: it counts minutes']],
    [
      'sonobuoy run --wait=30 --timeout=3600',
      ['warn: --wait=30 is 30 minutes, and --timeout=3600 is 1 hour: the command stops to wait before Sonobuoy ends the run'],
    ],
    [
      'sonobuoy run --wait=60',
      [
        'warn: --wait=60 is 1 hour, and the time-out, 21600 when it is not given, is 6 hours: the command stops to wait before Sonobuoy ends the run',
      ],
    ],
    ['sonobuoy run --timeout=360', ['warn: --timeout=360 is 6 minutes: it counts seconds, and conformance tests can take an hour or more']],
    ['sonobuoy run --wait 1800', ['warn: --wait 1800 waits for 24 hours: a value counts only behind "="']],
    [
      'sonobuoy run --wait=30m --timeout=1h',
      [
        'fail: --wait=30m is refused by sonobuoy: it takes a whole number of minutes',
        'fail: --timeout=1h is refused by sonobuoy: it takes a whole number of seconds',
      ],
    ],
    ['sonobuoy run --timeout', ['fail: --timeout= is refused by sonobuoy: it takes a whole number of seconds']],
    [
      'sonobuoy run --plugin-env=e2e.CUSTOM_TIMEOUT=1200',
      ['warn: CUSTOM_TIMEOUT is no variable that the plugin e2e of Kubernetes reads: it changes nothing there'],
    ],
    ['sonobuoy run --plugin-env=E2E_SKIP', ['fail: --plugin-env=E2E_SKIP is not of the form plugin.NAME=value']],
  ])('%s is not', (line, expected) => {
    expect(faults(line)).toEqual(expected);
  });

  test.each(['kubectl get pods', 'sonobuoy', 'sonobuoy status --wait=1800', ''])('%j is none', (line) => {
    expect(() => faults(line)).toThrow(/^--command: is no command line of sonobuoy/);
  });

  test('waits at least as long as the run may take, or something is said', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 3600, max: 200_000 }), (wait, timeout) => {
        const found = lintTimes({ wait: { value: wait, text: 'w' }, timeout: { value: timeout, text: 't' } });
        expect(found.length > 0).toBe(wait > 1440 || wait * 60 < timeout);
      }),
    );
  });
});

describe('a configuration of Sonobuoy', () => {
  test.each([[{}], [{ Server: {} }], [null], [{ Server: null }], [[]]])('%j names no time', (value) => {
    expect(configurationTimes('c.json', value)).toEqual({});
  });

  test('has its time-out in seconds', () => {
    expect(lintTimes(configurationTimes('c.json', { Server: { timeoutseconds: 90 } }))).toHaveLength(1);
    expect(lintTimes(configurationTimes('c.json', { Server: { timeoutseconds: 21_600 } }))).toEqual([]);
  });

  test.each(['360', -1, 1.5, {}])('with the time-out %j is refused', (timeoutseconds) => {
    expect(() => configurationTimes('c.json', { Server: { timeoutseconds } })).toThrow(/^c\.json: "Server\.timeoutseconds" is /);
  });
});
