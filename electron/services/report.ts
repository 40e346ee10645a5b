import { shownDetails, type Article } from '@shared/domain';
import { reportHtml, reportModel, type ReportOptions } from '@shared/reporting';

/** The article's fact-check report as one self-contained HTML document. */
export const reportDocument = (article: Article, options: ReportOptions): string => reportHtml(reportModel(article, options));

/** A file name for the report that every system takes: the slug or headline, the draft's number, the ending. */
export function reportFileName(article: Article, format: 'html' | 'pdf'): string {
  const { slug, headline } = shownDetails(article);
  const name = (slug || headline || 'article')
    .normalize('NFC')
    .replace(/[\p{C}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/, '');
  return `${name || 'article'} - fact-check, draft ${article.drafts.length}.${format}`;
}
