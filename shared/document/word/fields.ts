/*
 * Fields (ECMA-376, part 1, 17.16): what a program works out, with its code and, as last worked out, its
 * result. A field may stand in the code or the result of another.
 */

interface Field {
  /** The how-manieth field of the story it is. */
  order: number;
  code: string;
  /** Whether its code is over and its result goes on. */
  shown: boolean;
  /** Where words in it lead to: by itself, or by the field around it. */
  href: string | null;
}

export class Fields {
  private open: Field[] = [];
  private begun = 0;
  /** How many of the open fields are in their codes. */
  private codes = 0;
  /** The fields that nothing ended. */
  readonly unended: number[] = [];

  /**
   * `never`: the fields that are begun and never ended, which are none. `kept`: the address of a link as it
   * is kept.
   */
  constructor(
    private readonly never: ReadonlySet<number>,
    private readonly kept: (href: string | null) => string | null,
  ) {}

  begin(): void {
    const order = this.begun++;
    if (this.never.has(order)) return;
    this.open.push({ order, code: '', shown: false, href: this.href });
    this.codes++;
  }

  code(words: string): void {
    const field = this.open.at(-1);
    if (field && !field.shown) field.code += words;
  }

  separate(): void {
    const field = this.open.at(-1);
    if (!field || field.shown) return;
    field.shown = true;
    field.href = this.kept(addressIn(field.code)) ?? field.href;
    this.codes--;
  }

  /** A field ends. Answers whether it is one of a form that a person filled in without any words. */
  end(): 'control' | undefined {
    const field = this.open.pop();
    if (!field || field.shown) return undefined;
    this.codes--;
    return FORM.has(field.code.trim().split(/\s/)[0]!) ? 'control' : undefined;
  }

  /** Whether words here are none of the text: they stand in a code. */
  get hides(): boolean {
    return this.codes > 0;
  }

  /** Where words here lead to. */
  get href(): string | null {
    return this.open.at(-1)?.href ?? null;
  }

  /** No field goes on beyond here. */
  stop(): void {
    this.unended.push(...this.open.map(({ order }) => order));
    this.open = [];
    this.codes = 0;
  }
}

/** Boxes to tick and lists to choose from say what they are set to elsewhere than in words. */
const FORM = new Set(['FORMCHECKBOX', 'FORMDROPDOWN']);

/** The address in the code of a field that is a link to somewhere outside; null in every other. */
export function addressIn(code: string): string | null {
  const [name, ...rest] = code.match(/"(?:[^"\\]|\\.)*"|[^\s"]+/g) ?? [];
  if (name?.toUpperCase() !== 'HYPERLINK') return null;
  const plain = (word = '') => word.replace(/^"(.*)"$/s, '$1').replace(/\\(["\\])/g, '$1');
  let address = '';
  let place = '';
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at]!;
    const option = /^\\([a-z])$/i.exec(word)?.[1]?.toLowerCase();
    if (option === 'l') place = plain(rest[++at]);
    else if (option === 'o' || option === 't') at++;
    else if (option === undefined) address ||= plain(word);
  }
  return address === '' ? null : withPlace(address, place);
}

/** An address with the place in it that is meant. */
export const withPlace = (address: string, place: string): string =>
  place === '' || address.includes('#') ? address : `${address}#${place}`;
