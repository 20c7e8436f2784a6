import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createRedactor, redactReport } from '../../src/redact/secrets.js';

const plain = createRedactor({});
/** Put together at run time, so that no scanner takes this file for a leak. */
const token = (...parts: string[]) => parts.join('');
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

describe('values of the environment', () => {
  const env = {
    DEPLOY_TOKEN: 'p4ss?word&1',
    NPM_PASSWORD: 'short',
    SIGNING_KEY: '-----first line-----\nsecond-line-of-key\n',
    SSH_AUTH_SOCK: '/tmp/agent.sock',
    GIT_AUTHOR_NAME: 'A. U. Thor',
    FOO_AUTH: 'required',
    HOME: '/home/someone',
    EMPTY_TOKEN: undefined,
  };
  const redact = createRedactor(env);

  test.each([
    ['plain', 'token is p4ss?word&1.', 'token is ***.'],
    ['twice', 'p4ss?word&1p4ss?word&1', '******'],
    ['URL-encoded', 'x=p4ss%3Fword%261', 'x=***'],
    ['one line of several', '+ second-line-of-key', '+ ***'],
    ['short values stay', 'a short text', 'a short text'],
    ['names that only look secret', '/tmp/agent.sock A. U. Thor', '/tmp/agent.sock A. U. Thor'],
    ['words of the report', 'level required', 'level required'],
    ['other variables', '/home/someone/go', '/home/someone/go'],
  ])('%s', (_, text, redacted) => {
    expect(redact(text)).toBe(redacted);
  });

  test.each(['', 'u', 'us', 'user:'])('base64 after %j', (prefix) => {
    const encoded = Buffer.from(`${prefix}p4ss?word&1 and more`).toString('base64');
    expect(redact(encoded)).not.toBe(encoded);
    expect(Buffer.from(redact(encoded).split('***')[0]!, 'base64').toString()).not.toContain('p4ss?word');
  });

  test('base64 alone, and for URLs', () => {
    const secret = '??>>~~secret~~';
    const one = createRedactor({ API_TOKEN: secret });
    expect(one(Buffer.from(secret).toString('base64'))).toMatch(/^\*\*\*.?=*$/);
    expect(one(Buffer.from(secret).toString('base64url'))).toMatch(/^\*\*\*.?$/);
  });

  test('JSON-escaped', () => {
    const one = createRedactor({ API_TOKEN: 'quote"and\\slash' });
    expect(one(JSON.stringify({ a: 'quote"and\\slash' }))).toBe('{"a":"***"}');
  });

  test('a token in the path of a proxy, wherever it shows; no name of a path or of a module', () => {
    const value = 'https://dl.example/4kd83jf0qpw72hsx/go/,https://proxy.example/golang.org/x/mod-without-digits/|direct';
    const one = createRedactor({ GOPROXY: value });
    const safe = 'https://dl.example/***/go/,https://proxy.example/golang.org/x/mod-without-digits/|direct';
    expect(one(`GET ${value}`)).toBe(`GET ${safe}`);
    // As a file of `go env -w` has it, which no variable repeats.
    expect(plain(`GOPROXY=${value}`)).toBe(`GOPROXY=${safe}`);
    expect(plain('GOFLAGS=-ldflags=-X=main.token=SECRETXYZ -v')).toBe('GOFLAGS=-ldflags=-X=main.token=*** -v');
    expect(plain('-X main.version=1.2')).toBe('-X main.version=1.2');
  });

  test('a secret that holds another goes whole', () => {
    expect(createRedactor({ A_TOKEN: 'abcdefgh', B_TOKEN: 'abcdefgh-12345' })('abcdefgh-12345')).toBe('***');
  });
});

describe('shapes', () => {
  test.each([
    ['proxy credentials', 'https://user:pa@ss@proxy.example.com:8080/x', 'https://***@proxy.example.com:8080/x'],
    ['a token for a user', 'https://sometoken@example.com', 'https://***@example.com'],
    ['a path with @', 'https://example.com/pkg@v1.2.3', 'https://example.com/pkg@v1.2.3'],
    ['a signed URL', 'https://example.com/a?sv=1&sig=abc%2Fdef&x=1', 'https://example.com/a?sv=1&sig=***&x=1'],
    ['authorization header', 'Authorization: Bearer abc.def', 'Authorization: ***'],
    ['authorization in JSON', '{"authorization":"Basic dXNlcjpwYXNz"}', '{"authorization":"***"}'],
    ['authorization twice', token('Authorization: Authorization: Bearer ', letters), 'Authorization: *** Bearer ***'],
    ['prose', 'uses basic authentication of Go', 'uses basic authentication of Go'],
    ['private-token', 'PRIVATE-TOKEN: abc123', 'PRIVATE-TOKEN: ***'],
    ['cookies', 'Cookie: a=1; session=2', 'Cookie: ***'],
    ['GitHub', token('x ghp', '_', letters, ' y'), 'x *** y'],
    ['GitHub fine-grained', token('github', '_pat_', letters), '***'],
    ['GitLab', token('glpat', '-', letters), '***'],
    ['AWS', token('AKIA', 'ABCDEFGHIJKLMNOP'), '***'],
    ['Slack', token('xoxb', '-', letters), '***'],
    ['npm', token('npm', '_', letters), '***'],
    ['PyPI', token('pypi', '-', letters, letters), '***'],
    ['Google', token('AIza', letters.slice(1)), '***'],
    ['JWT', token('eyJ', 'hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'), '***'],
    [
      'private key',
      token('a\n-----BEGIN RSA ', 'PRIVATE KEY-----\nProc-Type: 4,ENC\n\nabc+/=\n-----END RSA ', 'PRIVATE KEY-----\nb'),
      'a\n***\nb',
    ],
    ['private key cut off', token('-----BEGIN ', 'PRIVATE KEY-----\nabc'), '***'],
    ['a Go version and a hash', 'go1.26.11 h1:n7pRIJmmS3Rk=', 'go1.26.11 h1:n7pRIJmmS3Rk='],
  ])('%s', (_, text, redacted) => {
    expect(plain(text)).toBe(redacted);
  });
});

const piece = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '***',
    '*',
    '://',
    '@',
    'Authorization: ',
    'Bearer ',
    'ghp_',
    letters,
    '-----BEGIN PRIVATE KEY-----',
    '?token=',
    'eyJ',
    'cookie: ',
  ),
);
const text = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));

test('is idempotent, and no secret survives it', () => {
  fc.assert(
    fc.property(text, fc.string({ minLength: 8 }), fc.nat(12), (around, secret, at) => {
      fc.pre(!['***', ...secret].every((part) => part === '*' || part === '***'));
      const redact = createRedactor({ MY_SECRET: secret });
      const once = redact(around.slice(0, at) + secret + around.slice(at));
      expect(redact(once)).toBe(once);
      if (!secret.includes('*')) expect(once).not.toContain(secret);
    }),
    { numRuns: 500 },
  );
});

test('five megabytes on one line take little time, whatever they are', () => {
  const env = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`TOKEN_${index}`, `value-${index}-${letters}`]));
  const redact = createRedactor(env);
  const size = 5_000_000;
  const repeated = (unit: string) => unit.repeat(Math.ceil(size / unit.length));
  const units = [
    'a',
    '://',
    '://a@',
    'eyJ',
    'eyJaaaaaaaaaa.',
    'Authorization: ',
    '-----BEGIN PRIVATE KEY-----',
    'cookie: ',
    'value-',
    '-',
    'Bearer a',
  ];
  const slowest = Math.max(
    ...units.map((unit) => {
      const line = repeated(unit);
      const start = performance.now();
      redact(line);
      return performance.now() - start;
    }),
  );
  expect(slowest).toBeLessThan(5000);
}, 60_000);

test('redactReport finds in many texts at once what redaction finds in each', () => {
  const redact = createRedactor({ TOKEN: 'abcdefgh-1', SIGNING_KEY: 'first line of it\nsecond line of it' });
  const secret = fc.constantFrom(
    'abcdefgh-1',
    'second line of it',
    token('ghp', '_', letters),
    'Bearer abcdefghijklmnop1234',
    'https://user:word@host/',
    token('eyJ', 'hbGciOiJI', '.', 'eyJzdWIiOiIx'),
  );
  const text = fc
    .array(fc.oneof(secret, fc.string(), fc.constantFrom('a', '-', ' ', '\n', '"')), { maxLength: 4 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 30 }), (texts) => {
      expect(redactReport(texts, redact)).toEqual(texts.map(redact));
    }),
  );
});

test('redactReport changes every string and nothing else', () => {
  const report = { token: 'abcdefgh-1', list: ['x abcdefgh-1', 1, null, true], deep: { a: { b: 'abcdefgh-1' } }, none: undefined };
  expect(redactReport(report, createRedactor({ TOKEN: 'abcdefgh-1' }))).toEqual({
    token: '***',
    list: ['x ***', 1, null, true],
    deep: { a: { b: '***' } },
    none: undefined,
  });
});
