import { isNamed, type Article, type Paper } from '@shared/domain';
import type { PaperContent } from '@shared/document/paper';
import type { ArticleFiles } from '../../storage/layout';
import { notedOf } from '../papers/noted';
import type { Passage } from './document';

/**
 * So many UTF-16 code units of the papers of one article are searched, the first attached first: whatever is
 * changed in an article is indexed anew with all that is searched of it.
 */
const MOST = 1_000_000;

/**
 * What is searched of the papers of an article: their names, and their words paragraph by paragraph. Of a
 * paper whose source is not on the record nothing is.
 */
export async function passagesOfPapers(
  { papers, sources }: Pick<Article, 'papers' | 'sources'>,
  files: ArticleFiles,
): Promise<Passage[]> {
  const passages: Passage[] = [];
  let left = MOST;
  for (const paper of Object.values(papers).sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const source = sources[paper.source];
    if (!source || !isNamed(source)) continue;
    const at = { where: 'paper' as const, paper: paper.id };
    passages.push({ ...at, rank: 'mark', label: 'Paper', words: paper.file.name });
    const content = left > 0 ? (await notedOf(files, paper.file.sha256))?.content : null;
    if (!content) continue;
    passages.push(...paragraphsOf(paper, content, left));
    left -= content.text.length;
  }
  return passages;
}

function paragraphsOf({ id, file }: Paper, { text, apparatus }: PaperContent, most: number): Passage[] {
  let place = 0;
  return [...text.slice(0, most).matchAll(/[^\n]+/g)].map(({ index: start, 0: words }): Passage => {
    const { places } = apparatus;
    while (place < places.length && places[place]!.end <= start) place += 1;
    const here = places[place];
    const name = here && here.start <= start ? `, ${here.name}` : '';
    const end = start + words.length;
    return { where: 'paper', rank: 'text', label: `${file.name}${name}`, words, paper: id, start, end };
  });
}
