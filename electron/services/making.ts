import { setImmediate } from 'node:timers/promises';
import {
  AddBacking,
  apply,
  applyBackingInParts,
  copying,
  CopyArticle,
  CreateArticle,
  currentDraft,
  hashInParts,
  readyInParts,
  type Article,
  type Command,
  type Outcome,
} from '@shared/domain';
import { makeArticle, type WithFiles } from '../storage/article-file';
import { exists } from '../storage/durable';
import type { Pieces } from '../storage/kept-files';
import { articleFiles, type Layout } from '../storage/layout';
import { troubleFrom } from '../storage/trouble';
import { Turns } from '../storage/turns';
import type { Applied } from './article-session';
import type { OpenArticles } from './open-articles';
import { NO_FILE } from './originals';
import type { WriteAccess } from './write-access';

/** What became of the first command of an article, and the article it made. */
export type Made = Extract<Applied, { ok: false }> | (Extract<Applied, { ok: true }> & { article: Article });

/** What an article is made with. */
export interface With {
  /** What was written on it. */
  backing?: AddBacking | null;
  /** The bytes of the file that the command names. */
  pieces?: Pieces | undefined;
}

/** Makes articles, one after the other: of two with the same id the second must find the first. */
export class Making {
  readonly #turns = new Turns();

  /** `done`: told when there is one more. */
  constructor(
    private readonly layout: Layout,
    private readonly access: WriteAccess,
    private readonly open: OpenArticles,
    private readonly done: () => void,
  ) {}

  /** See Library.create. */
  create(command: CreateArticle, { backing = null, pieces }: With = {}): Promise<Made> {
    const { file } = command;
    if (file && !pieces) return Promise.resolve(NO_FILE);
    const kept = file && pieces ? { file, pieces } : undefined;
    return this.#turns.take(() => this.#make(command, backing, { kept }));
  }

  /** See Library.duplicate. */
  async duplicate(id: string, signature: Pick<Command, 'id' | 'at' | 'by'>): Promise<Made> {
    const { refusal } = this.access;
    if (refusal) return refusal;
    const inUse = this.open.has(id);
    const opened = await this.open.open(id);
    if (!opened.ok) return { ok: false, reason: 'no-article', message: opened.message };
    await opened.session.flush();
    const { article, seq } = opened.session.state;
    const command: CopyArticle = { ...copying(article, seq), ...signature };
    const attached = articleFiles(this.layout, id).files;
    const made = await this.#turns.take(() => this.#make(command, null, { attached }));
    // Nobody has asked to open either of the two.
    await Promise.all([
      made.ok ? this.open.close(command.article) : undefined,
      inUse ? undefined : this.open.close(id),
    ]);
    return made;
  }

  async #make(
    command: CreateArticle | CopyArticle,
    backing: AddBacking | null,
    withFiles: WithFiles,
  ): Promise<Made> {
    const { refusal } = this.access;
    if (refusal) return refusal;
    try {
      // A book takes long at each of these, and what else waits has its turn between them.
      await setImmediate();
      const logged = await readBack(command);
      await setImmediate();
      const written = AddBacking.array().safeParse(
        backing === null ? [] : JSON.parse(JSON.stringify([backing])),
      );
      if (!logged.success || !written.success)
        return {
          ok: false,
          reason: 'not-saved',
          message: 'Stet does not understand this article; nothing was kept.',
        };
      await hashInParts(logged.data, setImmediate);
      const files = articleFiles(this.layout, command.article);
      const existing = (await exists(files.folder)) ? EXISTING : null;
      const outcome = await begun(existing, logged.data, written.data[0]);
      if (!outcome.ok) return { ok: false, ...outcome.refusal };
      const { article } = outcome;
      await this.access.check();
      const made = await makeArticle(files, [logged.data, ...written.data], withFiles);
      // For the list, which counts its words and sentences: a whole book of them is not counted in one go.
      await readyInParts(currentDraft(article), setImmediate);
      const { seq, hash } = made;
      this.open.made({ article, seq, hash, changedAt: command.at }, made);
      this.done();
      return { ok: true, seq, article, patches: [{ op: 'replace', path: [], value: article }] };
    } catch (error) {
      return {
        ok: false,
        reason: 'not-saved',
        message: troubleFrom(error, 'The article was not kept; the library is as it was before.').message,
      };
    }
  }
}

/**
 * A first command as the log takes it, and it is this that is carried out. What its schema makes of a new
 * article is what comes out of JSON, and a book need not be copied for that; the content of a copy may hold
 * what JSON leaves out.
 */
async function readBack(command: CreateArticle | CopyArticle) {
  if (command.type === 'article.create') return CreateArticle.safeParse(command);
  const json = JSON.stringify(command);
  await setImmediate();
  return CopyArticle.safeParse(JSON.parse(json));
}

/** The article after its first command and what was written on it, all of it or nothing. */
async function begun(
  existing: Article | null,
  first: CreateArticle | CopyArticle,
  backing: AddBacking | undefined,
): Promise<Outcome> {
  await setImmediate();
  const outcome = apply(existing, first);
  if (!outcome.ok || !backing) return outcome;
  await setImmediate();
  return applyBackingInParts(outcome.article, backing, setImmediate);
}

/** Any article will do to have a second `article.create` refused. */
const EXISTING = {} as Article;
