import { createRequire } from 'node:module';
import { Ajv } from 'ajv';

/**
 * What the schema of SARIF 2.1.0 finds wrong with a document: a line each, with its place. The schema comes from Microsoft's tools for it and
 * is written in draft 4, whose words are those of draft 7 but for `id`.
 */
export function sarifFaults(document: unknown): string[] {
  validate(document);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const require = createRequire(import.meta.url);
const { id: _, $schema: __, ...schema } = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json') as Record<string, unknown>;

const anyBase = 'https://example.org/';
const validate = new Ajv({
  allErrors: true,
  strict: false,
  unicodeRegExp: false,
  formats: {
    uri: (text: string) => URL.canParse(text),
    // RFC 3986: only these characters, in which % stands before two digits.
    'uri-reference': (text: string) => /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[\dA-Fa-f]{2})*$/.test(text) && URL.canParse(text, anyBase),
    'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
  },
}).compile(schema);
