import type { Article } from '../../domain/model/article';
import type { NewSource } from '../../domain/model/evidence';
import { newId } from '../../domain/model/ids';
import { sameAddress } from './address';
import type { Annotation } from '../annotations';
import type { NamedSource } from './read';
import { AGAIN } from './works';

/** A source of the article, and where in it an annotation points. */
export interface Cited {
  source: string;
  locator: string;
}

/**
 * The sources that annotations name, each entered once: the same address, or the same title on the same
 * terms, is one source, whether an annotation named it before or the article has it.
 */
export class Sources {
  private readonly ids = new Map<string, string>();
  private readonly fresh = new Map<string, NewSource>();
  /** What notes have cited: "ibid." means the last of these, and a surname alone the one of that name. */
  private last: string | undefined;
  private readonly byName = new Map<string, Set<string>>();

  constructor(known: Article['sources']) {
    for (const { id, title, kind, terms, where } of Object.values(known)) {
      this.ids.set(titleKey(kind, title, terms), id);
      for (const address of where.match(ADDRESS) ?? []) this.ids.set(addressKey(address), id);
    }
  }

  /** What an annotation cites. What stands on a note before it is looked for there. */
  cited({ in: place, sources }: Annotation): Cited[] {
    const isNote = place !== 'comment';
    const found: Cited[] = [];
    for (const named of sources) {
      const before = isNote ? this.before(named) : undefined;
      if (named.title === AGAIN && before === undefined) continue;
      const source = before ?? this.enter(named);
      if (isNote) this.remember(source, named.title);
      found.push({ source, locator: locatorOf(named) });
    }
    return found;
  }

  entered(): NewSource[] {
    return [...this.fresh.values()];
  }

  private before({ title, address }: NamedSource): string | undefined {
    if (address) return undefined;
    if (title === AGAIN) return this.last;
    if (!ONE_NAME.test(title)) return undefined;
    const [only, other] = this.byName.get(title) ?? [];
    return other === undefined ? only : undefined;
  }

  private remember(id: string, title: string): void {
    this.last = id;
    // What stands before the first comma wrote it, where a title says who.
    for (const word of title.split(',')[0]!.split(' '))
      this.byName
        .set(word, this.byName.get(word) ?? new Set())
        .get(word)!
        .add(id);
  }

  private enter({ kind, title, address, telephone, email, terms = 'on-the-record' }: NamedSource): string {
    const key = address ? addressKey(address) : titleKey(kind, title, terms);
    const known = this.ids.get(key);
    const source = known === undefined ? undefined : this.fresh.get(known);
    // Of an address written in two ways the first is kept.
    const where = [source ? undefined : address, telephone, email].filter((each) => each !== undefined);
    if (source) source.where = joined(source.where, where);
    if (known !== undefined) return known;
    const id = newId();
    this.ids.set(key, id);
    this.fresh.set(id, { id, kind, title: title.slice(0, LONGEST_TITLE), terms, where: joined('', where) });
    return id;
  }
}

const LONGEST_TITLE = 500;
const LONGEST_WHERE = 4000;
const ADDRESS = /https?:\/\/[^\s,]+/giu;
const ONE_NAME = /^\p{Lu}[\p{L}\p{M}'’-]+$/u;

const addressKey = (address: string): string => `address ${sameAddress(address)}`;
const titleKey = (kind: string, title: string, terms: string): string =>
  JSON.stringify([kind, title.trim().toLowerCase(), terms]);

function joined(where: string, more: readonly string[]): string {
  const all = new Set([...where.split(', ').filter((each) => each !== ''), ...more]);
  return [...all].join(', ').slice(0, LONGEST_WHERE);
}

/** Where in a source, as a checker writes it. A page in another language is a page all the same. */
function locatorOf({ part, page, minute, date }: NamedSource): string {
  const pages = page && `${/[–,&]|\p{L}{2,} /u.test(page) ? 'pp.' : 'p.'} ${page}`;
  return [part, pages, minute, date].filter(Boolean).join(', ').slice(0, 500);
}
