import { causeIds, failOnWords, levels, sideEffects, statuses, suites, verdicts } from '../model/words.js';
import { escapeXmlAttribute, wellFormed } from './escape.js';
import { withoutSplitSecrets } from './event-stream.js';
import { leastPathToken, leastSecretLength, secretName, secretNameExempt, secretShapes } from './secret-shapes.js';

export type Redactor = (text: string) => string;

/** What stands in the place of a secret; the same as the Actions runner writes. */
const mask = '***';

/** Values like `required` may well stand in a variable called AUTH; redacting them would break every report. */
const publicWords: ReadonlySet<string> = new Set(
  [causeIds, failOnWords, levels, sideEffects, statuses, suites, verdicts].flatMap((words): string[] => [...words]),
);

/**
 * A function that takes the secrets out of a text: the values of secret-looking variables (also URL-encoded, JSON-escaped
 * and in base64), and what has the shape of a secret. Deterministic, idempotent, linear in the length of the text.
 * @param env the environment whose secrets must not show
 */
export function createRedactor(env: Readonly<Record<string, string | undefined>>): Redactor {
  const values = valuePattern(Object.entries(env).flatMap(([name, value]) => secretsOf(name, value)));
  const once = (text: string): string => {
    const whole = withoutSplitSecrets(text, mask);
    const withoutValues = values === undefined ? whole : whole.replace(values, mask);
    return secretShapes.reduce((rest, shape) => rest.replace(shape.pattern, shape.replacement), withoutValues);
  };
  return (text) => {
    let before = text;
    let after = once(before);
    // A mask can complete another secret's text; every further pass only shortens, so this ends.
    while (after !== before) {
      before = after;
      after = once(before);
    }
    return after;
  };
}

/** A report, or any JSON value, with every string redacted; names of members stay. The value itself when nothing is secret. */
export function redactReport<T>(report: T, redact: Redactor): T {
  const changes = changedTexts(report, redact);
  return changes.size === 0 ? report : (mapStrings(report, (text) => changes.get(text) ?? text) as T);
}

/** Characters of texts that are looked at together. */
const batchCharacters = 64 * 1024;

/**
 * The texts that redaction changes. A report of 100,000 tests has as many texts and hardly ever a secret, so many are looked at
 * as one: a line break between two ends every word, so what is a secret by itself is one there too.
 */
function changedTexts(report: unknown, redact: Redactor): ReadonlyMap<string, string> {
  const changes = new Map<string, string>();
  let batch: string[] = [];
  let size = 0;
  const finish = () => {
    const joined = batch.join('\n');
    if (redact(joined) !== joined) {
      for (const text of batch) {
        const redacted = redact(text);
        if (redacted !== text) changes.set(text, redacted);
      }
    }
    batch = [];
    size = 0;
  };
  for (const text of textsOf(report, new Set())) {
    batch.push(text);
    size += text.length;
    if (size >= batchCharacters) finish();
  }
  finish();
  return changes;
}

function textsOf(value: unknown, texts: Set<string>): Set<string> {
  if (typeof value === 'string') texts.add(value);
  else if (Array.isArray(value)) for (const item of value) textsOf(item, texts);
  else if (value !== null && typeof value === 'object') for (const name in value) textsOf((value as Record<string, unknown>)[name], texts);
  return texts;
}

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapStrings(item, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, mapStrings(member, change)]));
}

/** Tokens in paths of the addresses that a variable names: letters and digits without a dot, which no module path is. */
function pathTokens(name: string, value: string): string[] {
  if (!/^(?:GOPROXY|GOSUMDB|https?_proxy)$/i.test(name)) return [];
  const paths = value
    .split(/[\s,|]+/)
    .flatMap((word) => (word.includes('://') && URL.canParse(word) ? new URL(word).pathname.split('/') : []));
  return paths.filter((part) => part.length >= leastPathToken && /^[\w-]+$/.test(part) && /\d/.test(part) && /[a-z]/i.test(part));
}

function secretsOf(name: string, value: string | undefined): string[] {
  if (value !== undefined && pathTokens(name, value).length > 0) return pathTokens(name, value).flatMap(forms);
  if (value === undefined || !secretName.test(name) || secretNameExempt.test(name)) return [];
  // Output comes line by line, so each line of a key file is a secret of its own.
  const lines = value.split(/\r?\n/).map((line) => line.trim());
  return [value, ...lines].filter((text) => text.length >= leastSecretLength && !publicWords.has(text)).flatMap(forms);
}

/** A secret as programs print it. */
function forms(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8').toString('hex');
  const json = [javaScriptJson, goJson].flatMap((encode) => [encode(secret), encode(encode(secret))]);
  const urls = urlForms(secret).flatMap((form) => [form, form.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())]);
  const all = [secret, ...urls, ...json, escapeXmlAttribute(secret), bytes, bytes.toUpperCase(), ...base64Forms(secret)];
  // What a program prints in any of them stands in the events of `go test -json` once more encoded.
  return all.flatMap((form) => [form, goJson(form)]);
}

function javaScriptJson(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/** As encoding/json writes it, and so every line of `go test -json`: safe inside HTML. */
function goJson(text: string): string {
  return javaScriptJson(text).replace(/[<>&\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** encodeURIComponent, url.QueryEscape and url.PathEscape, which differ in what they let stand. */
function urlForms(secret: string): string[] {
  const component = encodeURIComponent(wellFormed(secret));
  const strict = component.replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  return [component, strict.replaceAll('%20', '+'), strict.replace(/%(?:24|26|2B|3A|3D|40)/g, decodeURIComponent)];
}

/**
 * The part of a base64 text that depends on the secret alone, for the three positions it can have in a longer text
 * (`user:secret`), in both alphabets.
 */
function base64Forms(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8');
  return [0, 1, 2].flatMap((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const end = (offset + bytes.length) % 3 === 0 ? encoded.length : encoded.length - 1;
    const own = encoded.slice(offset === 0 ? 0 : offset + 1, end);
    return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

/** One pattern for all values, the longest first so that a secret that contains another goes whole. */
function valuePattern(values: readonly string[]): RegExp | undefined {
  const unique = [...new Set(values)].filter((value) => value.length >= leastSecretLength).sort(longestFirst);
  if (unique.length === 0) return undefined;
  return new RegExp(unique.map((value) => value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|'), 'g');
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length || (a < b ? -1 : 1);
}
