import type { ChangesAs, ReadDocument } from '../document';
import { leftOutSentence } from '../left-out';
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
  const titles = [meta ?? '', content].map((xml) => (xml === '' ? '' : titleIn(xml)));
  readPart(content, book, body);
  const { apparatus, leftOut, struck, ...words } = body.done();
  const said = leftOutSentence(leftOut);
  return {
    ...words,
    details: {},
    notices: [
      ...(said === '' ? [] : [{ level: 'info' as const, message: said }]),
      ...(struck === 0 ? [] : [{ level: 'warning' as const, message: struckSentence(struck) }]),
    ],
    apparatus: { ...apparatus, title: titles.find((title) => title !== '') ?? '' },
  };
}

const struckSentence = (words: number): string =>
  words === 1
    ? '1 word is struck out by hand, not as a tracked change, and was kept. Look at it.'
    : `${words} words are struck out by hand, not as a tracked change, and were kept. Look at them.`;

function readPart(xml: string, styles: Styles, body: Body | null): void {
  let within = 0;
  readXml(
    xml,
    walkOf({
      enter(tag) {
        if (within > 0) return body?.enter(tag);
        const name = nameOf(tag);
        if (name === 'office:master-styles' || name === 'office:scripts') return 'skip';
        styles.enter(tag);
        if (name !== 'office:text') return undefined;
        if (!body) return 'skip';
        within++;
        return () => within--;
      },
      words: (words) => within > 0 && body?.words(words),
    }),
  );
}

/** What the file says of itself (dc:title). */
function titleIn(xml: string): string {
  let title = '';
  let inTitle = false;
  readXml(
    xml,
    walkOf({
      enter(tag) {
        const name = nameOf(tag);
        if (name === 'office:body') return 'skip';
        if (name !== 'dc:title') return undefined;
        inTitle = true;
        return () => (inTitle = false);
      },
      words: (words) => inTitle && (title += words),
    }),
  );
  return title.replace(/\s+/g, ' ').trim();
}
