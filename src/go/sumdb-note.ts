import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { treeHeadTitle } from '../knowledge/checksum-database.js';

/** What a checksum database says cannot be believed, or its key cannot be used. */
export class ChecksumDatabaseError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ChecksumDatabaseError';
  }
}

/** A key that signs notes: golang.org/x/mod/sumdb/note, `<name>+<hash>+<keydata>`. */
export interface Verifier {
  readonly name: string;
  /** First four bytes of SHA-256(name, new line, key data). */
  readonly hash: number;
  readonly key: KeyObject;
}

/** A signed size and root hash of the log. */
export interface TreeHead {
  readonly size: number;
  readonly root: Buffer;
}

const ed25519 = 1;
const hashBytes = 32;
const maximumSignatures = 100;

/** Reads a verifier key. @throws ChecksumDatabaseError when it is malformed or its hash does not fit */
export function parseVerifier(text: string): Verifier {
  const [, name = '', hash = '', data = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? [];
  const bytes = Buffer.from(data, 'base64');
  if (bytes.length !== 1 + hashBytes || bytes[0] !== ed25519)
    throw new ChecksumDatabaseError('the key is not an Ed25519 verifier key (name+hash+key)');
  const expected = createHash('sha256').update(`${name}\n`).update(bytes).digest().readUInt32BE(0);
  if (Number.parseInt(hash, 16) !== expected) throw new ChecksumDatabaseError(`the hash inside the key of ${name} does not fit the key`);
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: bytes.subarray(1).toString('base64url') }, format: 'jwk' });
  return { name, hash: expected, key };
}

/**
 * The text of a signed note, once a signature of `verifier` proved it. Signatures of others are passed over; a false one in
 * the verifier's name is not.
 *
 * @throws ChecksumDatabaseError
 */
export function openNote(note: string, verifier: Verifier): string {
  const split = note.lastIndexOf('\n\n');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the format forbids them (note.go, Open)
  if (split < 0 || !note.endsWith('\n') || /[\u0000-\u0009\u000b-\u001f\ufffd]/.test(note)) throw malformed();
  const text = note.slice(0, split + 1);
  const lines = note.slice(split + 2, -1).split('\n');
  if (lines.length > maximumSignatures) throw malformed();
  const ours = lines.map(parseSignature).filter(({ name, hash }) => name === verifier.name && hash === verifier.hash);
  if (ours.length === 0) throw new ChecksumDatabaseError(`the tree head is not signed by the key of ${verifier.name}`);
  if (!ours.every(({ signature }) => verify(null, Buffer.from(text), verifier.key, signature))) {
    throw new ChecksumDatabaseError(`the signature of ${verifier.name} on the tree head is false`);
  }
  return text;
}

/** Size and root of a signed tree head. @throws ChecksumDatabaseError */
export function openTreeHead(note: string, verifier: Verifier): TreeHead {
  const [title, size = '', root = '', ...rest] = openNote(note, verifier).split('\n');
  const bytes = Buffer.from(root, 'base64');
  const isTree = title === treeHeadTitle && /^(0|[1-9]\d{0,11})$/.test(size) && bytes.length === hashBytes && rest.length >= 1;
  if (!isTree) throw new ChecksumDatabaseError('the signed note is not a tree head');
  return { size: Number(size), root: bytes };
}

function parseSignature(line: string): { name: string; hash: number; signature: Buffer } {
  const [, name = '', base64 = ''] = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? [];
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length < 5) throw malformed();
  return { name, hash: bytes.readUInt32BE(0), signature: bytes.subarray(4) };
}

function malformed(): ChecksumDatabaseError {
  return new ChecksumDatabaseError('the signed note is malformed');
}
