import { replay, type XmlEvent } from '../walk';
import { nameOf } from './names';

/** What a frame shows besides words. The images of one frame are one picture in several formats. */
export interface Shown {
  is: 'picture' | 'embedded' | 'words';
  /** What is said of it for those who do not see it (svg:desc), or else its title. */
  alternative: string;
}

const EMBEDDED = new Set([
  'draw:object',
  'draw:object-ole',
  'draw:plugin',
  'draw:applet',
  'draw:floating-frame',
]);

/** What stands in a draw:frame. */
export function shownIn(inside: readonly XmlEvent[]): Shown {
  const shown: Shown = { is: 'words', alternative: '' };
  const said = { 'svg:title': '', 'svg:desc': '' };
  let says: keyof typeof said | null = null;
  replay(inside, {
    enter(tag) {
      const name = nameOf(tag);
      if (EMBEDDED.has(name)) shown.is = 'embedded';
      else if (name === 'draw:image' && shown.is === 'words') shown.is = 'picture';
      if (name !== 'svg:title' && name !== 'svg:desc') return 'skip';
      says = name;
      return () => (says = null);
    },
    words: (words) => {
      if (says) said[says] += words;
    },
  });
  shown.alternative = (said['svg:desc'] || said['svg:title']).replace(/\s+/g, ' ').trim();
  return shown;
}
