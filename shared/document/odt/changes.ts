import type { ChangesAs, TrackedChange } from '../document';
import { replay, type XmlEvent } from '../walk';
import type { Spot } from '../writer';
import { nameOf } from './names';

interface Region {
  /** Words that were put in, and taken out again, are both. */
  types: Set<'insertion' | 'deletion'>;
  author: string;
  date: string;
  /** What was deleted. */
  inside: XmlEvent[];
}

interface Told {
  type: 'insertion' | 'deletion';
  author: string;
  date: string;
  start: Spot;
  end: Spot;
  text: string;
}

/** Words deleted at a place: to be put back there, or to be told. */
export interface Deleted {
  inside: XmlEvent[];
  /** How many paragraphs it has; the first and the last go on with those around it. */
  paragraphs: number;
  putBack: boolean;
}

/**
 * The tracked changes of a document (OpenDocument 1.3, part 3, section 5.5). What was put in stands in the
 * body between two marks, what was deleted stands apart and has a mark in the body.
 */
export class Changes {
  private readonly regions = new Map<string, Region>();
  /** Between their marks now; those that are not in the text collect their words. */
  private readonly open = new Map<string, Told>();
  private readonly mute = new Set<Told>();
  private readonly told: Told[] = [];

  constructor(private readonly as: ChangesAs) {}

  /** Hears what stands in text:tracked-changes. */
  learn(inside: readonly XmlEvent[]): void {
    let region: Region | null = null;
    let says: 'author' | 'date' | null = null;
    replay(inside, {
      enter: (tag) => {
        const name = nameOf(tag);
        if (name === 'text:changed-region') {
          region = { types: new Set(), author: '', date: '', inside: [] };
          this.regions.set(tag.attribute('id') ?? '', region);
        } else if (name === 'text:insertion' || name === 'text:deletion') {
          region?.types.add(name === 'text:insertion' ? 'insertion' : 'deletion');
        } else if (name === 'dc:creator' || name === 'dc:date') {
          says = name === 'dc:creator' ? 'author' : 'date';
          return () => (says = null);
        } else if (name !== 'office:change-info') {
          const owner = region;
          return { aside: (content) => this.keep(owner, tag, content) };
        }
        return undefined;
      },
      words: (words) => {
        if (region && says) region[says] += words.trim();
      },
    });
  }

  private keep(region: Region | null, tag: Parameters<typeof nameOf>[0], content: XmlEvent[]): void {
    if (!region) return;
    region.inside.push({ is: 'open', tag });
    for (const event of content) region.inside.push(event);
    region.inside.push({ is: 'close', tag });
  }

  /** Whether what comes now is no part of the text as it is read. */
  get isMuted(): boolean {
    return this.mute.size > 0;
  }

  /** Takes words that are no part of the text; false where they are. */
  takes(words: string): boolean {
    for (const told of this.mute) told.text += words;
    return this.isMuted;
  }

  start(id: string, at: Spot): void {
    const region = this.regions.get(id);
    if (!region || region.types.size === 0 || this.open.has(id)) return;
    const type = region.types.has('insertion') ? 'insertion' : 'deletion';
    const told = { type, author: region.author, date: region.date, start: at, end: at, text: '' } as const;
    this.open.set(id, told);
    const gone = this.as === 'accepted' ? region.types.has('deletion') : type === 'insertion';
    if (gone) this.mute.add(told);
  }

  end(id: string, at: Spot): void {
    const told = this.open.get(id);
    if (!told) return;
    this.open.delete(id);
    this.mute.delete(told);
    this.told.push({ ...told, end: at });
  }

  /** What was deleted where the mark of `id` stands. Only its first mark counts. */
  deletion(id: string): Deleted | null {
    const region = this.regions.get(id);
    if (!region?.types.has('deletion') || region.inside.length === 0 || this.isMuted) return null;
    const { inside, types } = region;
    region.inside = [];
    if (this.as === 'rejected' && types.has('insertion')) return null;
    const paragraphs = inside.filter(
      (event) => event.is === 'open' && ['text:p', 'text:h'].includes(nameOf(event.tag)),
    ).length;
    return { inside, paragraphs, putBack: this.as === 'rejected' };
  }

  /** A deletion was told at a place, or put back there. */
  tell(id: string, start: Spot, end: Spot, text = ''): void {
    const { author, date } = this.regions.get(id)!;
    this.told.push({ type: 'deletion', author, date, start, end, text });
  }

  /** In the order of their places. */
  done(): TrackedChange[] {
    for (const told of this.open.values()) this.told.push({ ...told, end: told.start });
    return this.told
      .map(({ type, author, date, start, end, text }) => ({
        start: start.at,
        end: Math.max(start.at, end.at),
        type,
        author,
        ...(date === '' ? {} : { date }),
        ...(text === '' ? {} : { text }),
      }))
      .sort((a, b) => a.start - b.start || a.end - b.end);
  }
}
