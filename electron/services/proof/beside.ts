import { isNamed, type Article, type KeptFile, type Paper } from '@shared/domain';
import { sidecarEnding, type SidecarCheck } from '@shared/proof/sidecar';
import { placeOf, saidOf, stateOf } from '../../storage/kept-files';
import type { ArticleFiles } from '../../storage/layout';
import { checkSidecar } from './sidecars';

/** What a file beside a paper says of it. */
export interface Beside extends SidecarCheck {
  paper: string;
  file: KeptFile;
}

/** Looks into everything that lies beside a paper, as far as that goes without a network. Never rejects. */
export async function besidePaper(files: ArticleFiles, paper: Paper): Promise<Beside[]> {
  const found: Beside[] = [];
  for (const file of paper.sidecars ?? []) {
    const check = await lookedInto(files, paper, file).catch(() => notThere(file, 'unreadable'));
    found.push({ paper: paper.id, file, ...check });
  }
  return found;
}

/** The same of all papers whose source is on the record: what may be told outside of their article. */
export async function besideNamedPapers(files: ArticleFiles, article: Article): Promise<Beside[]> {
  const found: Beside[] = [];
  for (const paper of Object.values(article.papers)) {
    const source = article.sources[paper.source];
    if (source && isNamed(source)) found.push(...(await besidePaper(files, paper)));
  }
  return found;
}

async function lookedInto(files: ArticleFiles, paper: Paper, file: KeptFile): Promise<SidecarCheck> {
  const state = await stateOf(files, file);
  if (state !== 'whole') return notThere(file, state);
  const ending = sidecarEnding(file.name);
  if (ending === null)
    return { of: 'untold', said: `${file.name} is of a kind that Stet does not read.`, unchecked: '' };
  const { sha256 } = paper.file;
  return checkSidecar(placeOf(files, file), ending, { sha256, file: placeOf(files, paper.file) });
}

const notThere = (file: KeptFile, state: 'missing' | 'changed' | 'unreadable'): SidecarCheck => ({
  of: 'untold',
  said: saidOf(file, state),
  unchecked: 'Nothing in it was checked.',
});
