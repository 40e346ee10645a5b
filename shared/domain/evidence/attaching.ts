import { cutTo } from '../../text/clip';
import type { Article } from '../model/article';
import type { CommandBody } from '../commands/command';
import { paperOf } from '../commands/reducers/papers';
import type { NewSource, SourceFields } from '../model/evidence';
import type { Fetched } from '../model/fetched';
import { newId } from '../model/ids';
import type { KeptFile } from '../model/kept-file';
import type { NewPaper, Paper, PaperFrom } from '../model/paper';
import type { SourceKind } from '../../vocabulary';

/** A file that lies with the article and waits to be one of its papers. */
export interface KeptPaper {
  file: KeptFile;
  kind: string;
  /** What the paper itself says it is called; empty where it does not. */
  title: string;
  fetched?: Fetched | undefined;
  from?: PaperFrom | undefined;
}

export type Attaching =
  | { is: 'new'; command: Extract<CommandBody, { type: 'paper.add' }> }
  /** The article has a paper with the very same content. */
  | { is: 'here'; paper: Paper };

/**
 * The command that makes a kept file a paper of the article: of the `source` that is named, or of a new one,
 * which is on the record until somebody says otherwise; `like`: what the new one is, where that is known.
 */
export function attaching(
  article: Pick<Article, 'papers' | 'sources'>,
  { file, kind, title, fetched, from }: KeptPaper,
  source?: string,
  like?: SourceFields,
): Attaching {
  const here = paperOf(article, file.sha256);
  if (here) return { is: 'here', paper: here };
  const known = source !== undefined && Object.hasOwn(article.sources, source);
  const entered: NewSource = {
    id: newId(),
    title: titleOf(title, file.name),
    kind: sourceKindOf(kind),
    terms: 'on-the-record',
    where: fetched?.address ?? '',
    ...like,
  };
  const paper: NewPaper = {
    id: newId(),
    source: known ? source : entered.id,
    file,
    kind,
    ...(fetched ? { fetched } : {}),
    ...(from ? { from } : {}),
  };
  return {
    is: 'new',
    command: { type: 'paper.add', paper, ...(known ? {} : { source: entered }), evidence: [] },
  };
}

const LONGEST_TITLE = 500;

/** What the paper calls itself, or the name of its file without the ending. */
function titleOf(title: string, name: string): string {
  const own = title.trim().replace(/\s+/g, ' ') || name.replace(/\.[^.\s]{1,12}$/u, '').trim() || name.trim();
  return cutTo(own, LONGEST_TITLE) || 'Untitled';
}

/** What a file is mostly, by its format; a person sets right what it is in truth. */
const sourceKindOf = (kind: string): SourceKind => KIND_OF[kind] ?? 'record';

const KIND_OF: Readonly<Record<string, SourceKind>> = {
  html: 'web-page',
  xlsx: 'dataset',
  'ods-sheet': 'dataset',
  csv: 'dataset',
  captions: 'transcript',
  'transcript-json': 'transcript',
  image: 'picture',
  audio: 'recording',
  video: 'recording',
  text: 'notes',
  markdown: 'notes',
};
