import { detailsIn } from '../details';
import type { ChangesAs, ReadDocument } from '../document';
import { leftOutSentence, struckSentence } from '../left-out';
import { readXml } from '../xml';
import { walkOf } from '../walk';
import { Body } from './body';
import { nameOf } from './names';
import { Styles } from './styles';

/** The parts of an OpenDocument text, as XML. A flat file is its own `content`. */
export interface OdtParts {
  content: string;
  styles?: string | undefined;
  meta?: string | undefined;
}

/**
 * What an OpenDocument text becomes (OpenDocument 1.3, part 3). Headers, footers and what else stands on
 * master pages are no part of it. Throws a BadXml.
 */
export function readOdt({ content, styles, meta }: OdtParts, changes: ChangesAs): ReadDocument {
  const book = new Styles();
  const body = new Body(book, changes);
  if (styles !== undefined) readPart(styles, book, null);
  const said = meta === undefined ? '' : readPart(meta, book, null);
  const title = readPart(content, book, body) || said;
  const { apparatus, leftOut, struck, ...words } = body.done();
  const left = leftOutSentence(leftOut);
  return {
    ...words,
    details: detailsIn(words.text, words.formats, apparatus.parts),
    notices: [
      ...(left === '' ? [] : [{ level: 'info' as const, message: left }]),
      ...(struck === 0 ? [] : [{ level: 'warning' as const, message: struckSentence(struck) }]),
    ],
    apparatus: { ...apparatus, title },
  };
}

/** Reads a part into what is asked for of it; gives what the file calls itself in it (dc:title). */
function readPart(xml: string, styles: Styles, body: Body | null): string {
  let within = 0;
  let title = '';
  let inTitle = false;
  readXml(
    xml,
    walkOf({
      enter(tag) {
        if (within > 0) return body?.enter(tag);
        const name = nameOf(tag);
        if (name === 'office:master-styles' || name === 'office:scripts') return 'skip';
        styles.enter(tag);
        if (name === 'dc:title') {
          inTitle = true;
          return () => (inTitle = false);
        }
        if (name !== 'office:text') return undefined;
        if (!body) return 'skip';
        within++;
        return () => within--;
      },
      words(words) {
        if (within > 0) body?.words(words);
        else if (inTitle) title += words;
      },
    }),
  );
  return title.replace(/\s+/g, ' ').trim();
}
