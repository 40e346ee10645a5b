import { firstAbove } from '../text/ranges';

/*
 * Which units of a paper have a key, and how much of it. For each key the units in order, each as what it is
 * further on than the one before and how much it has, in as few bytes as that takes: half a million units
 * have thirty million keys beside and inside them.
 */

/** What a word that stands beside a unit is worth; the heads of its columns are as good as in the row. */
const AROUND = 0.25;
const HEADS = 0.5;

/** How much a unit has of a key, by the two lowest bits; the last is followed by how often. */
const WORTH = [AROUND, HEADS, 1, 0];
const ONCE = 2;
const OFTEN = 3;

const SEVEN_BITS = 0x7f;
const MORE = 0x80;

/** What was read of a key: the units and how much each has of it, up to `length`. */
export interface Read {
  at: Int32Array;
  worth: Float64Array;
  length: number;
}

export const nothingRead = (): Read => ({ at: new Int32Array(0), worth: new Float64Array(0), length: 0 });

export class Postings {
  /** The keys by their numbers, rising. */
  readonly #keys: Uint32Array;
  readonly #counts: Uint32Array;
  readonly #from: Uint32Array;
  readonly #bytes: Uint8Array;

  constructor(keys: Uint32Array, counts: Uint32Array, from: Uint32Array, bytes: Uint8Array) {
    this.#keys = keys;
    this.#counts = counts;
    this.#from = from;
    this.#bytes = bytes;
  }

  /** How many units have a key. */
  count(key: number): number {
    const at = this.#find(key);
    return at < 0 ? 0 : this.#counts[at]!;
  }

  /** Reads the units of a key into `into`. */
  read(key: number, into: Read): void {
    const found = this.#find(key);
    into.length = found < 0 ? 0 : this.#counts[found]!;
    if (found < 0) return;
    if (into.at.length < into.length) {
      into.at = new Int32Array(2 * into.length);
      into.worth = new Float64Array(2 * into.length);
    }
    const bytes = this.#bytes;
    const { at, worth, length } = into;
    let [byte, unit] = [this.#from[found]!, 0];
    for (let nth = 0; nth < length; nth++) {
      let [value, shift] = [0, 0];
      for (; bytes[byte]! >= MORE; byte++, shift += 7) value += (bytes[byte]! & SEVEN_BITS) << shift;
      value += bytes[byte++]! << shift;
      unit += value >>> 2;
      at[nth] = unit;
      const kind = value & OFTEN;
      worth[nth] = kind === OFTEN ? bytes[byte++]! : WORTH[kind]!;
    }
  }

  #find(key: number): number {
    const at = firstAbove(this.#keys, key) - 1;
    return at >= 0 && this.#keys[at] === key ? at : -1;
  }
}

/** Of a key that a unit has of its own so many times at most are told apart. */
const MOST = 200;

/** Takes up what the units of one paper have, unit by unit, and packs it. */
export class PostingsMaker {
  /** What the unit that is taken up has of each key: 0 for nothing, see `OWN`. */
  #has = new Uint8Array(1 << 14);
  readonly #touched: number[] = [];
  #keys = new Uint32Array(1 << 14);
  #units = new Uint32Array(1 << 14);
  #codes = new Uint8Array(1 << 14);
  #length = 0;

  /** Keys that stand beside the unit, or in the heads of its columns. */
  beside(keys: readonly number[], isHead: boolean): void {
    for (const key of keys) this.#note(key, isHead ? HEAD : BESIDE);
  }

  /** Keys of the unit itself; those beside it were told before. */
  own(keys: readonly number[]): void {
    for (const key of keys) {
      const code = this.#has[key] ?? 0;
      this.#note(key, Math.min(MOST, Math.max(code, OWN) + 1));
    }
  }

  /** That was all of the unit; units come in order. */
  end(unit: number): void {
    for (const key of this.#touched) {
      if (this.#length === this.#keys.length) this.#widen();
      this.#keys[this.#length] = key;
      this.#units[this.#length] = unit;
      this.#codes[this.#length++] = this.#has[key]!;
      this.#has[key] = 0;
    }
    this.#touched.length = 0;
  }

  #note(key: number, code: number): void {
    if (key >= this.#has.length) this.#has = widened(this.#has, new Uint8Array(2 * key));
    if (this.#has[key] === 0) this.#touched.push(key);
    this.#has[key] = code;
  }

  #widen(): void {
    const room = 2 * this.#length;
    this.#keys = widened(this.#keys, new Uint32Array(room));
    this.#units = widened(this.#units, new Uint32Array(room));
    this.#codes = widened(this.#codes, new Uint8Array(room));
  }

  made(): Postings {
    const all = this.#keys.subarray(0, this.#length);
    const ofKey = new Uint32Array(this.#has.length);
    for (const key of all) ofKey[key]!++;
    const keys: number[] = [];
    for (let key = 0; key < ofKey.length; key++) if (ofKey[key]! > 0) keys.push(key);
    const counts = Uint32Array.from(keys, (key) => ofKey[key]!);
    // Entries in the order of their keys, those of one key in the order they came in.
    let next = 0;
    for (const key of keys) [ofKey[key], next] = [next, next + ofKey[key]!];
    const order = new Uint32Array(all.length);
    for (let entry = 0; entry < all.length; entry++) order[ofKey[all[entry]!]!++] = entry;
    return this.#packed(Uint32Array.from(keys), counts, order);
  }

  #packed(keys: Uint32Array, counts: Uint32Array, order: Uint32Array): Postings {
    const bytes = new Bytes();
    const from = new Uint32Array(keys.length);
    let next = 0;
    for (let at = 0; at < keys.length; at++) {
      from[at] = bytes.length;
      let last = 0;
      for (let left = counts[at]!; left > 0; left--) {
        const entry = order[next++]!;
        const unit = this.#units[entry]!;
        const code = this.#codes[entry]!;
        bytes.putNumber((unit - last) * 4 + (code < OWN ? code - 1 : code === OWN + 1 ? ONCE : OFTEN));
        if (code > OWN + 1) bytes.put(code - OWN);
        last = unit;
      }
    }
    return new Postings(keys, counts, from, bytes.taken());
  }
}

/** What a unit has of a key while it is taken up; above `OWN` how often it has it of its own. */
const BESIDE = 1;
const HEAD = 2;
const OWN = 3;

function widened<T extends Uint8Array | Uint32Array>(old: T, wider: T): T {
  wider.set(old);
  return wider;
}

/** Bytes one after the other. */
class Bytes {
  #bytes = new Uint8Array(4096);
  length = 0;

  put(byte: number): void {
    if (this.length === this.#bytes.length) {
      this.#bytes = widened(this.#bytes, new Uint8Array(2 * this.length));
    }
    this.#bytes[this.length++] = byte;
  }

  /** A number, seven bits a byte, the lowest first. */
  putNumber(number: number): void {
    let left = number;
    for (; left > SEVEN_BITS; left >>>= 7) this.put((left & SEVEN_BITS) | MORE);
    this.put(left);
  }

  taken(): Uint8Array {
    return this.#bytes.slice(0, this.length);
  }
}
