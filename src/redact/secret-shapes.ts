/** Shorter values are too likely to be ordinary words: redacting them would eat the report. */
export const leastSecretLength = 8;

/** Shorter parts of a path are ordinary names. */
export const leastPathToken = 16;

/** Names of environment variables whose values are secrets. */
export const secretName = /TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|KEY|AUTH|(^|_)(PAT|PASS)(_|$)|_PWD$|COOKIE|NETRC/i;

/** Names that only look so: they say where a secret is, or what it is called. */
export const secretNameExempt = /(_FILE|_PATH|_DIR|_HOME|_SOCK|_ID|_HOST|_PORT|_NAME|_TYPE|_URL)$|KEYMAP|KEYBOARD|AUTHOR/i;

interface SecretShape {
  readonly name: string;
  /** Global; matches in linear time: every repetition is bounded or cannot start inside an earlier attempt. */
  readonly pattern: RegExp;
  /** `$1` keeps what tells the reader what was removed. */
  readonly replacement: string;
  readonly source: string;
}

/** Secrets that show by their shape, wherever they come from. */
export const secretShapes: readonly SecretShape[] = [
  {
    name: 'user information of a URL',
    pattern: /(:\/\/)[^\s/?#"'<>]{1,4096}@/g,
    replacement: '$1***@',
    source: 'RFC 3986 section 3.2.1',
  },
  {
    name: 'secret parameter of a URL',
    pattern: /([?&](?:access_token|auth|api_?key|client_secret|key|passw(?:or)?d|sig|signature|token|x-amz-signature)=)[^\s&#"'<>]+/gi,
    replacement: '$1***',
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2.3; Azure SAS `sig`; AWS SigV4 query parameters',
  },
  {
    name: 'secret that the linker sets',
    pattern: /(-X[= ]["']?[\w./-]{1,256}?(?:token|secret|passw(?:or)?d|passphrase|credential|api_?key|private_?key)\w{0,32}=)[^\s"',;]+/gi,
    replacement: '$1***',
    source: '`go tool link -X importpath.name=value`, https://pkg.go.dev/cmd/link',
  },
  {
    name: 'token in the path of a module proxy',
    // Letters and digits without a dot, 16 and more: no host, no module path and no version looks so.
    pattern: /(GOPROXY["']?[=:]\s{0,2}["']?[^\s"']{0,1024}?\/)(?=[\w-]{0,255}\d)(?=[\w-]{0,255}[A-Za-z])[\w-]{16,255}(?=[/,|\s"']|$)/g,
    replacement: '$1***',
    source: 'https://go.dev/ref/mod#goproxy-protocol; hosted proxies give tokens as a part of the path',
  },
  {
    name: 'authorization header',
    pattern: /(authorization["']?\s{0,8}[:=]\s{0,8}["']?)(?:(?:basic|bearer|digest|negotiate|token)\s{1,8})?[^\s"',;]+/gi,
    replacement: '$1***',
    source: 'RFC 9110 section 11.6.2',
  },
  {
    name: 'header that carries a token',
    pattern: /\b((?:x-api-key|private-token|job-token|deploy-token|x-auth-token)["']?:\s{0,8}["']?)[^\s"',;]+/gi,
    replacement: '$1***',
    source: 'https://docs.gitlab.com/api/rest/authentication/',
  },
  {
    name: 'cookies',
    pattern: /\b((?:set-)?cookie["']?:[ \t]{0,8}["']?)[^\s"'][^\r\n"']*/gi,
    replacement: '$1***',
    source: 'RFC 6265 section 4',
  },
  {
    name: 'bearer or basic credentials',
    pattern: /\b((?:basic|bearer)\s{1,8})[A-Za-z0-9._~+/-]{16,}={0,2}/gi,
    replacement: '$1***',
    source: 'RFC 6750, RFC 7617',
  },
  {
    name: 'GitHub token',
    pattern: /gh[opsur]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{22,255}/g,
    replacement: '***',
    source: 'https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/',
  },
  {
    name: 'GitLab token',
    pattern: /gl(?:pat|ptt|dt|rt|cbt|agent|soat|ft)-[A-Za-z0-9_.-]{20,255}/g,
    replacement: '***',
    source: 'https://docs.gitlab.com/security/tokens/#token-prefixes',
  },
  {
    name: 'AWS access key',
    pattern: /(?:AKIA|ASIA)[A-Z0-9]{16}/g,
    replacement: '***',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids',
  },
  {
    name: 'Slack token',
    pattern: /xox[abeoprs]-[A-Za-z0-9-]{10,255}/g,
    replacement: '***',
    source: 'https://docs.slack.dev/authentication/tokens/',
  },
  {
    name: 'npm token',
    pattern: /npm_[A-Za-z0-9]{36}/g,
    replacement: '***',
    source: 'https://github.blog/changelog/2021-09-23-npm-has-a-new-access-token-format/',
  },
  {
    name: 'PyPI token',
    pattern: /pypi-[A-Za-z0-9_-]{50,255}/g,
    replacement: '***',
    source: 'PyPI help, section API tokens',
  },
  {
    name: 'Google API key',
    pattern: /AIza[A-Za-z0-9_-]{35}/g,
    replacement: '***',
    source: 'https://cloud.google.com/docs/authentication/api-keys',
  },
  {
    name: 'JSON web token',
    // Bounded: where a part must follow, an unbounded one costs a step back for each of millions of letters.
    pattern: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,4096}\.[A-Za-z0-9_-]{8,65536}(?:\.[A-Za-z0-9_-]*)?/g,
    replacement: '***',
    source: 'RFC 7519; `eyJ` is base64 of `{"`',
  },
  {
    name: 'private key',
    // The end may be missing: output is cut. A single dash occurs in the headers of old keys, five end the block.
    pattern:
      /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\w+/=\s:,.\\]*(?:-(?!----)[\w+/=\s:,.\\]*)*(?:-----END [A-Z ]{0,40}PRIVATE KEY-----)?/g,
    replacement: '***',
    source: 'RFC 7468 section 10; RFC 1421 section 4.6 for the headers',
  },
  {
    name: 'end of a private key',
    // Its start was left out of a long output. 4096 bits of RSA have 50 lines of 64 letters; prose has no such words.
    pattern:
      /(?<![A-Za-z0-9+/])(?:[A-Za-z0-9+/]{40,100}\s{1,16}){1,60}(?:[A-Za-z0-9+/=]{1,100}\s{1,16})?-----END [A-Z ]{0,40}PRIVATE KEY-----/g,
    replacement: '***',
    source: 'RFC 7468 section 10',
  },
];
