/**
 * A table from spellings to numbers, looked up by a stretch of a text: a word that was met before costs no string. A Map
 * of strings does the same in twice the time, which at ten million words is more than a second of every start.
 */
export class Spellings {
  /** Open addressing: the spelling's index + 1, or 0 where a slot is free. */
  #slots = new Int32Array(1 << 16);
  #units = new Uint16Array(1 << 18);
  #from = new Uint32Array(1 << 15);
  #hashes = new Int32Array(1 << 15);
  #numbers = new Int32Array(1 << 15);
  #count = 0;

  /** The number of the spelling at `[start, end)` of `text`, with its hash; for one that is new `learn` gives it. */
  numberOf(text: string, start: number, end: number, hashed: number, learn: (spelling: string) => number): number {
    const hash = hashed ^ (hashed >>> 15);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let index = this.#slots[slot]!; index !== 0; index = this.#slots[slot]!) {
      if (this.#hashes[index - 1] === hash && this.#is(index - 1, text, start, end)) return this.#numbers[index - 1]!;
      slot = (slot + 1) & mask;
    }
    const number = learn(text.slice(start, end));
    this.#add(hash, text, start, end, number);
    return number;
  }

  #is(index: number, text: string, start: number, end: number): boolean {
    const from = this.#from[index]!;
    if (this.#from[index + 1]! - from !== end - start) return false;
    for (let at = start; at < end; at += 1) if (this.#units[from + at - start] !== text.charCodeAt(at)) return false;
    return true;
  }

  #add(hash: number, text: string, start: number, end: number, number: number): void {
    const index = this.#count;
    this.#count += 1;
    const from = this.#from[index]!;
    const to = from + end - start;
    if (to > this.#units.length) this.#units = longer(this.#units, new Uint16Array(2 * to));
    if (this.#count + 1 > this.#from.length) {
      this.#from = longer(this.#from, new Uint32Array(2 * this.#from.length));
      this.#hashes = longer(this.#hashes, new Int32Array(2 * this.#hashes.length));
      this.#numbers = longer(this.#numbers, new Int32Array(2 * this.#numbers.length));
    }
    for (let at = start; at < end; at += 1) this.#units[from + at - start] = text.charCodeAt(at);
    this.#from[index + 1] = to;
    this.#hashes[index] = hash;
    this.#numbers[index] = number;
    if (2 * this.#count > this.#slots.length) this.#widen();
    else this.#place(index);
  }

  #widen(): void {
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let index = 0; index < this.#count; index += 1) this.#place(index);
  }

  #place(index: number): void {
    const mask = this.#slots.length - 1;
    let slot = this.#hashes[index]! & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = index + 1;
  }
}

function longer<A extends Uint16Array | Uint32Array | Int32Array>(array: A, larger: A): A {
  larger.set(array);
  return larger;
}
