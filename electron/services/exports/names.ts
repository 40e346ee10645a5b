import { shownDetails, type Article } from '@shared/domain';
import { AUDIENCE_INFO, type Version } from '@shared/reporting/audience';
import { FORMATS, type FormatKey } from '@shared/reporting/formats/formats';
import { fileName } from '@shared/text/file-name';

/**
 * A file name for the report: the slug or headline, what it is and whom it is for, the draft's number, the
 * ending. One for an author is not mistaken for one that has everything.
 */
export function reportFileName(article: Article, key: FormatKey, version?: Version): string {
  const { slug, headline } = shownDetails(article);
  const { called, ending } = FORMATS[key];
  const whom = version && version.audience !== 'editor' ? ` ${AUDIENCE_INFO[version.audience].for}` : '';
  return fileName(
    slug || headline,
    ` - ${called}${whom}, draft ${article.drafts.length}.${ending}`,
    'article',
  );
}

/** `name (2).ending`, `name (3).ending` … */
export function numberedName(name: string, turn: number): string {
  const dot = name.lastIndexOf('.');
  return turn < 2 ? name : `${name.slice(0, dot)} (${turn})${name.slice(dot)}`;
}
