import type { KeptFile } from '@shared/domain';
import { hasFile, keepFile, readKept, saidOf, type Pieces } from '../storage/kept-files';
import { articleFiles, type Layout } from '../storage/layout';
import { troubleFrom } from '../storage/trouble';
import type { OpenResult } from './library';

type Refused = { ok: false; message: string };
/** A file that was kept, whole. */
export type Original = { ok: true; file: KeptFile; bytes: Buffer };

/** What drafts were read from, as it came, in the folders of their articles. */
export class Originals {
  /** `check`: throws where this process may not write the library. */
  constructor(
    private readonly layout: Layout,
    private readonly check: () => Promise<void>,
    private readonly open: (article: string) => Promise<OpenResult>,
  ) {}

  /** Keeps a file for the draft that is to name it. Never rejects. */
  async keep(article: string, file: KeptFile, pieces: Pieces): Promise<{ ok: true } | Refused> {
    const found = await this.open(article);
    if (!found.ok) return found;
    const { readOnly } = found.opened;
    if (readOnly !== null) return { ok: false, message: readOnly };
    try {
      await this.check();
      await keepFile(articleFiles(this.layout, article), file, pieces);
      return { ok: true };
    } catch (error) {
      return { ok: false, message: troubleFrom(error, NOT_KEPT).message };
    }
  }

  /** Whether the file that a draft names is there; a draft that names none lacks none. */
  async has(article: string, file: KeptFile | undefined): Promise<boolean> {
    return !file || hasFile(articleFiles(this.layout, article), file).catch(() => false);
  }

  /** What a draft was read from, or why it cannot be had. Never rejects. */
  async of(article: string, draft: number): Promise<Original | Refused> {
    const found = await this.open(article);
    if (!found.ok) return found;
    const file = found.opened.article.drafts.find(({ number }) => number === draft)?.file;
    if (!file) return { ok: false, message: 'What this draft was read from was not kept.' };
    try {
      const bytes = await readKept(articleFiles(this.layout, article), file);
      return typeof bytes === 'string'
        ? { ok: false, message: saidOf(file, bytes) }
        : { ok: true, file, bytes };
    } catch (error) {
      return { ok: false, message: troubleFrom(error, `${file.name} could not be read.`).message };
    }
  }
}

const NOT_KEPT = 'The file was not kept; the article is as it was before.';

/** Refuses a draft whose file is not there: it is kept first. */
export const NO_FILE = {
  ok: false,
  reason: 'not-saved',
  message:
    'The file this was read from is not there to be kept with it, so nothing was kept. Bring it in again.',
} as const;
