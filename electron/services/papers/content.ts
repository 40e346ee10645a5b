import { contentJoined, type ContentReply, type Piece, type UnlockReply } from '@shared/contract';
import type { KeptFile, Paper } from '@shared/domain';
import { placeOf, saidOf, stateOf } from '../../storage/kept-files';
import type { ArticleFiles } from '../../storage/layout';
import { openPlain } from '../../storage/plain';
import type { ReadApart } from '../documents/thread';
import { LARGEST_DOCUMENT } from '../documents/limits';
import { readAtMost } from '../import/read-at-most';
import { readWithin } from '../imports';
import { HEAD, unreadableKind, unreadKindOf } from './kind';
import { cut, note, notedInPieces, whole, type InPieces, type ReadPaper } from './noted';

/** Where the files of an article lie, and whether what was noted there is our own. */
export interface Shelf {
  filesOf: (article: string) => ArticleFiles;
  /** Not of a library that is only looked at: what a stranger notes of a paper is not what it says. */
  ours: boolean;
}

/** `passing`: that it has no words is not the file's doing, and it is read again the next time. */
type Reading = ReadPaper & { passing?: boolean };
type ReplyInPieces = ContentReply & { pieces: Piece[] };

/** What was read of papers: noted beside them, and made again where that is missing, damaged or old. */
export class PaperContents {
  constructor(
    private readonly shelf: Shelf,
    private readonly apart: ReadApart,
  ) {}

  /** What was read of a file of an article, once it was seen to be as it came. Never rejects. */
  async of(article: string, file: KeptFile, stop = NEVER): Promise<ContentReply> {
    const { pieces, ...reply } = await this.inPieces(article, file, stop);
    const { content } = reply;
    return content ? { ...reply, content: contentJoined(content, pieces) } : reply;
  }

  /** As `of`; where it is long, what `pieces` have is left out of its content. Never rejects. */
  async inPieces(article: string, file: KeptFile, stop = NEVER): Promise<ReplyInPieces> {
    const files = this.shelf.filesOf(article);
    const state = await stateOf(files, file).catch(() => 'unreadable' as const);
    const noted = await this.#noted(files, file);
    if (state !== 'whole') {
      const { content = null, unread = null } = noted?.read ?? {};
      const trouble = saidOf(file, state);
      return { content, unread, trouble, locked: false, pieces: noted?.pieces ?? [] };
    }
    if (noted) return toldOf(noted);
    const read = await this.#readAnew(placeOf(files, file), file, stop);
    // Where it cannot be noted it is read again the next time.
    if (!stop.aborted) await this.note(article, file, read);
    return toldOf(cut(read));
  }

  /**
   * Reads a paper with its password, and notes what was read: the password is held no longer than that takes.
   * Never rejects.
   */
  async unlock(article: string, file: KeptFile, password: string): Promise<UnlockReply> {
    const files = this.shelf.filesOf(article);
    const state = await stateOf(files, file).catch(() => 'unreadable' as const);
    if (state !== 'whole') return { outcome: 'refused', message: saidOf(file, state) };
    const read = await this.#readNow(placeOf(files, file), file, NEVER, password).catch(() => null);
    if (read?.locked) return { outcome: 'wrong' };
    if (!read?.content) return { outcome: 'refused', message: read?.unread ?? UNREADABLE(file.name).unread! };
    if (this.shelf.ours) await note(files, file.sha256, read).catch(() => {});
    const { pieces: _, ...reply } = toldOf({ read, pieces: [] });
    return { outcome: 'read', reply };
  }

  /** Which of these papers are not as they came, a sentence each, by paper. Never rejects. */
  async check(
    article: string,
    papers: readonly Pick<Paper, 'id' | 'file'>[],
  ): Promise<Record<string, string>> {
    const files = this.shelf.filesOf(article);
    const troubles: Record<string, string> = {};
    for (const { id, file } of papers) {
      const state = await stateOf(files, file).catch(() => 'unreadable' as const);
      if (state !== 'whole') troubles[id] = saidOf(file, state);
    }
    return troubles;
  }

  /** What is read of a file that is as it came, and lies at `place`. Never rejects. */
  async read(article: string, file: KeptFile, place: string, stop = NEVER): Promise<Reading> {
    const noted = await this.#noted(this.shelf.filesOf(article), file);
    return noted ? whole(noted) : this.#readAnew(place, file, stop);
  }

  /** Notes what was read of a file of the article. Never rejects. */
  async note(article: string, { sha256 }: KeptFile, read: Reading): Promise<void> {
    if (read.passing) return;
    const files = this.shelf.filesOf(article);
    if (!this.shelf.ours || (await this.#noted(files, { sha256 }))) return;
    await note(files, sha256, read).catch(() => {});
  }

  #noted(files: ArticleFiles, { sha256 }: Pick<KeptFile, 'sha256'>): Promise<InPieces | null> {
    return this.shelf.ours ? notedInPieces(files, sha256) : Promise.resolve(null);
  }

  /** Never rejects. */
  #readAnew(place: string, file: KeptFile, stop: AbortSignal): Promise<Reading> {
    return this.#readNow(place, file, stop).catch(() => UNREADABLE(file.name));
  }

  async #readNow(place: string, file: KeptFile, stop: AbortSignal, password?: string): Promise<Reading> {
    const { name, size } = file;
    const head = await headOf(place);
    const unreadKind = unreadKindOf(head, name);
    if (unreadKind) return { kind: unreadKind, content: null, unread: `${name} ${NO_WORDS[unreadKind]}.` };
    const unread = (why: string): ReadPaper => ({
      kind: unreadableKind(head, name),
      content: null,
      unread: why,
    });
    if (size === 0) return unread(`${name} is empty.`);
    if (size > LARGEST_DOCUMENT)
      return unread(
        `${name} is larger than ${MEGABYTES} MB, so its words were not read. It is kept as it came.`,
      );
    const { pieces } = await readAtMost(place, LARGEST_DOCUMENT, stop);
    const asked = {
      source: pieces,
      origin: name,
      paper: true,
      ...(password === undefined ? {} : { password }),
    };
    const reply = await readWithin(this.apart, asked, stop);
    switch (reply.outcome) {
      case 'read': {
        const { text, formats, apparatus, notices, kind } = reply.candidate;
        const { title, tables, cues, places, pictures } = apparatus;
        const read = { title, tables, cues, places, pictures };
        return { kind, content: { text, formats, apparatus: read, notices }, unread: null };
      }
      case 'locked':
        return {
          ...unread(`${name} asks for a password, so its words were not read. It is kept as it came.`),
          locked: true,
        };
      case 'refused':
        return {
          ...unread(reply.message.replace('Nothing was imported', 'It is kept as it came')),
          passing: reply.reason === 'failed',
        };
      case 'cancelled':
        return { ...unread(`${name} was not read to its end. It is kept as it came.`), passing: true };
    }
  }
}

const toldOf = ({ read: { content, unread, locked }, pieces }: InPieces): ReplyInPieces => ({
  ...{ content, unread, trouble: null, locked: locked ?? false, pieces },
});

const NEVER = new AbortController().signal;
const MEGABYTES = LARGEST_DOCUMENT / 1024 / 1024;

const NO_WORDS = {
  image: 'is a picture: there are no words of it to look for',
  audio: 'is a recording: there are no words of it to look for',
  video: 'is a recording: there are no words of it to look for',
  mail: 'is a mail: its words are not read',
  other: 'is of a kind that Stet does not read',
} as const;

const UNREADABLE = (name: string): Reading => ({
  kind: 'other',
  content: null,
  unread: `${name} could not be read. It is kept as it came.`,
  passing: true,
});

async function headOf(place: string): Promise<Uint8Array> {
  const handle = await openPlain(place);
  try {
    const head = new Uint8Array(HEAD);
    const { bytesRead } = await handle.read(head, 0, HEAD, 0);
    return head.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
