import type { IncomingMessage } from 'node:http';
import { finished } from 'node:stream/promises';
import { DownloadFailure } from './download-failure.js';

/** Bytes that threads read without a copy. */
export type SharedBytes = Uint8Array<SharedArrayBuffer>;

export interface BodyLimits {
  /** Larger bodies are refused. */
  readonly maximumBytes: number;
  readonly onBytes?: ((bytes: number, totalBytes: number | undefined) => void) | undefined;
  /** Told where a body of known length will be, before its first byte; once more when it begins anew elsewhere. */
  readonly onBegin?: ((bytes: SharedBytes) => void) | undefined;
}

/** What has arrived of a file, over one or several answers: after a break the next one may go on where the last one ended. */
export class DownloadBody {
  readonly #place: string;
  readonly #limits: BodyLimits;
  #count = 0;
  #announced: number | undefined;
  #direct: Buffer<SharedArrayBuffer> | undefined;
  #chunks: Buffer[] = [];
  /** What proves that a later answer is of the same file. */
  #validator: string | undefined;

  /** @param place for messages */
  constructor(place: string, limits: BodyLimits) {
    this.#place = place;
    this.#limits = limits;
  }

  /** Headers that ask for the rest only (RFC 9110 13.1.5, 14.2); none when there is nothing to go on from. */
  get rangeHeaders(): Record<string, string> {
    return this.#count === 0 || this.#validator === undefined ? {} : { range: `bytes=${this.#count}-`, 'if-range': this.#validator };
  }

  /** Forgets everything: the next answer begins anew. */
  reset(): void {
    this.#count = 0;
    this.#validator = undefined;
    this.#direct = undefined;
    this.#chunks = [];
  }

  /** Takes an answer with status 200 or 206. @returns the whole body @throws DownloadFailure, or what broke the connection */
  async take(response: IncomingMessage): Promise<SharedBytes> {
    if (response.statusCode === 206) this.#goOn(response);
    else this.#begin(response);
    // An event for each of 4,600 chunks; `for await` would cost a third more.
    response.on('data', (chunk: Buffer) => {
      const failure = this.#add(chunk);
      if (failure !== undefined) response.destroy(failure);
    });
    await finished(response);
    return this.#direct ?? joined(this.#chunks, this.#count);
  }

  #begin(response: IncomingMessage): void {
    this.reset();
    const { 'content-length': length, etag, 'last-modified': modified } = response.headers;
    this.#announced = length === undefined ? undefined : Number(length);
    // A weak validator may stand for other bytes.
    this.#validator = etag === undefined || etag.startsWith('W/') ? modified : etag;
    if (this.#announced === undefined) return;
    if (this.#announced > this.#limits.maximumBytes) {
      response.destroy();
      throw this.#tooLarge();
    }
    this.#direct = Buffer.from(new SharedArrayBuffer(this.#announced));
    this.#limits.onBegin?.(this.#direct);
  }

  #goOn(response: IncomingMessage): void {
    const [, start, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(response.headers['content-range'] ?? '') ?? [];
    const isSameLength = this.#announced === undefined || total === '*' || Number(total) === this.#announced;
    if (Number(start) === this.#count && isSameLength) return;
    response.destroy();
    this.reset();
    throw new DownloadFailure('status', `${this.#place}: HTTP 206 with another range than the one asked for`, {
      status: 206,
      isTransient: true,
    });
  }

  #add(chunk: Buffer): DownloadFailure | undefined {
    if (this.#count === 0 && isHtml(chunk)) {
      return new DownloadFailure(
        'misplaced',
        `${this.#place}: an HTML page instead of the file, perhaps a login page or a filter on the way`,
      );
    }
    const limit = this.#announced ?? this.#limits.maximumBytes;
    if (this.#count + chunk.length > limit) return this.#tooLarge();
    if (this.#direct === undefined) this.#chunks.push(chunk);
    else place(chunk, this.#direct, this.#count);
    this.#count += chunk.length;
    this.#limits.onBytes?.(this.#count, this.#announced);
    return undefined;
  }

  #tooLarge(): DownloadFailure {
    return new DownloadFailure('too-large', `${this.#place}: more than the ${this.#limits.maximumBytes} bytes that are believable for it`);
  }
}

/** Whatever the media type says: servers name a wrong one for files without extension. */
function isHtml(start: Buffer): boolean {
  return /^\s*<(?:!doctype html|html|head|body)\b/i.test(start.toString('latin1', 0, 512));
}

function joined(chunks: readonly Buffer[], length: number): SharedBytes {
  const bytes = Buffer.from(new SharedArrayBuffer(length));
  let at = 0;
  for (const chunk of chunks) {
    place(chunk, bytes, at);
    at += chunk.length;
  }
  return bytes;
}

/** `set` copies to shared memory byte by byte (V8, Relaxed_Memcpy), which takes half a second for three toolchains; `fill` does not. */
function place(chunk: Buffer, bytes: Buffer, at: number): void {
  if (chunk.length > 0) bytes.fill(chunk, at, at + chunk.length);
}
