import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A checksum database of a test: its own key, its own log, every tile computed from the records. */
export class ChecksumLog {
  readonly name: string;
  readonly records: string[] = [];
  readonly #privateKey: KeyObject;
  readonly #keyData: Buffer;
  readonly #keyHash: Buffer;

  constructor(name = 'sum.example.com') {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    this.name = name;
    this.#privateKey = privateKey;
    this.#keyData = Buffer.concat([Buffer.from([1]), Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')]);
    this.#keyHash = createHash('sha256').update(`${name}\n`).update(this.#keyData).digest().subarray(0, 4);
  }

  /** What GOSUMDB is set to. */
  get verifier(): string {
    return `${this.name}+${this.#keyHash.toString('hex')}+${this.#keyData.toString('base64')}`;
  }

  /** The record of a toolchain module version. */
  static record(version: string, h1: string): string {
    return `golang.org/toolchain ${version} ${h1}\ngolang.org/toolchain ${version}/go.mod h1:AAAA\n`;
  }

  /** Signed head of the first `size` records; `root` may be falsified. */
  head(size = this.records.length, root = this.rootOf(0, size), claimedSize = size): string {
    const text = `go.sum database tree\n${claimedSize}\n${root.toString('base64')}\n`;
    const signature = Buffer.concat([this.#keyHash, sign(null, Buffer.from(text), this.#privateKey)]);
    return `${text}\n— ${this.name} ${signature.toString('base64')}\n`;
  }

  /** The answer to a lookup. */
  lookup(id: number, head = this.head()): string {
    return `${id}\n${this.records[id]}\n${head}`;
  }

  /** The answer to `tile/8/<level>/<index>[.p/<width>]`, for the log as long as it is now. */
  tile(path: string): Buffer | undefined {
    const [, level = '', digits = '', width = '256'] = /^tile\/8\/(\d+)\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d+))?$/.exec(path) ?? [];
    const index = Number(digits.replaceAll(/[x/]/g, ''));
    const count = 256 ** Number(level);
    const hashes = Array.from({ length: Number(width) }, (_, at) => (index * 256 + at) * count);
    if (digits === '' || hashes.some((low) => low + count > this.records.length)) return undefined;
    return Buffer.concat(hashes.map((low) => this.rootOf(low, low + count)));
  }

  /** RFC 6962 2.1. */
  rootOf(low: number, high: number): Buffer {
    if (high - low === 1) return createHash('sha256').update('\0').update(this.records[low]!).digest();
    let middle = 1;
    while (middle * 2 < high - low) middle *= 2;
    return createHash('sha256')
      .update('\x01')
      .update(this.rootOf(low, low + middle))
      .update(this.rootOf(low + middle, high))
      .digest();
  }
}
