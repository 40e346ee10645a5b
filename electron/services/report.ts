import { shownDetails, type Article } from '@shared/domain';
import { fileName } from '@shared/text/file-name';
import { lettersToAsk, reportHtml, script, type ReportModel } from '@shared/reporting';

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
  const shown = letters.length > 0 ? reportHtml(model, { letters, kept }) : html;
  // Only a file is searched: in the app and on paper nothing runs.
  return { html: await withFonts(kept ? shown : shown.replace(script.element.markup, '')), letters };
}

/** The report as a file for any machine: its own fonts, and whatever letters it has. */
export const reportFile = (model: ReportModel): Promise<string> => withFonts(reportHtml(model));

/** The fonts stand before the report's own rules, which ask for them and for the machine's after them. */
async function withFonts(html: string): Promise<string> {
  const { fontFaces } = await import('./report-fonts.part');
  return html.replace('<style>', (style) => `${style}\n${fontFaces(html)}`);
}

/** A file name for the report: the slug or headline, the draft's number, the ending. */
export function reportFileName(article: Article, format: 'html' | 'pdf'): string {
  const { slug, headline } = shownDetails(article);
  return fileName(slug || headline, ` - fact-check, draft ${article.drafts.length}.${format}`, 'article');
}
