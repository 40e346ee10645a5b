import type { FileHandle } from 'node:fs/promises';
import type { Article, KeptFile } from '@shared/domain';
import { placeOf } from '../../storage/kept-files';
import { openPlain } from '../../storage/plain';
import type { Library } from '../library';

/** A file that may be shown: what it was called, and its bytes. */
export interface ShownFile {
  name: string;
  /** Throws what the disk reports; whoever opens it closes it. */
  open: () => Promise<FileHandle>;
}

/** Whether, and as what, a file of an article may be shown. Never rejects. */
export type FileToShow = (article: string, sha256: string) => Promise<ShownFile | null>;

/**
 * The files that articles of a library name, and no others: whatever else lies in its folders is not the
 * page's to read.
 */
export const filesToShow =
  (library: Pick<Library, 'open' | 'originals'>): FileToShow =>
  async (id, sha256) => {
    const found = await library.open(id);
    if (!found.ok) return null;
    const file = namedIn(found.opened.article).find((each) => each.sha256 === sha256);
    if (!file) return null;
    const place = placeOf(library.originals.filesOf(id), file);
    return { name: file.name, open: () => openPlain(place) };
  };

const namedIn = ({ drafts, papers }: Article): KeptFile[] => [
  ...drafts.flatMap(({ file }) => (file ? [file] : [])),
  ...Object.values(papers).map(({ file }) => file),
];
