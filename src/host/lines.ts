import { StringDecoder } from 'node:string_decoder';

const carriageReturn = 0x0d;

/**
 * Cuts a byte stream into lines. Survives invalid UTF-8 (replaced), characters split between chunks, `\r\n`, and lines of any
 * length with bounded memory: what exceeds the limit is dropped up to the next line end.
 */
export class LineSplitter {
  readonly #decoder = new StringDecoder('utf8');
  readonly #limit: number;
  readonly #emit: (text: string, cut: boolean) => void;
  #partial = '';
  #cut = false;

  /**
   * @param limit longest line kept, in UTF-16 units
   * @param emit called for each line, without its ending
   */
  constructor(limit: number, emit: (text: string, cut: boolean) => void) {
    this.#limit = limit;
    this.#emit = emit;
  }

  write(chunk: Uint8Array): void {
    this.#take(this.#decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)));
  }

  /** Gives out what stands behind the last line end. */
  end(): void {
    this.#take(this.#decoder.end());
    if (this.#partial !== '' || this.#cut) this.#finish('');
  }

  #take(text: string): void {
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      // Nearly every line: whole, and short enough.
      if (this.#partial === '' && !this.#cut && end - start <= this.#limit) {
        this.#emit(text.slice(start, end > start && text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end), false);
      } else this.#finish(text.slice(start, end));
      start = end + 1;
    }
    if (start < text.length) this.#append(text.slice(start));
  }

  #append(text: string): void {
    const room = this.#limit - this.#partial.length;
    this.#cut ||= text.length > room;
    this.#partial += text.length > room ? text.slice(0, Math.max(0, room)) : text;
  }

  #finish(rest: string): void {
    this.#append(rest);
    const line = this.#partial.endsWith('\r') ? this.#partial.slice(0, -1) : this.#partial;
    const cut = this.#cut;
    this.#partial = '';
    this.#cut = false;
    this.#emit(line, cut);
  }
}

/** The last `limit` bytes of a stream, as text that starts at a line where it can. */
export class Tail {
  readonly #limit: number;
  #chunks: Uint8Array[] = [];
  #kept = 0;
  #total = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  write(chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.#kept += chunk.byteLength;
    this.#total += chunk.byteLength;
    while (this.#kept - (this.#chunks[0]?.byteLength ?? 0) >= this.#limit) this.#kept -= this.#chunks.shift()!.byteLength;
  }

  get text(): string {
    const all = Buffer.concat(this.#chunks);
    const kept = all.subarray(Math.max(0, all.byteLength - this.#limit)).toString('utf8');
    return this.dropped > 0 ? kept.slice(kept.indexOf('\n') + 1) : kept;
  }

  /** Bytes that are no longer held. */
  get dropped(): number {
    return Math.max(0, this.#total - this.#limit);
  }
}
