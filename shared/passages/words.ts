/** The words of a text as they stand; one goes on behind an apostrophe. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)?/gu;

export const wordsIn = (text: string): readonly string[] => text.match(WORD) ?? [];

const LETTER = 1;
const IN_WORDS = 2;
const SIGN = 3;
const HALF = 4;

/** What a code unit is; 0 where it was never asked. */
const kinds = new Uint8Array(0x10000);

function learn(unit: number): number {
  const sign = String.fromCharCode(unit);
  const kind = /\p{L}/u.test(sign) ? LETTER : /[\p{M}\p{N}]/u.test(sign) ? IN_WORDS : SIGN;
  return (kinds[unit] = /\p{Cs}/u.test(sign) ? HALF : kind);
}

const kindOf = (unit: number): number => kinds[unit] || learn(unit);

const isApostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019;

/** So many different words are remembered. */
const MOST_KNOWN = 200_000;
const FREE = -1;

/**
 * What the words of texts stand for, each asked for once. A hundred papers have ten million words and few
 * different ones: they are looked up where they stand, without a string of each.
 */
export class WordNumbers {
  #slots = new Int32Array(1 << 12).fill(FREE);
  readonly #words: string[] = [];
  readonly #numbers: number[] = [];

  /** `numberOf`: what a word stands for. */
  constructor(private readonly numberOf: (word: string) => number) {}

  /** What the words of a text stand for, in their order. */
  in(text: string): number[] {
    const found: number[] = [];
    let at = 0;
    while (at < text.length) {
      const start = at;
      let hash = 0;
      let kind = 0;
      for (; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        kind = kindOf(unit);
        if (kind > IN_WORDS) break;
        hash = (Math.imul(hash, 31) + unit) | 0;
      }
      if (kind === HALF) return wordsIn(text).map(this.numberOf);
      if (at > start && at + 1 < text.length && isApostrophe(text.charCodeAt(at)))
        for (let next = at + 1; next < text.length && kindOf(text.charCodeAt(next)) === LETTER; next++) {
          hash = (Math.imul(hash, 31) + text.charCodeAt(next)) | 0;
          at = next + 1;
        }
      if (at > start) found.push(this.#find(text, start, at, hash));
      else at++;
    }
    return found;
  }

  #find(text: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (; this.#slots[slot]! !== FREE; slot = (slot + 1) & mask)
      if (isAt(this.#words[this.#slots[slot]!]!, text, start, end)) return this.#numbers[this.#slots[slot]!]!;
    const word = text.slice(start, end);
    const number = this.numberOf(word);
    if (this.#words.length < MOST_KNOWN) {
      this.#slots[slot] = this.#words.length;
      this.#words.push(word);
      this.#numbers.push(number);
      if (2 * this.#words.length > this.#slots.length) this.#widen();
    }
    return number;
  }

  #widen(): void {
    const slots = new Int32Array(4 * this.#slots.length).fill(FREE);
    const mask = slots.length - 1;
    for (const [nth, word] of this.#words.entries()) {
      let slot = hashOf(word) & mask;
      while (slots[slot] !== FREE) slot = (slot + 1) & mask;
      slots[slot] = nth;
    }
    this.#slots = slots;
  }
}

function hashOf(word: string): number {
  let hash = 0;
  // An apostrophe inside a word tells nothing that its letters do not.
  for (let at = 0; at < word.length; at++)
    if (!isApostrophe(word.charCodeAt(at))) hash = (Math.imul(hash, 31) + word.charCodeAt(at)) | 0;
  return hash ^ (hash >>> 15);
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++)
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
