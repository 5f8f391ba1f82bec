/**
 * SHA-256 (FIPS 180-4) of bytes that come bit by bit: the browser's own digest wants a whole file in memory and is not there
 * over plain HTTP. It tells a slip of the network, nothing more: the server counts its own.
 */
const constants = Uint32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));
const initial = Uint32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)));

function primes(many: number): number[] {
  const found: number[] = [];
  for (let each = 2; found.length < many; each += 1) if (found.every((prime) => each % prime !== 0)) found.push(each);
  return found;
}

function fraction(value: number): number {
  return Math.floor((value - Math.floor(value)) * 2 ** 32);
}

const turned = (word: number, by: number) => (word >>> by) | (word << (32 - by));

export class Sha256 {
  readonly #state = Uint32Array.from(initial);
  readonly #block = new Uint8Array(64);
  readonly #words = new Uint32Array(64);
  #filled = 0;
  #length = 0;

  update(bytes: Uint8Array): this {
    this.#length += bytes.length;
    let at = 0;
    while (at < bytes.length) {
      const taken = Math.min(64 - this.#filled, bytes.length - at);
      this.#block.set(bytes.subarray(at, at + taken), this.#filled);
      this.#filled += taken;
      at += taken;
      if (this.#filled === 64) this.#mix();
    }
    return this;
  }

  /** The digest in hexadecimal; nothing can be added after it. */
  hex(): string {
    const length = this.#length;
    const padding = new Uint8Array(((119 - (length % 64)) % 64) + 1);
    padding[0] = 0x80;
    const size = new DataView(new ArrayBuffer(8));
    size.setUint32(0, Math.floor(length / 2 ** 29));
    size.setUint32(4, (length << 3) >>> 0);
    this.update(padding).update(new Uint8Array(size.buffer));
    return [...this.#state].map((word) => word.toString(16).padStart(8, '0')).join('');
  }

  #mix(): void {
    this.#filled = 0;
    const words = this.#words;
    const view = new DataView(this.#block.buffer);
    for (let each = 0; each < 16; each += 1) words[each] = view.getUint32(each * 4);
    const word = (at: number) => words[at] as number;
    for (let each = 16; each < 64; each += 1) {
      const early = word(each - 15);
      const late = word(each - 2);
      const first = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
      const second = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
      words[each] = word(each - 16) + first + word(each - 7) + second;
    }
    let [a, b, c, d, e, f, g, h] = this.#state as unknown as [
      ...[number, number, number, number],
      ...[number, number, number, number],
    ];
    for (let each = 0; each < 64; each += 1) {
      const chosen = (e & f) ^ (~e & g);
      const one =
        (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + chosen + (constants[each] as number) + word(each)) | 0;
      const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
    }
    for (const [at, value] of [a, b, c, d, e, f, g, h].entries()) this.#state[at] = (this.#state[at] as number) + value;
  }
}

export const sha256 = (bytes: Uint8Array): string => new Sha256().update(bytes).hex();
