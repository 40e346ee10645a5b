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
  /** Whether those may be one with the next. */
  readonly #joins: boolean[] = [];
  readonly #numberOf = new Map<readonly Form[], number>();
  /** What one stretch of text is that is several words, by numbers below zero. */
  readonly #several: number[][] = [];
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

  /** The number of what a stretch of text is; below zero where that is several words. */
  numberOf(forms: readonly Form[]): number {
    let number = this.#numberOf.get(forms);
    if (number === undefined) {
      const each = forms.map((form) => this.#add(form));
      number = each.length === 1 ? each[0]! : -this.#several.push(each);
      this.#numberOf.set(forms, number);
    }
    return number;
  }

  #add(form: Form): number {
    this.#joins.push(form.joins);
    return this.forms.push(form) - 1;
  }

  /** Puts what stands at `[start, end)` behind the other words; two that are one become one. */
  put(number: number, before: Separator, start: number, end: number): void {
    if (number >= 0) return this.#putOne(number, before, start, end);
    for (const [part, one] of this.#several[-number - 1]!.entries())
      this.#putOne(one, part === 0 ? before : '', start, end);
  }

  #putOne(number: number, before: Separator, start: number, end: number): void {
    const last = this.length - 1;
    if (before === '' && last >= 0 && this.#joins[this.#numbers[last]!]!) {
      const one = joined(this.forms[this.#numbers[last]!]!, this.forms[number]!);
      if (one) {
        this.#numbers[last] = this.#add(one);
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
    this.#numbers = longer(this.#numbers);
    this.#starts = longer(this.#starts);
    this.#ends = longer(this.#ends);
    const before = new Uint8Array(this.#numbers.length);
    before.set(this.#before);
    this.#before = before;
  }
}

function longer(column: Int32Array): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(2 * column.length);
  twice.set(column);
  return twice;
}
