import { shownDetails, type Article } from '@shared/domain';
import { lettersToAsk, reportHtml, type ReportModel } from '@shared/reporting';

/** How the app begins the line in which it says why it could not print; a browser may say more around it. */
export const NOT_PRINTED = 'The PDF could not be printed: ';

/** Which of some letters no font of this machine has. */
export type FindMissing = (letters: readonly string[]) => Promise<string[]>;

/** A report, and the letters in it that this machine cannot draw: their code points stand in their place. */
export interface Written {
  html: string;
  letters: string[];
}

/**
 * The report as this machine can show it. `kept`: the letters stay beside their code points, for a file
 * that is read elsewhere. Where the machine cannot be asked the letters stay as they are: a gap is bad, no
 * report is worse.
 */
export async function writtenReport(model: ReportModel, find: FindMissing, kept: boolean): Promise<Written> {
  const html = reportHtml(model);
  const ask = lettersToAsk(html);
  const letters = ask.length > 0 ? await find(ask).catch((): string[] => []) : [];
  return { html: letters.length > 0 ? reportHtml(model, { letters, kept }) : html, letters };
}

/**
 * A file name for the report that every system takes: the slug or headline, the draft's number, the ending.
 */
export function reportFileName(article: Article, format: 'html' | 'pdf'): string {
  const { slug, headline } = shownDetails(article);
  const whole = (slug || headline || 'article')
    .normalize('NFC')
    .replace(/[\p{C}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const name = cutTo(whole, LONGEST_NAME).replace(/[. ]+$/, '');
  return `${name || 'article'} - fact-check, draft ${article.drafts.length}.${format}`;
}

/** A name may have 255 bytes, of which a letter takes up to four; what follows takes some thirty. */
const LONGEST_NAME = 200;

/** As many whole characters from the beginning as have no more than so many bytes, and no more than 80. */
function cutTo(text: string, most: number): string {
  let cut = '';
  for (const character of Array.from(text).slice(0, 80)) {
    if (Buffer.byteLength(cut + character) > most) break;
    cut += character;
  }
  return cut;
}
