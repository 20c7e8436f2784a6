import { isIP } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addressFamily, chooseResolver, parseHosts, parseNameServers, type ResolverInputs } from '../../src/go/resolver-choice.js';

const plain: ResolverInputs = { resolvConf: 'nameserver 192.0.2.1\n', nsswitch: 'hosts: files dns\n', mdnsAllow: false, env: {} };

// Each row follows net/conf_test.go of Go.
describe('the resolver that Go chooses', () => {
  test.each<[string, Partial<ResolverInputs>, 'go' | 'cgo', string]>([
    ['an ordinary machine', {}, 'go', 'files,dns'],
    ['no nsswitch.conf', { nsswitch: undefined }, 'go', 'files,dns'],
    ['no resolv.conf', { resolvConf: undefined }, 'go', 'files,dns'],
    ['dns first', { nsswitch: 'hosts: dns files' }, 'go', 'dns,files'],
    ['files alone', { nsswitch: 'hosts: files' }, 'go', 'files'],
    ['mdns4_minimal with a condition', { nsswitch: 'hosts: files mdns4_minimal [NOTFOUND=return] dns' }, 'go', 'files,dns'],
    ['mdns with mdns.allow', { nsswitch: 'hosts: files mdns dns', mdnsAllow: true }, 'cgo', 'files,dns'],
    ['myhostname', { nsswitch: 'hosts: files dns myhostname' }, 'go', 'files,dns'],
    ['systemd-resolved', { nsswitch: 'hosts: files resolve [!UNAVAIL=return] dns' }, 'cgo', 'files,dns'],
    ['resolve in the place of dns', { nsswitch: 'hosts: files resolve' }, 'cgo', 'files,dns'],
    ['a condition of its own', { nsswitch: 'hosts: files dns [!UNAVAIL=return] x' }, 'cgo', 'files,dns'],
    [
      'the usual conditions',
      { nsswitch: 'hosts: files [success=return notfound=continue unavail=continue tryagain=continue] dns' },
      'go',
      'files,dns',
    ],
    ['a line without a colon', { nsswitch: 'hosts files dns' }, 'cgo', 'files,dns'],
    ['an option that Go knows', { resolvConf: 'options ndots:5 edns0 trust-ad\n' }, 'go', 'files,dns'],
    ['an option that it does not know', { resolvConf: 'options inet6\n' }, 'cgo', 'files,dns'],
    ['a keyword that it does not know', { resolvConf: 'sortlist 10.0.0.0\n' }, 'cgo', 'files,dns'],
    ['comments', { resolvConf: '# options inet6\n; sortlist\n' }, 'go', 'files,dns'],
    ['LOCALDOMAIN, even empty', { env: { LOCALDOMAIN: '' } }, 'cgo', 'files,dns'],
    ['RES_OPTIONS, empty', { env: { RES_OPTIONS: '' } }, 'go', 'files,dns'],
    ['netdns=go', { env: { GODEBUG: 'netdns=go+1', LOCALDOMAIN: '' } }, 'go', 'files,dns'],
    ['netdns=cgo, the last counts', { env: { GODEBUG: 'netdns=go,netdns=2+cgo' } }, 'cgo', 'files,dns'],
  ])('%s', (_, changes, withCgo, order) => {
    const choice = chooseResolver({ ...plain, ...changes });
    expect([choice.withCgo, choice.order.join()]).toEqual([withCgo, order]);
  });
});

test('three name servers count, what is no address does not, and without any this machine is asked', () => {
  const four = ['192.0.2.1', 'fe80::1%eth0', 'dns.example', '192.0.2.3', '192.0.2.4'].map((each) => `nameserver ${each}`).join('\n');
  expect(parseNameServers(four)).toEqual(['192.0.2.1', 'fe80::1%eth0', '192.0.2.3']);
  expect(parseNameServers('')).toEqual(['127.0.0.1', '::1']);
});

test('hosts(5): comments, several names, upper case', () => {
  expect(
    parseHosts('127.0.0.1 vm localhost # x localhost\n# 1.2.3.4 localhost\n::1\tLOCALHOST ip6\nrubbish localhost', 'localhost'),
  ).toEqual(['127.0.0.1', '::1']);
});

test('nothing throws or hangs, whatever the files hold', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 }), (resolvConf, nsswitch) => {
      const choice = chooseResolver({ ...plain, resolvConf, nsswitch: `hosts: ${nsswitch}` });
      expect(['go', 'cgo']).toContain(choice.withCgo);
      expect(parseNameServers(resolvConf).length).toBeGreaterThan(0);
      parseHosts(nsswitch, 'localhost');
    }),
  );
});

describe('addressFamily', () => {
  const families = { 0: undefined, 4: 'ipv4', 6: 'ipv6' } as const;
  const piece = fc.constantFrom(':', '::', '.', '0', '1', 'ffff', 'fe80', 'g', '255', '256', '1.2.3.4', '[', ']', '/', '%', ' ');

  test('agrees with node:net on addresses and on what only looks like one', () => {
    const written = fc.oneof(
      fc.ipV4(),
      fc.ipV6(),
      fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
      fc.string(),
    );
    fc.assert(
      fc.property(written, (text) => expect(addressFamily(text)).toBe(families[isIP(text.includes('%') ? '' : text) as 0 | 4 | 6])),
      { numRuns: 3000 },
    );
  });
});
