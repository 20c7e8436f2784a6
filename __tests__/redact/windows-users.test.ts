import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { observeFacts } from '../../src/facts/index.js';
import { RecordingHost } from '../../src/host/recording.js';
import { SnapshotHost } from '../../src/host/snapshot.js';
import { withoutWindowsUsers } from '../../src/redact/windows-users.js';
import { wslHost } from '../support/wsl-hosts.js';

test.each([
  ['/mnt/c/Users/Jane Doe/AppData', '/mnt/c/Users/{user}/AppData'],
  ['/c/Users/jane', '/c/Users/{user}'],
  ['a:/mnt/c/Users/jane/x:/mnt/d/users/jane/y', 'a:/mnt/c/Users/{user}/x:/mnt/d/users/{user}/y'],
  ['kernel=C:\\\\Users\\\\jane\\\\bzImage', 'kernel=C:\\\\Users\\\\{user}\\\\bzImage'],
  ['C:\\Users\\jane', 'C:\\Users\\{user}'],
  ['/mnt/c/Users/Public/x', '/mnt/c/Users/Public/x'],
  ['/home/users/jane', '/home/users/jane'],
])('%s', (text, expected) => expect(withoutWindowsUsers(text)).toBe(expected));

test('done twice it changes nothing more', () =>
  fc.assert(
    fc.property(
      fc
        .array(fc.constantFrom('/mnt/c', '/Users/', 'C:\\', 'Users\\', 'jane', 'Public', '{user}', ':', ' '))
        .map((parts) => parts.join('')),
      (text) => {
        const once = withoutWindowsUsers(text);
        expect(withoutWindowsUsers(once)).toBe(once);
      },
    ),
  ));

test('a recording of WSL names no Windows user and says the same of its configuration', async () => {
  const inner = new SnapshotHost(wslHost({ config: '[wsl2]\nmemory=8gb\nkernel=C:\\\\Users\\\\Jane Doe\\\\bzImage\n' }));
  const host = new RecordingHost(inner);
  const facts = await observeFacts(host, { offline: true, active: new Set() });
  const snapshot = host.snapshot((text) => text, {});
  expect(JSON.stringify(snapshot)).not.toContain('Jane');
  const again = await observeFacts(new SnapshotHost(snapshot), { offline: true, active: new Set() });
  expect(again['wsl.config']).toEqual(facts['wsl.config']);
  expect(facts['wsl.config'].value).toMatchObject({ exists: true });
});
