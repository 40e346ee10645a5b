import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import type { Code, Construct, Extension } from 'micromark-util-types';
import type { Root } from 'mdast';

const ASTERISK = 42;
const isDigit = (code: Code): boolean =>
  code !== null && code > 0 && /\p{Nd}/u.test(String.fromCodePoint(code));

/** Asterisks between figures multiply; CommonMark would set "3" in "2*3*4" in italics and drop them. */
const timesSign: Construct = {
  name: 'timesSign',
  tokenize(effects, ok, nok) {
    const { previous } = this;
    return function start(code) {
      if (!isDigit(previous)) return nok(code);
      effects.enter('data');
      return inside(code);
    };
    function inside(code: Code): ReturnType<typeof ok> {
      if (code === ASTERISK) {
        effects.consume(code);
        return inside;
      }
      if (!isDigit(code)) return nok(code);
      effects.exit('data');
      return ok(code);
    }
  },
};
const figures: Extension = { text: { [ASTERISK]: timesSign } };

/*
 * Made once: a book is parsed paragraph by paragraph, and to make them took a fifth of the time of each.
 */
const EXTENSIONS = {
  extensions: [gfmFootnote(), gfmTable(), gfmStrikethrough({ singleTilde: false }), figures],
  mdastExtensions: [gfmFootnoteFromMarkdown(), gfmTableFromMarkdown(), gfmStrikethroughFromMarkdown()],
};

/** CommonMark with footnotes, tables and ~~deletions~~, as GitHub reads them. A single tilde is "about". */
export const parseMarkdown = (source: string): Root => fromMarkdown(source, EXTENSIONS);
