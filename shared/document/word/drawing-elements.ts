import { leave } from '../left-out';
import type { Element } from './elements';

/*
 * Pictures, shapes and what other programs put in. Of a picture its place and its alternative text are kept,
 * of a shape the words in its text box.
 */

/**
 * Shapes are what they say, and pictures are counted one by one; everything else that is drawn is something a
 * reader sees and Stet does not read.
 */
const READ = new Set([
  'picture',
  'wordprocessingShape',
  'wordprocessingGroup',
  'wordprocessingCanvas',
  'wordprocessingInk',
  'lockedCanvas',
]);

const drawing: Element = (story) => {
  const outer = story.picture;
  const at = story.here();
  story.picture = { alternative: '', pictures: 0 };
  return () => {
    const { alternative, pictures } = story.picture!;
    story.picture = outer;
    if (pictures === 0 || !story.isIn) return;
    leave(story.whole.leftOut, 'pictures', pictures);
    story.piece.pictures.push({ at, alternative: alternative.replace(/\s+/g, ' ').trim() });
  };
};

const isPicture: Element = (story) => {
  if (story.picture) story.picture.pictures++;
};

export const DRAWING_ELEMENTS: Record<string, Element> = {
  'w:drawing': drawing,
  'w:pict': drawing,
  'w:object'(story) {
    leave(story.whole.leftOut, 'embedded');
    const outer = story.picture;
    story.picture = null;
    return () => {
      story.picture = outer;
    };
  },
  'wp:docPr'(story, tag) {
    if (story.picture) story.picture.alternative = tag.attribute('descr') || tag.attribute('title') || '';
  },
  'v:shape'(story, tag) {
    if (story.picture) story.picture.alternative ||= tag.attribute('alt') ?? '';
  },
  'a:graphicData'(story, tag) {
    const kind = /[^/]*$/.exec(tag.attribute('uri') ?? '')![0];
    if (!READ.has(kind) && story.isIn) leave(story.whole.leftOut, 'embedded');
  },
  'pic:pic': isPicture,
  'v:imagedata': isPicture,
  // The words of a box stand after the paragraph that it hangs on.
  'w:txbxContent'(story) {
    const { paragraph, carried, run, inProperties, picture, links } = story;
    Object.assign(story, { paragraph: null, carried: null, run: null, picture: null, links: [] });
    return () => Object.assign(story, { paragraph, carried, run, inProperties, picture, links });
  },
};
