import type { Command, KeptFile } from '@shared/domain';
import { IncomingFile } from '../storage/incoming-file';
import { filesOf, hasFile, keepFile, readKept, saidOf, type Pieces } from '../storage/kept-files';
import { articleFiles, type ArticleFiles, type Layout } from '../storage/layout';
import { troubleFrom } from '../storage/trouble';
import type { OpenResult } from './library';

type Refused = { ok: false; message: string };
/** A file that was kept, whole. */
export type Original = { ok: true; file: KeptFile; bytes: Buffer };

/** What articles keep as it came, in their folders: what drafts were read from, and papers. */
export class Originals {
  /** `check`: throws where this process may not write the library. */
  constructor(
    private readonly layout: Layout,
    private readonly check: () => Promise<void>,
    private readonly open: (article: string) => Promise<OpenResult>,
    /** Whether this process may write the library at all. */
    readonly ours: boolean,
  ) {}

  /** Keeps a file for the draft that is to name it. Never rejects. */
  async keep(article: string, file: KeptFile, pieces: Pieces): Promise<{ ok: true } | Refused> {
    return this.#writing(article, (files) => keepFile(files, file, pieces).then(() => ({})));
  }

  /** Whether the files that a command names are there; one that names none lacks none. */
  async hasAll(article: string, command: Command): Promise<boolean> {
    for (const file of filesOf(command))
      if (!(await hasFile(this.filesOf(article), file).catch(() => false))) return false;
    return true;
  }

  /** Where an article keeps its files. Throws RangeError for what is no id. */
  filesOf = (article: string): ArticleFiles => articleFiles(this.layout, article);

  /** Begins to keep a file that comes in pieces. Never rejects. */
  async receive(article: string): Promise<{ ok: true; incoming: IncomingFile } | Refused> {
    return this.#writing(article, (files) => IncomingFile.begin(files).then((incoming) => ({ incoming })));
  }

  async #writing<T extends object>(
    article: string,
    write: (files: ArticleFiles) => Promise<T>,
  ): Promise<({ ok: true } & T) | Refused> {
    const found = await this.open(article);
    if (!found.ok) return found;
    const { readOnly } = found.opened;
    if (readOnly !== null) return { ok: false, message: readOnly };
    try {
      await this.check();
      return { ok: true, ...(await write(this.filesOf(article))) };
    } catch (error) {
      return { ok: false, message: troubleFrom(error, NOT_KEPT).message };
    }
  }

  /** What a draft was read from, or why it cannot be had. Never rejects. */
  async of(article: string, draft: number): Promise<Original | Refused> {
    const found = await this.open(article);
    if (!found.ok) return found;
    const file = found.opened.article.drafts.find(({ number }) => number === draft)?.file;
    if (!file) return { ok: false, message: 'What this draft was read from was not kept.' };
    try {
      const bytes = await readKept(this.filesOf(article), file);
      return typeof bytes === 'string'
        ? { ok: false, message: saidOf(file, bytes) }
        : { ok: true, file, bytes };
    } catch (error) {
      return { ok: false, message: troubleFrom(error, `${file.name} could not be read.`).message };
    }
  }
}

export const NOT_KEPT = 'The file was not kept; the article is as it was before.';

/** Refuses what names a file that is not there: it is kept first. */
export const NO_FILE = {
  ok: false,
  reason: 'not-saved',
  message:
    'The file this was read from is not there to be kept with it, so nothing was kept. Bring it in again.',
} as const;
