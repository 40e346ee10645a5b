import type { ChangesAs, Picture, ReadDocument } from '../document';
import type { LeftOut } from '../left-out';
import { BadXml, readXml } from '../xml';
import { threadsOf, type Covered, type Written } from './comments';
import { laid, type Laid } from './flow';
import { markHeadings } from './headings';
import { numberingIn } from './numbering';
import { linksIn } from '../said';
import { changesInNotes, footnotesOf, noteOf, notesIn, type Notes } from './notes';
import { noticesOf } from './notices';
import type { Piece, Whole } from './piece';
import { readStory } from './story';
import { stylesIn } from './styles';

/*
 * A Word document (ECMA-376, part 1, WordprocessingML): from the text of its parts to the words, and all that
 * was written on them.
 */

export interface WordParts {
  /** The body. */
  document: string;
  /** Where links lead, by their ids, in each part that has any. */
  links: Partial<Record<'document' | 'footnotes' | 'endnotes' | 'comments', ReadonlyMap<string, string>>>;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  comments?: string;
  commentsExtended?: string;
  commentsIds?: string;
  commentsExtensible?: string;
  /** What the file says of itself: its title. */
  core?: string;
  /** What programs have it say of itself besides. */
  custom?: string;
  macros: boolean;
}

/** Reads a document, with tracked changes accepted or rejected. Throws a BadXml where its body is damaged. */
export function readWord(parts: WordParts, changes: ChangesAs): ReadDocument {
  const damaged: string[] = [];
  const whenWhole = <T>(what: string, read: () => T, otherwise: () => T): T => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof BadXml)) throw error;
      damaged.push(what);
      return otherwise();
    }
  };
  const leftOut: LeftOut = {};
  const styles = whenWhole(
    'styles',
    () => stylesIn(parts.styles),
    () => stylesIn(undefined),
  );
  const numbering = whenWhole(
    'lists’ numbers',
    () => (numberingIn(parts.numbering), parts.numbering),
    () => undefined,
  );
  const whole: Whole = {
    styles,
    numbering: () => numberingIn(numbering),
    changes,
    links: parts.links.document ?? new Map(),
    leftOut,
  };
  // Notes and comments have no lists of their own: their words are what was written.
  const beside: Whole = { ...whole, numbering: () => numberingIn(undefined) };
  const piecesIn = (part: 'footnotes' | 'endnotes' | 'comments'): Piece[] => {
    const xml = parts[part];
    const links = parts.links[part] ?? new Map<string, string>();
    if (xml === undefined) return [];
    return whenWhole(
      part,
      () => readStory(xml, { ...beside, links }),
      () => [],
    );
  };
  const notes = { footnotes: notesIn(piecesIn('footnotes')), endnotes: notesIn(piecesIn('endnotes')) };
  const written = piecesIn('comments').map(writtenIn);

  const body = readStory(parts.document, whole)[0]!;
  markHeadings(body.flow.lines, styles.size);
  const text = laid(body.flow);
  const footnotes = footnotesOf(body.notes, notes, text);
  const places = placesOf(body, notes, text);
  const { commentsExtended: extended, commentsIds: ids, commentsExtensible: extensible } = parts;
  const threads = whenWhole(
    'threads of its comments',
    () => threadsOf(written, places, text.text.length, { extended, ids, extensible }),
    () => threadsOf(written, places, text.text.length, {}),
  );
  const all = [...text.changes, ...changesInNotes(body.notes, notes, text)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
  const title = text.said('title');
  const standfirst = text.said('subtitle');
  const properties = whenWhole(
    'properties',
    () => propertiesIn(parts.custom),
    () => new Map<string, string>(),
  );
  return {
    text: text.text,
    formats: text.formats,
    ...(properties.size > 0 ? { properties } : {}),
    details: { ...(title ? { headline: title } : {}), ...(standfirst ? { standfirst } : {}) },
    notices: noticesOf({
      leftOut,
      damaged,
      macros: parts.macros,
      heads: body.heads,
      changes: all,
      read: changes,
      threads,
    }),
    apparatus: {
      title:
        title ||
        whenWhole(
          'title',
          () => titleIn(parts.core),
          () => '',
        ),
      comments: threads.comments,
      footnotes,
      changes: all,
      tables: text.tables,
      parts: text.parts,
      pictures: picturesOf(body, text),
    },
  };
}

function writtenIn({ tag, flow, lastParagraph }: Piece): Written {
  const date = tag?.attribute('date');
  const { text, formats } = laid(flow);
  const links = linksIn(formats);
  return {
    id: tag?.attribute('id') ?? '',
    author: tag?.attribute('author') || tag?.attribute('initials') || '',
    ...(date === undefined ? {} : { date }),
    text,
    ...(links.length > 0 ? { links } : {}),
    ...(lastParagraph === undefined ? {} : { lastParagraph }),
  };
}

/** The places of comments; of one on the words of a note, the place of the note's mark. */
function placesOf(body: Piece, notes: Notes, text: Laid): Map<string, Covered> {
  const places = new Map<string, Covered>();
  for (const [id, { from, to, mark }] of body.comments) {
    const last = to ?? mark ?? from;
    const first = from ?? last;
    if (first && last) places.set(id, text.stretch(first, last));
  }
  for (const mark of body.notes)
    for (const id of noteOf(mark, notes)?.comments ?? [])
      if (!places.has(id)) places.set(id, { start: text.place(mark.at), end: text.place(mark.at) });
  return places;
}

/** A caption is the next line after the picture in its style, or the one before. */
function picturesOf({ pictures, flow }: Piece, text: Laid): Picture[] {
  const indexOf = new Map(flow.lines.map((line, index) => [line, index]));
  return pictures.map(({ at, alternative }) => {
    const index = indexOf.get(at.line) ?? 0;
    const caption = [1, 0, -1]
      .map((step) => flow.lines[index + step])
      .find((line) => line?.role === 'caption');
    return { at: text.place(at), caption: caption ? text.words(caption) : '', alternative };
  });
}

function titleIn(xml: string | undefined): string {
  let title = '';
  let inside = false;
  readXml(xml ?? '<none/>', {
    open({ local, uri }) {
      inside = local === 'title' && uri === 'http://purl.org/dc/elements/1.1/';
    },
    text(words) {
      if (inside) title += words;
    },
    close() {
      inside = false;
    },
  });
  return title.replace(/\s+/g, ' ').trim();
}

/** The properties that programs gave a document, by their names (ECMA-376, part 1, 22.3). */
function propertiesIn(xml: string | undefined): Map<string, string> {
  const found = new Map<string, string>();
  let name: string | undefined;
  readXml(xml ?? '<none/>', {
    open(tag) {
      if (tag.local === 'property') name = tag.attribute('name');
    },
    text(words) {
      if (name !== undefined) found.set(name, (found.get(name) ?? '') + words.trim());
    },
    close({ local }) {
      if (local === 'property') name = undefined;
    },
  });
  return found;
}
