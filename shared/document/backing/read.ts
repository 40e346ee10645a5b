import { language } from '../../text/languages';
import type { Range } from '../../text/ranges';
import { sentences } from '../../text/sentences';
import type { SourceKind, Terms } from '../../vocabulary';
import { addressesIn, hostOf, type Address } from './address';
import { filesIn, isRemark, kindIn, speaksOf } from './kinds';
import { ANY_MASK, masked, MASKS, withoutMasks, type Masked } from './masked';
import { heardIn, nameIn } from './people';
import { daysIn, emailsIn, placesIn, telephonesIn, type Number, type Place } from './places';
import { titled, workIn } from './works';

const words = language.backing;

/** A source that somebody named in a note, with what it says of where to find it. */
export interface NamedSource {
  kind: SourceKind;
  /** A person's name or a work's title, as it was written; of an address nobody gave one, its host. */
  title: string;
  address?: string;
  page?: string;
  /** A minute of a recording. */
  minute?: string;
  /** A chapter, a paragraph, an exhibit, as it was written. */
  part?: string;
  telephone?: string;
  email?: string;
  /** As it was written. */
  date?: string;
  /** What was agreed with whoever said it, where it says so. */
  terms?: Terms;
}

export interface ReadBacking {
  sources: NamedSource[];
  /** It asks something. */
  question: boolean;
  /** It says that there is something, and too little to find it by. */
  vague: boolean;
  /** The author was there: one of `sources` is the author's own observation. */
  onAuthor: boolean;
  /** The whole of it. */
  text: string;
}

/** What a source is called that is the author's own word. */
export const OWN_OBSERVATION = 'The author’s own observation';

/** Longer than this nobody writes beside a draft; what comes after is kept, and not read. */
const LONGEST = 20_000;

/**
 * What a note beside a draft says about where a fact comes from. Total, and it invents nothing: a remark
 * names no source, and neither does a question. `note`: it is a footnote or an endnote, where a source is
 * what one expects.
 */
export function readBacking(text: string, { note = false }: { note?: boolean } = {}): ReadBacking {
  const reading = new Reading(withoutMasks(text.slice(0, LONGEST)), note);
  return { ...reading.read(), text };
}

type Bit = (Place | (Number & { what: 'telephone' | 'email' | 'date' })) & { start: number };

class Reading {
  private readonly addresses: Address[];
  private readonly bits: Bit[] = [];
  private painted: string;
  private readonly sources: NamedSource[] = [];
  /** What points into a source that has not been named yet. */
  private waiting: Bit[] = [];
  private question = false;
  private vague = false;

  constructor(
    text: string,
    private readonly note: boolean,
  ) {
    this.painted = text;
    this.addresses = addressesIn(text);
    for (const each of this.addresses) this.paint(each, 'address');
    const numbered = words.numberedTape.test(text);
    const recorded =
      numbered || speaksOf(text, RUNS) || this.addresses.some(({ kind }) => kind === 'recording');
    const running = recorded ? 'recorded' : speaksOf(text, SPOKEN) ? 'spoken' : 'no';
    const files = filesIn(this.painted);
    const isNamed = ({ start, end }: Range): boolean =>
      files.some((file) => start < file.end && file.start < end);
    this.take(emailsIn(this.painted), 'email', 'email');
    for (const place of placesIn(this.painted, running)) {
      if (isNamed(place)) continue;
      this.bits.push(place);
      this.paint(place, 'place');
    }
    const unnamed = (found: readonly Number[]) => found.filter((each) => !isNamed(each));
    this.take(unnamed(daysIn(this.painted)), 'date', 'day');
    this.take(unnamed(telephonesIn(this.painted)), 'telephone', 'telephone');
    this.bits.sort((a, b) => a.start - b.start);
  }

  read(): Omit<ReadBacking, 'text'> {
    for (const { start, end } of stretchesOf(this.painted)) this.stretch(start, end);
    const named = this.sources.length;
    const terms = words.terms.find(([said]) => said.test(this.painted))?.[1];
    if (terms) for (const source of this.sources) if (!source.address) source.terms = terms;
    const onAuthor = words.own.test(this.painted) && !this.question;
    if (onAuthor) this.sources.push({ kind: 'observation', title: OWN_OBSERVATION });
    const vague = named === 0 && (this.vague || this.waiting.length > 0);
    return { sources: this.sources, question: this.question, vague, onAuthor };
  }

  private stretch(start: number, end: number): void {
    const stretch = this.painted.slice(start, end);
    const here = this.bits.filter((bit) => bit.start >= start && bit.start < end);
    const asks = /\?["”’)\]]*\s*$/u.test(stretch) || words.asking.test(stretch);
    if (asks) this.question = true;
    const before = this.sources.length;
    for (const address of this.addresses)
      if (address.start >= start && address.start < end) this.link(address, stretch);
    const lacks = words.lacking.test(stretch);
    if (lacks) this.vague = true;
    if (!asks && this.sources.length === before) {
      if (!lacks) this.named(stretch, here);
      else if (here.some(isReach)) this.reached(stretch, here);
    }
    if (asks && this.sources.length === before) return;
    this.point(here, before, stretch);
  }

  /** Who or what a stretch without an address names. */
  private named(stretch: string, here: readonly Bit[]): void {
    const before = this.sources.length;
    const { heard, nobody } = heardIn(stretch);
    const pages = here.some(({ what }) => what === 'page' || what === 'part');
    // "FOI response from the council": nobody is named, and what it is says more.
    const paper = heard.length > 0 ? kindIn(stretch.slice(0, heard[0]!.at)) : null;
    const isPaper = paper !== null && paper.kind !== 'interview' && !/^\p{Lu}/u.test(heard[0]!.name);
    const isWork = pages && heard.length > 0 && kindIn(stretch) === null && !isSpoken(stretch);
    if (heard.length > 0 && !isWork && !isPaper && !isOfWork(stretch, heard[0]!.at)) {
      for (const { name, kind } of heard) this.sources.push({ kind, title: name });
      return;
    }
    const placed = here.some(({ what }) => what !== 'date' && what !== 'telephone' && what !== 'email');
    const dated = here.some(({ what }) => what === 'date');
    const own = words.own.test(stretch);
    const reach = here.some(isReach) && !placed;
    const timed = here.some(({ what }) => what === 'minute');
    const work =
      own || reach ? null : workIn(withoutCalls(stretch), { placed, timed, dated, note: this.note });
    if (work && !(words.vague.test(stretch) && !placed && !dated)) this.sources.push(work);
    else if (here.some(isReach) && !own) this.reached(stretch, here);
    else if (before > 0 && words.onlyName.test(stretch.trim()))
      this.sources.push({ kind: 'record', title: titled(stretch) });
    else if (nobody || words.vague.test(stretch)) this.vague = true;
  }

  /** A number or an e-mail address belongs to whoever was named last, else to whoever it stands beside. */
  private reached(stretch: string, here: readonly Bit[]): void {
    const last = this.sources.at(-1);
    if (last && here.every(({ what }) => what !== 'telephone' || !last.telephone) && !last.address) return;
    const number = here.find(isReach)!;
    const ahead = withoutReachWords(stretch).split(ANY_MASK)[0]!;
    const clause = ahead
      .split(/[,:;()–—]/u)
      .map(titled)
      .findLast((part) => part !== '' && !isRemark(part));
    const title = clause !== undefined && clause.length < 80 ? (nameIn(clause) ?? clause) : number.is;
    this.sources.push({ kind: 'interview', title });
  }

  private link(address: Address, stretch: string): void {
    const beside = stretch.replaceAll(new RegExp(`${MASKS.address}+`, 'gu'), ' ');
    const noun = isRemark(beside) ? null : kindIn(beside);
    const several = [...stretch.matchAll(new RegExp(`${MASKS.address}+`, 'gu'))].length > 1;
    const own = several ? '' : titleBeside(stretch);
    const title = address.label || own || hostOf(address.address);
    const kind = noun && !several && address.kind !== 'social-post' ? noun.kind : address.kind;
    this.sources.push({
      kind,
      title: title.slice(0, 500),
      address: address.address,
      ...(address.page ? { page: address.page } : {}),
      ...(address.minute ? { minute: address.minute } : {}),
    });
  }

  /** Gives every page, minute and number to the source it stands beside. */
  private point(here: readonly Bit[], before: number, stretch: string): void {
    const own = this.sources.slice(before);
    const target = own.at(-1) ?? this.sources.at(-1);
    if (!target) {
      if (!isRemark(stretch)) this.waiting.push(...here.filter(({ what }) => what !== 'date'));
      return;
    }
    for (const bit of [...this.waiting, ...here]) put(own.length > 1 ? this.nearest(own, bit) : target, bit);
    this.waiting = [];
  }

  /** Of several addresses, the one before it. */
  private nearest(own: readonly NamedSource[], bit: Bit): NamedSource {
    const ahead = this.addresses.filter(({ start }) => start < bit.start).map(({ address }) => address);
    return own.findLast(({ address }) => address && ahead.includes(address)) ?? own[0]!;
  }

  private take(found: readonly Number[], what: 'telephone' | 'email' | 'date', as: Masked): void {
    for (const each of found) {
      this.bits.push({ ...each, what });
      this.paint(each, as);
    }
  }

  private paint(range: { start: number; end: number }, as: Masked): void {
    this.painted = masked(this.painted, range, as);
  }
}

function put(source: NamedSource, { what, is }: Bit): void {
  if (what === 'part') source.part = source.part ? `${source.part}, ${is}` : is;
  else if (what === 'page') source.page = source.page ? `${source.page}; ${is}` : is;
  else source[what] ??= is;
}

/** Sentences, and what semicolons and bullets part. */
function* stretchesOf(text: string): Generator<{ start: number; end: number }> {
  let from = 0;
  for (const paragraph of text.split('\n')) {
    for (const { start, end } of sentences(paragraph, { start: 0, end: paragraph.length })) {
      let at = start;
      for (const part of partsOf(paragraph.slice(start, end))) {
        if (part.trim() !== '') yield { start: from + at, end: from + at + part.length };
        at += part.length;
      }
    }
    from += paragraph.length + 1;
  }
}

/** A stretch in its parts, with all that stands between them: semicolons, and an "and" before an address. */
const partsOf = (sentence: string): string[] => sentence.split(PARTS);
const PARTS = new RegExp(`(?<=[;•|])|(?=${words.together.source}${MASKS.address})`, 'u');

const isReach = ({ what }: Bit): boolean => what === 'telephone' || what === 'email';

const RUNS: ReadonlySet<SourceKind> = new Set(['recording', 'transcript']);
const SPOKEN: ReadonlySet<SourceKind> = new Set(['interview']);

/** Whether somebody was spoken to, and not read: a page may stand beside that too. */
const isSpoken = (stretch: string): boolean => words.heardFrom.some(([cue]) => cue.test(stretch));

/** "per City Council minutes": what begins like a name goes on to a work. */
function isOfWork(stretch: string, at: number): boolean {
  if (isSpoken(stretch) || words.saidIt.some(([after]) => after.test(behindName(stretch, at)))) return false;
  const noun = kindIn(stretch.slice(at));
  return noun !== null && !/[,;:(]/u.test(stretch.slice(at, at + noun.at));
}

const behindName = (stretch: string, at: number): string =>
  stretch.slice(at).replace(/^(?:\p{Lu}[\p{L}\p{M}'’-]*\.? ?)+/u, ' ');

const CALL = new RegExp(
  `(?<![\\p{L}])${words.telephone}${words.telephoneIs}(?=[${MASKS.telephone}${MASKS.email}])`,
  'giu',
);
/** Without what only says that a number or an e-mail address comes: "Lind, T3, tel. …". */
const withoutCalls = (stretch: string): string => stretch.replace(CALL, '');

const withoutReachWords = (text: string): string =>
  text.replace(new RegExp(`(?<![\\p{L}])${words.telephone}(?![\\p{L}])\\.?:?`, 'giu'), ' ');

/** What an address is called in the words before or around it; empty where they are a remark. */
function titleBeside(written: string): string {
  const stretch = written.replace(/^[\s([<]+/u, '');
  const lead = words.lead.exec(stretch)?.[0] ?? '';
  const rest = stretch.slice(lead.length).replace(/[\ue000-\ue004]+/gu, ' , ');
  if (isRemark(rest) || !/\p{L}{3}/u.test(rest)) return '';
  const title = titled(rest);
  return title.split(/\s+/u).length > 14 ? '' : title;
}
