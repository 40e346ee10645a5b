import type { Comment } from '../document';
import type { Said } from '../said';
import { replay, type XmlEvent } from '../walk';
import type { Spot } from '../writer';
import type { Tag } from '../xml';
import { nameOf } from './names';
import { threadsOf, type Annotation } from './threads';

/** The comments of a document: on the words up to the end of their name, or, without one, at a place. */
export class Annotations {
  private readonly all: Annotation[] = [];
  private readonly open = new Map<string, Annotation>();

  add(tag: Tag, at: Spot, inside: readonly XmlEvent[], says: Said): void {
    const name = tag.attribute('name');
    const annotation: Annotation = {
      name,
      parent: tag.attribute('parent-name'),
      resolved: tag.attribute('resolved') === 'true',
      start: at,
      end: at,
      ...writtenBy(inside),
      says,
      order: this.all.length,
    };
    this.all.push(annotation);
    if (name !== undefined) this.open.set(name, annotation);
  }

  end(tag: Tag, at: Spot): void {
    const annotation = this.open.get(tag.attribute('name') ?? '');
    if (annotation) annotation.end = at;
  }

  done(): Comment[] {
    return threadsOf(this.all);
  }
}

/** By whom and when. */
function writtenBy(inside: readonly XmlEvent[]): { author: string; date: string | undefined } {
  const said = { author: '', date: '' };
  let says: keyof typeof said | null = null;
  replay(inside, {
    enter(tag) {
      const name = nameOf(tag);
      if (name !== 'dc:creator' && name !== 'dc:date') return 'skip';
      says = name === 'dc:creator' ? 'author' : 'date';
      return () => (says = null);
    },
    words: (words) => {
      if (says) said[says] += words.trim();
    },
  });
  return { author: said.author, date: said.date === '' ? undefined : said.date };
}
