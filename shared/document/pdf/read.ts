import type { ReadDocument } from '../document';
import type { Cuts } from '../wrapped';
import { withInitials, withoutAsides } from './asides';
import { columnOf } from './column';
import { partsOf } from './columns';
import { joined } from './flow';
import { withoutFurniture } from './furniture';
import { lettersOf, unreadableIn } from './letters';
import { withoutLineNumbers } from './line-numbers';
import { stretchesOf, type Stretch } from './lines';
import { withoutNotes, type Note } from './notes';
import { noticesOf } from './notices';
import type { Page, Pdf, Run } from './page';
import { blocksOf, type Block } from './paragraphs';
import { sheetsOf } from './sheets';
import { sectionsOf } from './tables';
import { isRightToLeft, type Reader } from './words';
import { placesOf, written } from './write';

/**
 * The words of a PDF: its paragraphs in the order in which they are read. `cuts`: what became of words that a
 * line's end cuts.
 */
export function readPdf(pdf: Pdf): ReadDocument & { cuts: Cuts } {
  const letters = lettersOf(pdf.pages.flatMap(({ runs }) => runs.map(({ text }) => text)));
  const sheets = pdf.pages.map((page) => sheetsOf(page));
  const cleared = withoutFurniture(
    sheets.map(([main], index) => ({
      height: main?.height ?? pdf.pages[index]!.height,
      stretches: withInitials(stretchesOf(main?.runs.filter(({ artifact }) => !artifact) ?? [])),
    })),
  );
  const body = bodySizeOf(cleared.flatMap(({ stretches }) => stretches));
  let lineNumbers = 0;
  const gutters: number[] = [];
  const notes: Note[] = [];
  const columns = cleared.flatMap(({ stretches }, index): Block[][] => {
    const reader: Reader = { letters, hrefAt: hrefsOf(pdf.pages[index]!) };
    const { stretches: own, numbers } = withoutLineNumbers(stretches);
    lineNumbers += numbers.length;
    const parts = partsOf(own, { rightToLeft: isRightToLeft(textOf(own)), gutters }).flatMap(withoutAsides);
    const blocks = parts.map((part) => {
      const column = columnOf(part, index, reader);
      return blocksOf(column, sectionsOf(column, reader), body);
    });
    const page = withoutNotes(blocks, body);
    notes.push(...page.notes);
    return page.columns;
  });
  const blocks = joined(columns, body);
  const done = written(blocks, notes, levelsOf(blocks));
  return {
    ...{ text: done.text, formats: done.formats, cuts: done.cuts, details: {} },
    notices: noticesOf({
      pages: pdf.pages,
      furniture: cleared.flatMap(({ dropped }) => dropped),
      lineNumbers,
      noteMarks: done.noteMarks,
      pictures: picturesIn(pdf.pages),
      unreadable: unreadableIn(done.text),
    }),
    apparatus: {
      title: pdf.title,
      places: placesOf(
        done,
        pdf.pages.map(({ label }) => label),
      ),
      footnotes: done.footnotes,
      tables: done.tables,
    },
  };
}

const textOf = (stretches: readonly Stretch[]): string =>
  stretches.flatMap(({ runs }) => runs.map(({ text }) => text)).join(' ');

/** The pages that show something and say nothing. */
export const picturesIn = (pages: readonly Page[]): number[] =>
  pages.flatMap(({ drawn, runs }, index) => (drawn && runs.length === 0 ? [index] : []));

const hrefsOf =
  ({ areas }: Page) =>
  (run: Run): string => {
    const [x, y] = [run.x + run.width / 2, run.y - run.size / 3];
    return (
      areas.find(({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom)
        ?.href ?? ''
    );
  };

/** The size that most letters have. */
function bodySizeOf(stretches: readonly Stretch[]): number {
  const sizes = new Map<number, number>();
  for (const { runs } of stretches)
    for (const { size, text } of runs) {
      const key = Math.round(size * 4) / 4;
      sizes.set(key, (sizes.get(key) ?? 0) + text.trim().length);
    }
  return [...sizes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** The largest headings are the first level; bold ones of the body's size the last. */
function levelsOf(blocks: readonly Block[]): (block: Block) => number {
  const sizeOf = ({ lines }: Block) => Math.round(lines[0]!.size * 2) / 2;
  const sizes = [...new Set(blocks.filter(({ kind }) => kind === 'heading').map(sizeOf))].sort(
    (a, b) => b - a,
  );
  return (block) => Math.min(6, sizes.indexOf(sizeOf(block)) + 1);
}
