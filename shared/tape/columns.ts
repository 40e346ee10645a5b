import type { Range } from '../text/ranges';
import { joined, type Form } from './forms';

/*
 * Words in columns: a day of talk has hundreds of thousands, and few of them are ever looked at one by one.
 */

/** How a word is parted from the one before it: not at all, by a comma, a sentence's end, a break-off. */
export type Separator = '' | ',' | '.' | '-';
const SEPARATORS: readonly Separator[] = ['', ',', '.', '-'];

/** A word as it is compared. Where one stretch of text has several ("don't"), they share it. */
export interface Word extends Range, Pick<Form, 'key' | 'written'> {
  before: Separator;
}

/** The words of a text in order. Offsets are UTF-16 code units into it. */
export class Words {
  length = 0;
  /** What the words are, each different one once, by number. */
  readonly forms: Form[] = [];
  readonly #numberOf = new Map<Form, number>();
  /** One place for each word, with room for more. */
  #numbers = new Int32Array(64);
  #starts = new Int32Array(64);
  #ends = new Int32Array(64);
  #before = new Uint8Array(64);

  /** The word at that index, counted from 0; undefined where there is none. */
  at(index: number): Word | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const { key, written } = this.forms[this.#numbers[index]!]!;
    const before = SEPARATORS[this.#before[index]!]!;
    return { key, written, before, start: this.#starts[index]!, end: this.#ends[index]! };
  }

  /** What the word there is compared by; the index is of a word. */
  keyAt(index: number): string {
    return this.forms[this.#numbers[index]!]!.key;
  }

  /** The number in `forms` of each word. */
  get numbers(): Int32Array {
    return this.#numbers.subarray(0, this.length);
  }

  /** The number of a form, which it keeps. */
  numberOf(form: Form): number {
    let number = this.#numberOf.get(form);
    if (number === undefined) this.#numberOf.set(form, (number = this.forms.push(form) - 1));
    return number;
  }

  /** Puts a word behind the others, by the number of its form; two that are one become one. */
  put(number: number, before: Separator, start: number, end: number): void {
    const last = this.length - 1;
    if (before === '' && last >= 0 && this.forms[this.#numbers[last]!]!.joins) {
      const one = joined(this.forms[this.#numbers[last]!]!, this.forms[number]!);
      if (one) {
        this.#numbers[last] = this.numberOf(one);
        this.#ends[last] = end;
        return;
      }
    }
    if (this.length === this.#numbers.length) this.#grow();
    const at = this.length++;
    this.#numbers[at] = number;
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#before[at] = SEPARATORS.indexOf(before);
  }

  #grow(): void {
    const most = 2 * this.#numbers.length;
    const before = this.#before;
    [this.#numbers, this.#starts, this.#ends] = [this.#numbers, this.#starts, this.#ends].map((column) => {
      const longer = new Int32Array(most);
      longer.set(column);
      return longer;
    }) as [Int32Array<ArrayBuffer>, Int32Array<ArrayBuffer>, Int32Array<ArrayBuffer>];
    this.#before = new Uint8Array(most);
    this.#before.set(before);
  }
}
