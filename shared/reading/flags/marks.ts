import type { Found, Rule } from './rule';

const AP = 'AP Stylebook, punctuation guide: quotation marks';

export const unbalancedMarks: Rule = {
  name: 'unbalanced-marks',
  source: AP,
  find: ({ marks, doc }) =>
    marks.loose.flatMap(({ start, end, side }): Found[] =>
      isMarkup(doc.text, start)
        ? []
        : [
            {
              start,
              end,
              why:
                side === 'open'
                  ? 'This quotation mark opens and nothing closes it: find where the words end.'
                  : 'This quotation mark closes and nothing opened it: find where the words begin.',
            },
          ],
    ),
};

/** `href="…"` left in by an import, or 6'3", is no quotation. */
const isMarkup = (text: string, at: number): boolean =>
  /[=\d]$|<[^<>]*$/.test(text.slice(Math.max(0, at - 400), at));

const CURLY = /[“”„‟‘’‚‛]/;

export const mixedMarks: Rule = {
  name: 'mixed-marks',
  source: AP,
  find({ marks, doc }) {
    const out: Found[] = [];
    for (const { start, end, open, close } of marks.quotes) {
      if (isMarkup(doc.text, start)) continue;
      if (open && close && open.family !== 'corner' && style(open.glyph) !== style(close.glyph)) {
        out.push({
          start,
          end,
          why: `The quotation opens with ${open.glyph} and closes with ${close.glyph}.`,
          group: '',
        });
      }
    }
    if (out.length > 0) return out;
    // Every pair matches itself; do the pairs match each other?
    const doubles = marks.quotes.filter(
      (quote) => quote.open?.family === 'double' && !isMarkup(doc.text, quote.start),
    );
    const first = doubles[0];
    const other = first && doubles.find((quote) => style(quote.open!.glyph) !== style(first.open!.glyph));
    return first && other
      ? [
          {
            start: other.start,
            end: other.end,
            why: `Other quotations here are marked with ${first.open!.glyph}, this one with ${other.open!.glyph}.`,
            related: { start: first.start, end: first.end },
          },
        ]
      : [];
  },
};

const style = (glyph: string): string =>
  CURLY.test(glyph)
    ? 'curly'
    : /[«»‹›]/.test(glyph)
      ? 'angle'
      : glyph === "''" || glyph === '``'
        ? 'typewriter'
        : 'straight';

export const bracketedChange: Rule = {
  name: 'bracketed-change',
  source: 'Reuters Handbook of Journalism: quotes (alterations in brackets)',
  find({ doc, quotes }) {
    const out: Found[] = [];
    for (const quote of quotes) {
      for (const span of quote.quoted) {
        for (const found of doc.text.slice(span.start, span.end).matchAll(/\[([^[\]\n]{1,120})\]/g)) {
          if (!/\p{L}{2}/u.test(found[1]!) || /^sic$/i.test(found[1]!.trim())) continue;
          const start = span.start + found.index;
          out.push({
            start,
            end: start + found[0].length,
            why: 'Words in brackets stand inside a quotation: check them against what was said.',
            group: '',
          });
        }
      }
    }
    return out;
  },
};
