import { hash } from 'node:crypto';
import { counted, inSeries, type Article } from '@shared/domain';
import { listedIn } from '@shared/proof/manifest';
import { NAMES, type RecordOf } from '@shared/proof/record';
import { articleFiles, type ArticleFiles, type Layout } from '../../storage/layout';
import { keepSeal, readSeals } from '../../storage/seals';
import { StorageError, troubleFrom, type TroubleReason } from '../../storage/trouble';
import { readWholeLog } from '../../storage/whole-log';
import type { ReportOptions, ReportSeal } from '@shared/reporting';
import type { OpenResult } from '../library';
import { besideNamedPapers } from './beside';
import { whyNotThere } from '../places';
import { soundSeal, type Sound } from './check';
import { KeyTrouble, type DeskKey } from './desk-key';
import { writeFolder, type FolderContent, type FolderOptions } from './folder';
import { gather, NotGathered, type Entry, type Far, type Gathered } from './gathered';
import { madeOf, type Made } from './record';

type Refused = { ok: false; message: string };
/** `said`: what is worth knowing of it, a sentence each. */
type Done<T = object> = ({ ok: true; said: string[] } & T) | Refused;

export interface SaveOptions extends FolderOptions {
  made: RecordOf['made'];
  /** The record as it was sealed last, rather than as it is now. */
  sealed?: boolean;
}

interface Content {
  content: FolderContent;
  said: string[];
}

/** The records of articles: their manifests, their seals, and the folders that are handed on. */
export class Proofs {
  /** `check`: throws where this process may not write the library. */
  constructor(
    private readonly layout: Layout,
    private readonly check: () => Promise<void>,
    private readonly open: (article: string) => Promise<OpenResult>,
  ) {}

  /** Seals an article as it is now. Never rejects; refused, nothing was kept. */
  async seal(
    id: string,
    { made, key, far }: { made: RecordOf['made']; key: () => Promise<DeskKey>; far?: Far },
  ): Promise<Done<{ number: number; fingerprint: string; changes: number; hash: string }>> {
    return this.#trying('Nothing was sealed.', id, async (files, article, seq, readOnly) => {
      if (readOnly !== null) return { ok: false, message: readOnly };
      await this.check();
      const gathered = await gather(files, article, { seq }, far);
      const before = (await readSeals(files)).at(-1)?.seal ?? null;
      const desk = await key();
      const sealing = { key: desk, before: before && hash('sha256', before.manifest) };
      const content = madeOf(gathered, { made, sealing });
      const signature = desk.sign(Buffer.from(content.manifest)).toString('base64');
      await this.check();
      const number = await keepSeal(files, { format: 1, ...content, key: desk.pem, signature });
      const { fingerprint } = desk;
      const { changes, hash: last } = gathered.head;
      return { ok: true, number, fingerprint, changes, hash: last, said: saidOfAbsent(gathered) };
    });
  }

  /** What a report says of how an article can be proved. `head`: of its history, where it is known. */
  async toldOf(
    article: Article,
    head: { changes: number; hash: string } | null,
  ): Promise<Pick<ReportOptions, 'history' | 'sidecars'>> {
    const files = articleFiles(this.layout, article.id);
    const beside = await besideNamedPapers(files, article);
    const nameOf = (paper: string): string => article.papers[paper]?.file.name ?? '';
    const sidecars = beside.map(({ paper, file, said, unchecked }) => ({
      paper: nameOf(paper),
      name: file.name,
      said,
      unchecked,
    }));
    const seal = head && (await lastSeal(files).catch(() => null));
    return { sidecars, ...(head ? { history: { ...head, seal } } : {}) };
  }

  /** The manifest of an article as it is now, as text. Never rejects. */
  async manifest(id: string, options: SaveOptions): Promise<Done<{ manifest: string }>> {
    return this.#trying('No manifest was made.', id, async (files, article, seq) => {
      const { content, said } = await this.#content(files, article, seq, options);
      return { ok: true, manifest: content.manifest, said };
    });
  }

  /** Writes the folder of an article's record, whole or not at all. Never rejects. */
  async save(id: string, folder: string, options: SaveOptions): Promise<Done<{ sealed: boolean }>> {
    return this.#trying(
      'The record was not saved; the article is as it was.',
      id,
      async (files, article, seq) => {
        const refused = await whyNotThere(this.layout.root, folder);
        if (refused !== null) return { ok: false, message: refused };
        const { content, said } = await this.#content(files, article, seq, options);
        await writeFolder(folder, content, options).catch(sayOfPlace);
        return {
          ok: true,
          sealed: content.seal !== null,
          said: [...said, ...leftOut(content.entries, options)],
        };
      },
    );
  }

  async #content(files: ArticleFiles, article: Article, seq: number, options: SaveOptions): Promise<Content> {
    const { made, sealed = false, confidential = false, far } = options;
    const last = soundSeal((await readSeals(files)).at(-1)?.seal ?? null);
    if (typeof last === 'string' && sealed)
      throw new NotGathered('The article has no seal that holds: stet seal ID makes one.');
    const at = sealed && typeof last !== 'string' ? last.record.head : null;
    const gathered = await gather(files, article, at ? { seq: at.changes, hash: at.hash } : { seq }, far);
    const said = saidOfAbsent(gathered);
    if (typeof last !== 'string' && last.record.head.hash === gathered.head.hash)
      return { content: asSealed(last, gathered, confidential), said };
    if (typeof last !== 'string')
      said.push(
        `It is not sealed: ${counted(gathered.head.changes - last.record.head.changes, 'change')} came since the last seal.`,
      );
    else said.push('It is not sealed.');
    const content: Made = madeOf(gathered, { made });
    return { content: { ...content, entries: gathered.entries, seal: null }, said };
  }

  /** Does `work` with an article; what goes wrong is said behind `what`. */
  async #trying<T extends { ok: boolean }>(
    what: string,
    id: string,
    work: (
      files: ArticleFiles,
      article: Article,
      seq: number,
      readOnly: string | null,
    ) => Promise<T | Refused>,
  ): Promise<T | Refused> {
    const found = await this.open(id);
    if (!found.ok) return found;
    const { article, seq, readOnly } = found.opened;
    try {
      return await work(articleFiles(this.layout, id), article, seq, readOnly);
    } catch (error) {
      if (error instanceof NotGathered || error instanceof KeyTrouble)
        return { ok: false, message: `${what} ${error.message}` };
      return { ok: false, message: troubleFrom(error, what).message };
    }
  }
}

/** The last seal of an article, where it holds and is of its history as it is now; else null. */
async function lastSeal(files: ArticleFiles): Promise<ReportSeal | null> {
  const sound = soundSeal((await readSeals(files)).at(-1)?.seal ?? null);
  if (typeof sound === 'string') return null;
  const { head, made } = sound.record;
  const { lines } = await readWholeLog(files);
  if (lines[head.changes - 1]?.event?.hash !== head.hash) return null;
  return { changes: head.changes, at: made.at, fingerprint: sound.fingerprint };
}

/** The folder is not the library's, of which `troubleFrom` speaks. */
function sayOfPlace(error: unknown): never {
  if (error instanceof NotGathered) throw error;
  const { reason } = troubleFrom(error, '');
  const said = PLACE[reason];
  throw said === undefined ? error : new StorageError(reason, said);
}

const PLACE: Partial<Record<TroubleReason, string>> = {
  'not-allowed': 'That folder cannot be written in. Allow writing there, or choose another place.',
  'folder-gone': 'A folder on the way there is missing. Make it, or choose another place.',
};

/**
 * What a seal is handed on with. What it names and what is withheld stays as it was sealed: a file that is
 * not there any more is named all the same.
 */
function asSealed({ seal }: Sound, { entries }: Gathered, confidential: boolean): FolderContent {
  const open = new Set((listedIn(seal.manifest) ?? []).map(({ name }) => name));
  const closed = new Set((listedIn(seal.withheld?.list ?? '') ?? []).map(({ name }) => name));
  if (!confidential && entries.some((entry) => open.has(entry.name) && !entry.open))
    throw new NotGathered(
      'A source is not on the record any more that was when this was sealed, and the manifest names what could give it away. ' +
        'Seal the article anew, or say --confidential.',
    );
  const going = entries
    .filter(({ name }) => open.has(name) || closed.has(name))
    .map((entry): Entry => ({ ...entry, open: open.has(entry.name) }));
  const { manifest, record, withheld, key, signature } = seal;
  return { manifest, record, withheld, entries: going, seal: { key, signature } };
}

/** What is not in the folder, in a sentence. */
function leftOut(entries: readonly Entry[], { files = true, confidential = false }: FolderOptions): string[] {
  const closed = entries.filter(({ open }) => !open);
  const said: string[] = [];
  if (!confidential && closed.length > 0)
    said.push(
      `Left out, because of sources that are not on the record: ${inSeries(whatOf(closed))}. ` +
        'Their hashes are in a list that stays with the desk; the manifest has the hash of that list.',
    );
  const large = entries.filter(({ open, name }) => (open || confidential) && name.startsWith('files/'));
  if (!files && large.length > 0)
    said.push(
      `Left out as asked: ${counted(large.length, 'kept file')}. The manifest names ${large.length === 1 ? 'it' : 'them'}, so check with sha256sum -c --ignore-missing.`,
    );
  return said;
}

function whatOf(entries: readonly Entry[]): string[] {
  const drafts = entries.filter(({ name }) => name.startsWith('drafts/')).length;
  const files = entries.filter(({ name }) => name.startsWith('files/')).length;
  return [
    entries.some(({ name }) => name === NAMES.history) && 'the history',
    drafts > 0 && counted(drafts, 'draft'),
    files > 0 && counted(files, 'kept file'),
  ].filter((each) => each !== false);
}

const saidOfAbsent = ({ absent, handed }: Gathered): string[] =>
  absent.map(
    ({ name, sha256 }) =>
      `${handed.name(name) ? name : 'A file'} is not there as it came (files/${sha256}), and so is not in it; a backup may have it.`,
  );
