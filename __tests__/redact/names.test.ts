import { expect, test } from '@jest/globals';
import { unixUserMask, withoutHostNames } from '../../src/redact/names.js';

test('users of a Unix are not named, one is told from another, and those of images are', () => {
  const mask = unixUserMask();
  expect(mask('/home/carol/bin:/usr/bin:/home/dave.x/go:/var/home/carol/x')).toBe(
    '/home/{user}/bin:/usr/bin:/home/{user-2}/go:/var/home/{user}/x',
  );
  expect(mask('SUDO_USER=carol\0USER=root\0LOGNAME=dave.x')).toBe('SUDO_USER={user}\0USER=root\0LOGNAME={user-2}');
  expect(mask('/home/runner/work /{home}/go /home /Users/Shared')).toBe('/home/runner/work /{home}/go /home /Users/Shared');
  expect(mask(mask('/home/carol'))).toBe('/home/{user}');
});

test('/etc/hosts keeps what is the same everywhere', () => {
  expect(withoutHostNames('# of carol\n127.0.0.1 localhost\n127.0.1.1\tcarols-laptop.corp carols-laptop # mine\n::1 ip6-localhost\n')).toBe(
    '\n127.0.0.1 localhost\n127.0.1.1 {host} {host}\n::1 ip6-localhost\n',
  );
});
