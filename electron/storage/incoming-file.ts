import { createHash } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import type { KeptFile } from '@shared/domain';
import { makeFolder, syncFolder, temporaryFor } from './durable';
import { isKept, placeOf } from './kept-files';
import type { ArticleFiles } from './layout';
import { renamePatiently } from './patience';
import { PRIVATE_FILE, requireFile } from './plain';

/**
 * A file that comes in pieces, to be kept by an article: it may be larger than memory. Until its last byte is
 * on the disk it lies under a name that nothing names, and what a crash leaves of it is cleared away when the
 * article is opened again.
 */
export class IncomingFile {
  readonly #hash = createHash('sha256');
  #size = 0;
  #open = true;

  private constructor(
    private readonly article: ArticleFiles,
    private readonly temporary: string,
    private readonly handle: FileHandle,
  ) {}

  /** Throws what the disk reports, and then nothing was made. */
  static async begin(article: ArticleFiles): Promise<IncomingFile> {
    await makeFolder(article.files, article.folder);
    const temporary = temporaryFor('paper', article.files);
    return new IncomingFile(article, temporary, await open(temporary, 'wx', PRIVATE_FILE));
  }

  /** How much has come, in bytes. */
  get size(): number {
    return this.#size;
  }

  /** Takes the next bytes. Throws what the disk reports; it is to be dropped then. */
  async write(bytes: Uint8Array): Promise<void> {
    this.#hash.update(bytes);
    this.#size += bytes.length;
    await this.handle.appendFile(bytes);
  }

  /**
   * Ends it: all of it is on the disk, at `place` for now. Throws what the disk reports; it is to be dropped
   * then.
   */
  async whole(name: string): Promise<{ file: KeptFile; place: string }> {
    await this.handle.sync();
    await this.#close();
    const file = { sha256: this.#hash.digest('hex'), size: this.#size, name };
    return { file, place: this.temporary };
  }

  /**
   * Keeps a whole file under its sum, durably; what lies there already as it should be stays. Throws what the
   * disk reports; it is to be dropped then.
   */
  async keep(file: KeptFile): Promise<void> {
    if (await isKept(this.article, file)) return this.drop();
    const place = placeOf(this.article, file);
    await requireFile(place);
    await renamePatiently(this.temporary, place);
    await syncFolder(this.article.files);
  }

  /** Lets go of it; nothing of it stays. Never throws. */
  async drop(): Promise<void> {
    await this.#close().catch(() => {});
    await rm(this.temporary, { force: true }).catch(() => {});
  }

  async #close(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    await this.handle.close();
  }
}
