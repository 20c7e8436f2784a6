/**
 * ASN.1 in its distinguished encoding (X.690), as far as a signature needs it. node:crypto reads certificates and nothing around them,
 * and no library of this project reads ASN.1.
 */
export interface DerValue {
  /** The identifier octet: class, constructed bit and tag number, `0x30` for a sequence. */
  readonly tag: number;
  /** With its tag and length. */
  readonly whole: Uint8Array;
  /** What it holds. */
  readonly content: Uint8Array;
}

/** The bytes are no ASN.1 of the kind that was looked for. */
export class DerError extends Error {}

/** Tags that this reader looks for by name. */
export const derTags = {
  integer: 0x02,
  octets: 0x04,
  objectId: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** The tag of a `[number]` that holds other values. */
export function contextTag(number: number): number {
  return 0xa0 + number;
}

/** The value that the bytes begin with. @throws DerError */
export function readDer(bytes: Uint8Array): DerValue {
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined) throw new DerError('a value is cut');
  if ((tag & 0x1f) === 0x1f) throw new DerError('a tag number above 30');
  let length = first;
  let start = 2;
  if (first >= 0x80) {
    const octets = first & 0x7f;
    // Four octets count more bytes than any file that is read; none is the indefinite form of BER.
    if (octets === 0 || octets > 4) throw new DerError('a length that is not of the distinguished encoding');
    if (start + octets > bytes.length) throw new DerError('a length is cut');
    length = bytes.subarray(start, start + octets).reduce((sum, octet) => sum * 256 + octet, 0);
    start += octets;
  }
  if (start + length > bytes.length) throw new DerError('a value is longer than what holds it');
  return { tag, whole: bytes.subarray(0, start + length), content: bytes.subarray(start, start + length) };
}

/** The values that a sequence, a set or a `[number]` holds. @throws DerError */
export function derParts({ content }: DerValue): DerValue[] {
  const parts: DerValue[] = [];
  for (let rest = content; rest.length > 0; ) {
    const part = readDer(rest);
    parts.push(part);
    rest = rest.subarray(part.whole.length);
  }
  return parts;
}

/** The value, when it has the tag. @throws DerError */
export function expectTag(value: DerValue | undefined, tag: number): DerValue {
  if (value?.tag !== tag) throw new DerError(`tag 0x${tag.toString(16)} is not where it belongs`);
  return value;
}

/** `1.2.840.113549.1.7.2`. @throws DerError */
export function objectId(value: DerValue | undefined): string {
  const { content } = expectTag(value, derTags.objectId);
  // Before anything is computed: numbers of any length cost the square of it.
  if (content.length > 64) throw new DerError('an object identifier that is none');
  const numbers: bigint[] = [];
  let number = 0n;
  for (const octet of content) {
    number = number * 128n + BigInt(octet & 0x7f);
    if (octet >= 0x80) continue;
    // The first octets hold two numbers.
    if (numbers.length === 0) {
      const top = number < 80n ? number / 40n : 2n;
      numbers.push(top, number - top * 40n);
    } else numbers.push(number);
    number = 0n;
  }
  if (numbers.length === 0) throw new DerError('an object identifier that is none');
  return numbers.join('.');
}

/** UTCTime or GeneralizedTime in UTC, as RFC 3339 writes it; undefined for another value or form. */
export function derTime({ tag, content }: DerValue): string | undefined {
  if (tag !== derTags.utcTime && tag !== derTags.generalizedTime) return undefined;
  const text = Buffer.from(content).toString('latin1');
  const [, digits] = /^(\d{12}|\d{14})(?:\.\d+)?Z$/.exec(text) ?? [];
  if (digits === undefined || (tag === derTags.utcTime) !== (digits.length === 12)) return undefined;
  // RFC 5280 4.1.2.5.1: years from 50 on are of the last century.
  const full = digits.length === 14 ? digits : `${digits < '50' ? '20' : '19'}${digits}`;
  const time = full.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6Z');
  return Number.isNaN(Date.parse(time)) ? undefined : time;
}
