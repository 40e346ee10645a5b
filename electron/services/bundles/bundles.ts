import { hash } from 'node:crypto';
import path from 'node:path';
import {
  Article,
  copying,
  CopyArticle,
  filesOfPaper,
  SCHEMA,
  shownDetails,
  type BundleKind,
  type Command,
} from '@shared/domain';
import { BUNDLE_FORMAT, IN_BUNDLE, type BundleHead } from '@shared/proof/bundle';
import { cleanArticle } from '@shared/proof/clean';
import { makeArticle, unfinished } from '../../storage/article-file';
import { exists, makeFolder, removeTree, renameDurably, syncFolder } from '../../storage/durable';
import { articleFiles, filesIn, type ArticleFiles, type Layout } from '../../storage/layout';
import { hashOf, namesIn, readPlain } from '../../storage/plain';
import { isInTrash } from '../../storage/trash';
import { codeOf, troubleFrom } from '../../storage/trouble';
import { replayed, verifyLog } from '../../storage/verify';
import { readWholeLog } from '../../storage/whole-log';
import type { OpenResult } from '../library';
import { whyNotThere } from '../places';
import { gather, NotGathered, type Far } from '../proof/gathered';
import { BadBundle, openBundle, type OpenBundle } from './read';
import { writeBundle, type Part } from './write';

export type Refused = { ok: false; message: string };
export interface SaveOptions {
  kind: BundleKind;
  made: { at: string; by: string; version: string };
  overwrite?: boolean;
  far?: Far;
  stop?: AbortSignal;
}
export type Brought =
  | { ok: true; article: string; outcome: 'new' | 'apart' | 'same'; said: string[] }
  /** `differs`: the article is here already, otherwise than in the bundle; it can be kept apart. */
  | (Refused & { differs?: true });

/** What bundles need of the library. */
export interface BundlesOptions {
  check: () => Promise<void>;
  open: (id: string) => Promise<OpenResult>;
  /** Articles came. */
  changed: () => void;
}

/** Bundles of one library: articles on their way to another machine, and from one. */
export class Bundles {
  constructor(
    private readonly layout: Layout,
    private readonly options: BundlesOptions,
  ) {}

  /** Writes the bundle of an article. Never rejects: the article is as it was whatever comes of it. */
  async save(
    id: string,
    file: string,
    options: SaveOptions,
  ): Promise<{ ok: true; said: string[] } | Refused> {
    const found = await this.options.open(id);
    if (!found.ok) return found;
    try {
      const refused = await whyNotThere(this.layout.root, file);
      if (refused !== null) return { ok: false, message: refused };
      const { article, seq } = found.opened;
      const { head, parts, said } = await this.#content(articleFiles(this.layout, id), article, seq, options);
      await writeBundle(file, head, parts, options);
      return { ok: true, said };
    } catch (error) {
      return { ok: false, message: whyNotSaved(error, options.stop) };
    }
  }

  async #content(files: ArticleFiles, article: Article, seq: number, { kind, made, far }: SaveOptions) {
    const gathered = await gather(files, article, { seq }, far);
    const { entries, handed, absent, head } = gathered;
    const full = kind === 'full';
    const papers = new Set(
      Object.values(article.papers)
        .flatMap(filesOfPaper)
        .map(({ sha256 }) => sha256),
    );
    const kept = entries.flatMap(({ name, bytes, sha256, from, open }): Part[] =>
      name.startsWith('files/') && (full || (open && papers.has(sha256)))
        ? [{ name, bytes, sha256, from }]
        : [],
    );
    const clean = cleanArticle(article, handed, new Set(kept.map(({ sha256 }) => sha256)));
    const text = Buffer.from(JSON.stringify(clean));
    const parts: Part[] = full
      ? [...(await historyOf(entries)), ...kept, ...(await sealsOf(files))]
      : [
          {
            name: IN_BUNDLE.article,
            bytes: text.length,
            sha256: hash('sha256', text),
            from: { pieces: [text] },
          },
          ...kept.filter(({ sha256 }) =>
            Object.values(clean.papers)
              .flatMap(filesOfPaper)
              .some((each) => each.sha256 === sha256),
          ),
        ];
    const bundle: BundleHead = {
      stet: 'bundle',
      format: BUNDLE_FORMAT,
      kind,
      schema: SCHEMA,
      version: made.version,
      made: { at: made.at, by: made.by },
      article: { id: article.id, headline: (full ? shownDetails(article) : clean.details).headline },
      head: { changes: head.changes, hash: head.hash },
      entries: parts.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 })),
      absent: full ? absent.map(({ sha256 }) => sha256) : [],
    };
    const said =
      absent.length === 0 || !full
        ? []
        : [`${absent.length} of its files are not there as they came, and not in the bundle.`];
    if (!full)
      said.push(
        'It is clean: without its history, which could not be verified with words taken out, and without what is confidential.',
      );
    return { head: bundle, parts, said };
  }

  /**
   * Opens a bundle: the article is in the library afterwards, or nothing is. One that is here already is
   * told, and one that differs is kept apart where `apart` says so. Never rejects.
   */
  async bring(
    file: string,
    {
      signature,
      apart = false,
      far = () => {},
      stop,
    }: { signature: Pick<Command, 'id' | 'at' | 'by'>; apart?: boolean; far?: Far; stop?: AbortSignal },
  ): Promise<Brought> {
    let bundle: OpenBundle | null = null;
    let building: string | null = null;
    try {
      await this.options.check();
      bundle = await openBundle(file);
      const { head } = bundle;
      const here = await this.#here(head);
      if (here && !(here.differs && apart)) return here;
      const files = filesIn((building = unfinished(this.layout.articles, head.article.id)));
      await removeTree(building);
      await makeFolder(building, path.dirname(this.layout.articles));
      await bundle.unpack((name) => placeIn(files, name, head), far, stop);
      const told = head.kind === 'full' ? await checked(files, head) : await cleanIn(files, head);
      stop?.throwIfAborted();
      const brought = here
        ? await this.#apart(files, told.article, head, signature)
        : await this.#placed(files, told.article, head, signature);
      this.options.changed();
      return { ok: true, ...brought, said: [...told.said, ...brought.said] };
    } catch (error) {
      return { ok: false, message: whyNotOpened(path.basename(file), error, stop) };
    } finally {
      bundle?.close();
      if (building !== null) await removeTree(building).catch(() => {});
    }
  }

  /** What is to be said where the article is here already; null where it is not. */
  async #here({
    article: { id, headline },
    head,
    kind,
  }: BundleHead): Promise<(Brought & { differs?: true }) | null> {
    const name = headline || 'The article';
    if (await isInTrash(this.layout, id))
      return {
        ok: false,
        message: `${name} is in the trash of this library. Nothing was changed; put it back, or delete it for good first.`,
      };
    const files = articleFiles(this.layout, id);
    if (!(await exists(files.folder))) return null;
    const { lines } = await readWholeLog(files);
    const last = lines.at(-1)?.event?.hash;
    const known = lines.findIndex(({ event }) => event?.hash === head.hash);
    const first = lines[0]?.event?.command() as
      { type?: unknown; seq?: unknown; bundle?: unknown } | undefined;
    const sameClean =
      kind === 'clean' && lines.length === 1 && first?.type === 'article.copy' && first.seq === head.changes;
    if (last === head.hash || sameClean)
      return {
        ok: true,
        article: id,
        outcome: 'same',
        said: [`${name} is in this library already, as it is in the bundle. Nothing was changed.`],
      };
    const how =
      known >= 0
        ? `has ${lines.length - known - 1} changes more here than in the bundle`
        : 'was worked on here otherwise than in the bundle';
    return {
      ok: false,
      differs: true,
      message: `${name} is in this library already, and ${how}. Nothing was changed: the two are not put together.`,
    };
  }

  async #placed(
    files: ArticleFiles,
    article: Article | null,
    head: BundleHead,
    signature: Pick<Command, 'id' | 'at' | 'by'>,
  ) {
    const to = articleFiles(this.layout, head.article.id);
    if (head.kind === 'full') {
      await syncFolder(files.folder);
      await renameDurably(files.folder, to.folder);
    } else {
      const { schema: _, id, createdAt: __, archived: ___, ...content } = article!;
      const command: CopyArticle = {
        type: 'article.copy',
        article: id,
        of: id,
        seq: head.head.changes,
        content,
        ...signature,
      };
      await this.#made(to, command, files);
    }
    return { article: head.article.id, outcome: 'new' as const, said: [] };
  }

  async #apart(
    files: ArticleFiles,
    article: Article | null,
    head: BundleHead,
    signature: Pick<Command, 'id' | 'at' | 'by'>,
  ) {
    if (!article)
      throw new BadBundle('it was made by a newer Stet, so it cannot be kept apart; update Stet first');
    const command: CopyArticle = { ...copying(article, head.head.changes), ...signature };
    await this.#made(articleFiles(this.layout, command.article), command, files);
    return {
      article: command.article,
      outcome: 'apart' as const,
      said: ['It is kept apart, as an article of its own that begins as it is in the bundle.'],
    };
  }

  /** Its files are moved where making it does not clear them away. */
  async #made(to: ArticleFiles, command: CopyArticle, { folder, files }: ArticleFiles): Promise<void> {
    const logged = CopyArticle.parse(JSON.parse(JSON.stringify(command)));
    const aside = path.join(path.dirname(folder), `${path.basename(folder)}.files`);
    await removeTree(aside);
    await makeFolder(aside);
    if (await exists(files)) await renameDurably(files, path.join(aside, 'files'));
    await makeArticle(to, [logged], { attached: path.join(aside, 'files') }).finally(() => removeTree(aside));
  }
}

async function historyOf(entries: Awaited<ReturnType<typeof gather>>['entries']): Promise<Part[]> {
  const history = entries.at(-1)!;
  const { bytes, sha256, from } = history;
  return [{ name: IN_BUNDLE.history, bytes, sha256, from }];
}

const SEAL = /^seal-\d{6}\.json$/;

async function sealsOf({ folder }: ArticleFiles): Promise<Part[]> {
  const names = (await namesIn(folder)).filter((name) => SEAL.test(name)).sort();
  return Promise.all(
    names.map(async (name): Promise<Part> => {
      const file = path.join(folder, name);
      const bytes = await readPlain(file);
      return {
        name: `seals/${name}`,
        bytes: bytes.length,
        sha256: await hashOf(file),
        from: { pieces: [bytes] },
      };
    }),
  );
}

/** Where a part of a bundle lies in an article's folder. */
function placeIn(
  { folder, log, snapshot, files }: ArticleFiles,
  name: string,
  { schema }: BundleHead,
): string | null {
  if (name === IN_BUNDLE.history) return log;
  if (name === IN_BUNDLE.article) return path.join(folder, IN_BUNDLE.article);
  // A snapshot is believed; only what a newer Stet wrote needs its own, to be shown at all.
  if (name === IN_BUNDLE.snapshot) return schema > SCHEMA ? snapshot : null;
  const [room, file = ''] = name.split('/');
  return path.join(room === 'files' ? files : folder, file);
}

/** Verifies a history that arrived, and tells the article it amounts to, null where a newer Stet wrote it. */
async function checked(
  files: ArticleFiles,
  { article, head, schema, absent }: BundleHead,
): Promise<{ article: Article | null; said: string[] }> {
  const found = await verifyLog(files);
  if (found.changes !== head.changes || found.lastHash !== head.hash || found.article !== article.id)
    throw new BadBundle(
      'its history is not as it was written: a line of it was altered, or it is another article’s',
    );
  const [problem] = schema > SCHEMA ? [] : found.problems;
  if (problem !== undefined) throw new BadBundle(`its history does not hold (${problem.replace(/\.$/, '')})`);
  const there = new Set(await namesIn(files.files).catch(() => []));
  const missing = found.named.filter(({ sha256 }) => !there.has(sha256) && !absent.includes(sha256));
  if (missing.length > 0) throw new BadBundle('files that its history names are not in it');
  const said = [`Its history holds: ${head.changes} changes, the last ${head.hash.slice(0, 12)}….`];
  if (schema > SCHEMA)
    return {
      article: null,
      said: [
        ...said,
        'It was made by a newer Stet: it is shown as far as this one understands it, and can only be read.',
      ],
    };
  const { lines } = await readWholeLog(files);
  const state = replayed(lines, head.changes).article;
  if (!state) throw new BadBundle('its history makes no article');
  return { article: state, said };
}

/** The article of a clean bundle. */
async function cleanIn(
  files: ArticleFiles,
  { article, schema }: BundleHead,
): Promise<{ article: Article; said: string[] }> {
  if (schema > SCHEMA)
    throw new BadBundle('it was made by a newer Stet, and has no history to go by; update Stet to open it');
  const file = path.join(files.folder, IN_BUNDLE.article);
  let found;
  try {
    found = Article.safeParse(JSON.parse((await readPlain(file)).toString('utf8')));
  } catch (error) {
    throw codeOf(error) === undefined ? new BadBundle('the article in it is damaged') : error;
  }
  if (!found.success || found.data.id !== article.id)
    throw new BadBundle('the article in it is not as Stet writes it');
  return {
    article: found.data,
    said: [
      'It is a clean bundle: the article as it stood, without its history and without what is confidential. There is no chain to verify.',
    ],
  };
}

function whyNotSaved(error: unknown, stop?: AbortSignal): string {
  if (stop?.aborted) return 'The bundle was not written: it was stopped. Nothing of it is left.';
  if (error instanceof NotGathered) return `The bundle was not written. ${error.message}`;
  return troubleFrom(error, 'The bundle was not written, and nothing of it is left.').message;
}

function whyNotOpened(name: string, error: unknown, stop?: AbortSignal): string {
  if (stop?.aborted) return `${name} was not opened: it was stopped. Nothing of it is left.`;
  if (error instanceof BadBundle) return `${name} was not opened: ${error.message}. Nothing was kept of it.`;
  return troubleFrom(error, `${name} was not opened, and nothing was kept of it.`).message;
}
