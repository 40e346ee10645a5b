import type { Apparatus, ReadDocument } from '../document';
import type { Cuts } from '../wrapped';
import { withInitials, withoutAsides } from './asides';
import { isBelieved } from './belief';
import { columnOf } from './column';
import { partsOf } from './columns';
import { commentsOf } from './comments';
import { joined } from './flow';
import { withoutFurniture } from './furniture';
import { lettersOf, unreadableIn } from './letters';
import { withoutLineNumbers } from './line-numbers';
import { rowsOf, stretchesOf, type Stretch } from './lines';
import { withoutNotes, type Note } from './notes';
import { noticesOf } from './notices';
import type { Page, Pdf, Run } from './page';
import { blocksOf, type Block } from './paragraphs';
import { sheetsOf } from './sheets';
import { sectionsOf } from './tables';
import { picturesIn as saidIn, taggedIn, type Tagged } from './tags';
import { titleIn } from './title';
import { isRightToLeft, type Reader } from './words';
import { placesOf, written, type Written } from './write';

/**
 * The words of a PDF: its paragraphs in the order in which they are read. `cuts`: what became of words that a
 * line's end cuts; `isUnreadable`: most of its signs stand for no letter.
 */
export function readPdf(pdf: Pdf): ReadDocument & { cuts: Cuts; isUnreadable: boolean } {
  const leaves = leavesOf(pdf);
  const body = bodySizeOf(leaves.flatMap(({ stretches }) => stretches));
  const letters = lettersOf(pdf.pages.flatMap(({ runs }) => runs.map(({ text }) => text)));
  const tagsHeadings = leaves.some(({ tagged }) =>
    [...tagged.values()].some(({ level }) => level !== undefined),
  );
  const gutters: number[] = [];
  const notes: Note[] = [];
  const columns = leaves.flatMap(({ page, stretches, tagged }): Block[][] => {
    const reader: Reader = { letters, tagged, areas: pdf.pages[page]!.areas };
    const parts = partsOf(stretches, { rightToLeft: isRightToLeft(textOf(stretches)), gutters });
    const blocks = parts.flatMap(withoutAsides).map((part) => {
      const column = columnOf(part, page, reader);
      return blocksOf(column, sectionsOf(column, reader), body, tagsHeadings);
    });
    const last = notes.at(-1);
    const cleared = withoutNotes(blocks, body, last && page - last.page <= 1 ? last : undefined);
    notes.push(...cleared.notes);
    return cleared.columns;
  });
  const blocks = joined(columns, body);
  const done = written(blocks, notes, levelsOf(blocks));
  const unreadable = unreadableIn(done.text);
  return {
    isUnreadable: unreadable > 0.5 * done.text.replace(/\s/g, '').length,
    ...{ text: done.text, formats: done.formats, cuts: done.cuts, details: {} },
    notices: noticesOf({
      pages: pdf.pages,
      furniture: leaves.flatMap(({ dropped }) => dropped),
      lineNumbers: leaves.reduce((sum, { lineNumbers }) => sum + lineNumbers, 0),
      noteMarks: done.noteMarks,
      pictures: picturesIn(pdf.pages),
      unreadable,
    }),
    apparatus: apparatusOf(pdf, done),
  };
}

function apparatusOf({ title: said, pages }: Pdf, done: Written): Partial<Apparatus> {
  const labels = pages.map(({ label }) => label);
  const places = placesOf(done, labels);
  const starts = pages.map(({ remarks }, page) => ({ remarks, start: places[page]!.start }));
  return {
    title: titleIn(said, done.text.slice(0, places[0]?.end)),
    ...{ places, footnotes: done.footnotes, tables: done.tables },
    comments: commentsOf(starts, done.commented),
    pictures: pages.flatMap(({ tags }) =>
      saidIn(tags).map(({ alternative, after }) => ({
        ...{ at: done.ends.get(after) ?? 0, alternative },
        caption: '',
      })),
    ),
  };
}

/** The text of a page that runs in one direction, without what is furniture. */
interface Leaf {
  page: number;
  stretches: Stretch[];
  tagged: ReadonlyMap<string, Tagged>;
  dropped: string[];
  lineNumbers: number;
}

/** What is to be read of each page, in the order of pages. */
function leavesOf({ pages }: Pdf): Leaf[] {
  let ids = 0;
  const tagged = pages.map((page) => {
    const found = taggedIn(page, ids);
    ids += found.size + 1;
    return found;
  });
  const sheets = pages.map((page) =>
    sheetsOf(page).map(({ runs, height }) => ({
      ...{ height, dropped: furnitureIn(runs) },
      stretches: withInitials(stretchesOf(runs.filter(({ artifact }) => !artifact))),
    })),
  );
  const mains = sheets.map(
    ([main], page) => main ?? { height: pages[page]!.height, dropped: [], stretches: [] },
  );
  const cleared = withoutFurniture(mains);
  const believed = isBelieved(mains.map(({ stretches }, page) => ({ stretches, tagged: tagged[page]! })));
  return sheets.flatMap(([main, ...others], page) => {
    const { stretches, numbers } = withoutLineNumbers(cleared[page]!.stretches);
    const own = { page, tagged: believed ? tagged[page]! : new Map<string, Tagged>() };
    const dropped = [...(main?.dropped ?? []), ...cleared[page]!.dropped];
    return [
      { ...own, stretches, dropped, lineNumbers: numbers.length },
      ...others.map((sheet) => ({ ...own, ...sheet, lineNumbers: 0 })),
    ];
  });
}

/** What the file itself says is no part of the text. */
const furnitureIn = (runs: readonly Run[]): string[] =>
  rowsOf(stretchesOf(runs.filter(({ artifact }) => artifact))).map((row) => textOf(row).trim());

const textOf = (stretches: readonly Stretch[]): string =>
  stretches.flatMap(({ runs }) => runs.map(({ text }) => text)).join(' ');

/** The pages that show something and say nothing. */
export const picturesIn = (pages: readonly Page[]): number[] =>
  pages.flatMap(({ drawn, runs }, index) => (drawn && runs.length === 0 ? [index] : []));

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
  return (block) => block.level ?? Math.min(6, sizes.indexOf(sizeOf(block)) + 1);
}
