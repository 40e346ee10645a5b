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
  href: string | null;
}

export class Fields {
  private open: Field[] = [];
  private begun = 0;
  /** The fields that nothing ended. */
  readonly unended: number[] = [];

  /** `never`: the fields that are begun and never ended, which are none. */
  constructor(private readonly never: ReadonlySet<number>) {}

  begin(): void {
    const order = this.begun++;
    if (!this.never.has(order)) this.open.push({ order, code: '', shown: false, href: null });
  }

  code(words: string): void {
    const field = this.open.at(-1);
    if (field && !field.shown) field.code += words;
  }

  separate(): void {
    const field = this.open.at(-1);
    if (!field) return;
    field.shown = true;
    field.href = addressIn(field.code);
  }

  end(): void {
    this.open.pop();
  }

  /** Whether words here are none of the text: they stand in a code. */
  get hides(): boolean {
    return this.open.length > 0 && this.open.some(({ shown }) => !shown);
  }

  /** Where words here lead to. */
  get href(): string | null {
    return this.open.findLast(({ href }) => href !== null)?.href ?? null;
  }

  /** No field goes on beyond here. */
  stop(): void {
    this.unended.push(...this.open.map(({ order }) => order));
    this.open = [];
  }
}

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
