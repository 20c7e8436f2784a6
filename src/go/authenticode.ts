import { createHash, constants as cryptoConstants, verify, X509Certificate } from 'node:crypto';
import { certificateKinds, digestAlgorithms, objectIds } from '../knowledge/portable-executables.js';
import { contextTag, DerError, type DerValue, derParts, derTags, derTime, expectTag, objectId, readDer } from './der.js';

/** What the signature in a Windows program says about itself. Whether Windows trusts the signer is not in it. */
export interface AuthenticodeSignature {
  /** The digest of the file that was signed. */
  readonly digest: { readonly algorithm: string; readonly value: string };
  readonly signer: { readonly subject: string; readonly issuer: string; readonly validFrom: string; readonly validTo: string };
  /** The signature belongs to that digest and is the signer's. */
  readonly genuine: boolean;
  /** Countersigned by a time stamping authority, `rfc3161` or the older `pkcs9`; the time is what it says, and is not proved. */
  readonly timestamp?: { readonly kind: 'rfc3161' | 'pkcs9'; readonly time?: string };
  /** Further signatures that it carries. */
  readonly nested: number;
}

/**
 * Reads the attribute certificate table of a Windows program.
 *
 * @param table the whole table
 */
export function readSignature(table: Uint8Array): AuthenticodeSignature | { readonly problem: string } {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  if (table.length < 8) return { problem: 'the certificate table is shorter than its header' };
  const [length, revision, type] = [view.getUint32(0, true), view.getUint16(4, true), view.getUint16(6, true)];
  if (length < 8 || length > table.length) return { problem: `a certificate of ${length} bytes in a table of ${table.length}` };
  if (revision !== certificateKinds.revision || type !== certificateKinds.pkcs7)
    return { problem: `a certificate of revision 0x${revision.toString(16)} and type ${type}, which is not Authenticode` };
  try {
    return signedData(table.subarray(8, length));
  } catch (error) {
    if (error instanceof DerError) return { problem: `the signature cannot be read: ${error.message}` };
    throw error;
  }
}

/** RFC 5652: ContentInfo, and in it SignedData about an SpcIndirectDataContent. */
function signedData(bytes: Uint8Array): AuthenticodeSignature {
  const [, , about, ...rest] = signedDataParts(readDer(bytes));
  const [kind, holder] = derParts(expectTag(about, derTags.sequence));
  if (objectId(kind) !== objectIds.indirectData) throw new DerError('it is not about a program');
  const content = expectTag(derParts(expectTag(holder, contextTag(0)))[0], derTags.sequence);
  const digest = digestInfo(expectTag(derParts(content)[1], derTags.sequence));
  const certificates = rest
    .filter(({ tag }) => tag === contextTag(0))
    .flatMap(derParts)
    .map(certificate);
  const signers = derParts(expectTag(rest.at(-1), derTags.set));
  return { digest, ...signerInfo(expectTag(signers[0], derTags.sequence), content, certificates) };
}

function signedDataParts(info: DerValue): DerValue[] {
  const [kind, holder] = derParts(expectTag(info, derTags.sequence));
  if (objectId(kind) !== objectIds.signedData) throw new DerError('it holds no signed data');
  return derParts(expectTag(derParts(expectTag(holder, contextTag(0)))[0], derTags.sequence));
}

function digestInfo(value: DerValue): AuthenticodeSignature['digest'] {
  const [algorithm, digest] = derParts(value);
  return { algorithm: digestAlgorithm(algorithm), value: Buffer.from(expectTag(digest, derTags.octets).content).toString('hex') };
}

function digestAlgorithm(value: DerValue | undefined): string {
  const id = objectId(derParts(expectTag(value, derTags.sequence))[0]);
  const name = digestAlgorithms[id];
  if (name === undefined) throw new DerError(`the digest algorithm ${id} is not known`);
  return name;
}

function certificate({ whole }: DerValue): X509Certificate {
  try {
    return new X509Certificate(whole);
  } catch {
    throw new DerError('a certificate in it cannot be read');
  }
}

/** RFC 5652, 5.3: who signed, and what beside the content. */
function signerInfo(info: DerValue, content: DerValue, certificates: readonly X509Certificate[]): Omit<AuthenticodeSignature, 'digest'> {
  const [, identity, algorithm, ...rest] = derParts(info);
  const hash = digestAlgorithm(algorithm);
  const serial = expectTag(derParts(expectTag(identity, derTags.sequence))[1], derTags.integer).content;
  const own = certificates.find(({ serialNumber }) => BigInt(`0x${serialNumber}`) === toNumber(serial));
  if (own === undefined) throw new DerError("the signer's certificate is not in it");
  const attributes = rest.find(({ tag }) => tag === contextTag(0));
  const signature = expectTag(
    rest.find(({ tag }) => tag === derTags.octets),
    derTags.octets,
  );
  const method = expectTag(
    rest.find(({ tag }) => tag === derTags.sequence),
    derTags.sequence,
  );
  if (attributes === undefined) throw new DerError('it has no signed attributes');
  const [digest] = attributeValues(attributes, objectIds.messageDigest);
  const isAboutContent = digest !== undefined && Buffer.from(digest.content).equals(createHash(hash).update(content.content).digest());
  // What is signed is the set of attributes, not its `[0]` (RFC 5652, 5.4).
  const signed = Buffer.from([derTags.set, ...attributes.whole.subarray(1)]);
  const padding = objectId(derParts(method)[0]) === objectIds.rsaPss ? { padding: cryptoConstants.RSA_PKCS1_PSS_PADDING } : {};
  const { subject, issuer, validFrom, validTo } = own;
  const unsigned = rest.find(({ tag }) => tag === contextTag(1));
  const timestamp = unsigned === undefined ? undefined : timestampOf(unsigned);
  return {
    signer: { subject: oneLine(subject), issuer: oneLine(issuer), validFrom: iso(validFrom), validTo: iso(validTo) },
    genuine: isAboutContent && isSignedBy(own, hash, signed, signature.content, padding),
    ...(timestamp === undefined ? {} : { timestamp }),
    nested: unsigned === undefined ? 0 : attributeValues(unsigned, objectIds.nestedSignature).length,
  };
}

function isSignedBy(own: X509Certificate, hash: string, data: Uint8Array, signature: Uint8Array, padding: { padding?: number }): boolean {
  try {
    return verify(hash, data, { key: own.publicKey, ...padding }, signature);
  } catch (error) {
    throw new DerError(`its key is of a kind that cannot be verified here (${(error as Error).message})`);
  }
}

/** The values of the attribute with that identifier. */
function attributeValues(attributes: DerValue, id: string): DerValue[] {
  return derParts(attributes)
    .map((attribute) => derParts(expectTag(attribute, derTags.sequence)))
    .filter(([kind]) => objectId(kind) === id)
    .flatMap(([, values]) => derParts(expectTag(values, derTags.set)));
}

function timestampOf(unsigned: DerValue): AuthenticodeSignature['timestamp'] {
  const [token] = attributeValues(unsigned, objectIds.timestampToken);
  if (token !== undefined) return withTime('rfc3161', tokenTime(token));
  const [counter] = attributeValues(unsigned, objectIds.counterSignature);
  if (counter === undefined) return undefined;
  const attributes = derParts(counter).find(({ tag }) => tag === contextTag(0));
  const [time] = attributes === undefined ? [] : attributeValues(attributes, objectIds.signingTime);
  return withTime('pkcs9', time === undefined ? undefined : derTime(time));
}

function withTime(kind: 'rfc3161' | 'pkcs9', time: string | undefined): AuthenticodeSignature['timestamp'] {
  return { kind, ...(time === undefined ? {} : { time }) };
}

/** RFC 3161, 2.4.2: genTime of the TSTInfo that the token is about. */
function tokenTime(token: DerValue): string | undefined {
  const [kind, holder] = derParts(expectTag(signedDataParts(token)[2], derTags.sequence));
  if (objectId(kind) !== objectIds.timestampInfo) return undefined;
  const octets = expectTag(derParts(expectTag(holder, contextTag(0)))[0], derTags.octets);
  const time = derParts(expectTag(readDer(octets.content), derTags.sequence)).find(({ tag }) => tag === derTags.generalizedTime);
  return time === undefined ? undefined : derTime(time);
}

function toNumber(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex') || '0'}`);
}

/** Node separates the parts of a name by new lines. */
function oneLine(name: string | undefined): string {
  return (name ?? '').split('\n').join(', ');
}

/** Node: `Nov 30 12:00:00 2027 GMT`. */
function iso(text: string): string {
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? text : time.toISOString().replace('.000Z', 'Z');
}
