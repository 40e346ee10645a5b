import type { Element } from './elements';
import { valueOf } from './names';

/*
 * Formulas (ECMA-376, part 1, 22.1) as a line of text: what stands above and below a line is read with a
 * stroke between, raised and lowered signs as such.
 */

const shifted =
  (shift: 'up' | 'down'): Element =>
  (story) => {
    const outer = story.shift;
    story.shift = shift;
    return () => {
      story.shift = outer;
    };
  };

const bracket =
  (which: 'before' | 'after'): Element =>
  (story, tag) => {
    const brackets = story.brackets.at(-1);
    if (brackets) brackets[which] = valueOf(tag);
  };

export const MATH_ELEMENTS: Record<string, Element> = {
  'm:t'(story) {
    story.textIs = 'words';
    return () => {
      story.textIs = null;
    };
  },
  'm:den'(story) {
    story.write('/');
  },
  'm:sup': shifted('up'),
  'm:sub': shifted('down'),
  'm:d'(story) {
    story.brackets.push({ before: '(', after: ')' });
    return () => story.write(story.brackets.pop()!.after);
  },
  'm:begChr': bracket('before'),
  'm:endChr': bracket('after'),
  'm:dPr': (story) => () => story.write(story.brackets.at(-1)?.before ?? ''),
  'm:naryPr'(story) {
    story.brackets.push({ before: '∫', after: '' });
    return () => story.write(story.brackets.pop()!.before);
  },
  'm:chr': bracket('before'),
};
