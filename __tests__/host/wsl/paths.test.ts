import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { pathInside } from '../../../src/host/wsl/paths.js';

test.each([
  ['\\\\wsl.localhost\\Debian\\home\\me\\m', 'Debian', '/home/me/m'],
  ['\\\\wsl$\\debian\\', 'Debian', '/'],
  ['\\\\WSL.LOCALHOST\\Meine Größe', 'meine größe', '/'],
  ['//wsl.localhost/Debian/srv/a b', 'Debian', '/srv/a b'],
  ['\\\\wsl.localhost\\Ubuntu\\home', 'Debian', undefined],
  ['\\\\server\\Debian\\home', 'Debian', undefined],
  ['C:\\Users\\me', 'Debian', undefined],
  ['/home/me', 'Debian', undefined],
])('%s in %s is %s', (windows, distribution, inside) => {
  expect(pathInside(windows, distribution)).toBe(inside);
});

test('a path inside comes back from either name of the server', () => {
  const parts = fc.array(fc.stringMatching(/^[\wäß .-]{1,10}$/), { maxLength: 5 });
  fc.assert(
    fc.property(parts, fc.constantFrom('wsl.localhost', 'wsl$'), (names, server) => {
      expect(pathInside(`\\\\${server}\\Debian${names.map((name) => `\\${name}`).join('')}`, 'Debian')).toBe(`/${names.join('/')}`);
    }),
  );
});
