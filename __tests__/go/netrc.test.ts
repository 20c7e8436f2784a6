import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { credentialsFor, netrcFiles, parseNetrc } from '../../src/go/netrc.js';

// The text and the answer of Go's own test (Go tree: src/cmd/go/internal/auth/netrc_test.go).
const text = `
machine incomplete
password none

machine api.github.com
  login user
  password pwd

machine incomlete.host
  login justlogin

machine test.host
login user2
password pwd2

machine oneline login user3 password pwd3

machine ignore.host macdef ignore
  login nobody
  password nothing

machine hasmacro.too macdef ignore-next-lines login user4 password pwd4
  login nobody
  password nothing

default
login anonymous
password gopher@golang.org

machine after.default
login oops
password too-late-in-file
`;

describe('a .netrc file', () => {
  test('is read as the go command reads it', () => {
    expect(parseNetrc(text)).toEqual([
      { machine: 'api.github.com', login: 'user', password: 'pwd' },
      { machine: 'test.host', login: 'user2', password: 'pwd2' },
      { machine: 'oneline', login: 'user3', password: 'pwd3' },
      { machine: 'hasmacro.too', login: 'user4', password: 'pwd4' },
    ]);
  });

  test('of any text is no error, and gives only whole logins', () => {
    const word = fc.constantFrom('machine', 'login', 'password', 'default', 'macdef', 'x', '\n', '\n\n', ' ');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join(' ')),
        ),
        (any) => {
          for (const login of parseNetrc(any)) expect(Object.values(login)).not.toContain('');
        },
      ),
    );
  });

  const logins = parseNetrc(
    'machine go.example login a password 1 machine go.example login b password 2\nmachine go.example/deep login c password 3\nmachine go.example:8443 login d password 4',
  );
  test.each([
    ['https://go.example/x', 'a:1'],
    ['https://go.example', 'a:1'],
    ['https://go.example/deep/x', 'c:3'],
    ['https://go.example/deeper', 'a:1'],
    ['https://go.example:8443/x', 'd:4'],
    ['https://go.example:9443/x', undefined],
    ['https://sub.go.example/x', undefined],
    ['https://other.example/x', undefined],
  ])('%s is given %s', (url, expected) => {
    expect(credentialsFor(new URL(url), logins)).toBe(expected);
  });

  test('lies where the go command looks for it', () => {
    expect(netrcFiles({ NETRC: '/n', HOME: '/home/me' })).toEqual(['/n']);
    expect(netrcFiles({ HOME: '/home/me' })).toEqual(['/home/me/.netrc']);
    expect(netrcFiles({ USERPROFILE: '/u' })).toEqual(['/u/_netrc', '/u/.netrc']);
    expect(netrcFiles({})).toEqual([]);
  });
});
