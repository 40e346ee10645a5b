import { NO_APPARATUS, type ReadDocument } from '@shared/document/document';
import { readMail, type MailPiece } from '@shared/document/mail/read';
import { paragraphsOf } from '@shared/document/wrapped';
import type { Format } from '@shared/domain';
import { tidy } from '../../import/tidy';
import type { BytesReader } from '../format';
import { hasMoreTags, readWebPage } from './html';

const NAME = /\.(?:eml|emlx)$/i;
/** A mail begins with a header. */
const HEADER = /^(?:\d+[ \t]*\r?\n)?[!-9;-~]{1,80}[ \t]*:/;
/** Mail on a Mac writes before a mail how many bytes it has, and behind it what it knows of it. */
const COUNTED = /^(\d{1,12})[ \t]*\r?\n/;

/** Mails: who wrote to whom, when and about what, the words, and what came with them by name. */
export const reader: BytesReader = {
  takes: 'bytes',
  signature: (bytes, name) => NAME.test(name) && HEADER.test(latin(bytes.subarray(0, 200))),
  async read(bytes) {
    const whole = latin(bytes);
    const counted = COUNTED.exec(whole);
    const from = counted?.[0].length ?? 0;
    const { pieces, attached, encrypted, cut } = readMail(
      counted ? whole.slice(from, from + Number(counted[1])) : whole,
    );
    const read = new Pieces();
    for (const piece of pieces) await read.add(piece);
    if (attached.length > 0)
      read.put(`Attached: ${attached.map(({ name, size }) => `${name} (${sized(size)})`).join(', ')}`);
    const notices = [
      ...(encrypted ? ['The mail is encrypted: its words are for whoever has the key.'] : []),
      ...(cut ? ['The mail has more parts than are read: some were left out.'] : []),
    ];
    const head = pieces[0];
    return {
      ...read.done(),
      details: {},
      notices: notices.map((message) => ({ level: 'warning' as const, message })),
      apparatus: { ...NO_APPARATUS, title: head?.is === 'head' ? head.subject : '', tables: read.tables },
    };
  },
};

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

function sized(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

/** One text of all the pieces, with what stands off moved along. */
class Pieces {
  #text = '';
  readonly #formats: Format[] = [];
  readonly tables: NonNullable<NonNullable<ReadDocument['apparatus']>['tables']> = [];

  async add(piece: MailPiece): Promise<void> {
    switch (piece.is) {
      case 'head':
        for (const line of piece.lines) this.put(tidy(line).text);
        return;
      case 'plain':
        this.put(paragraphsOf(tidy(piece.text).text).paragraphs.join('\n'));
        return;
      case 'html': {
        if (hasMoreTags(piece.html)) {
          this.put('The mail has a page with more elements than are read.');
          return;
        }
        const { text, formats, apparatus } = await readWebPage(piece.html, 'accepted', true);
        const at = this.put(text);
        this.#formats.push(
          ...formats.map((each) => ({ ...each, start: each.start + at, end: each.end + at })),
        );
        for (const table of apparatus?.tables ?? [])
          this.tables.push({ ...table, start: table.start + at, end: table.end + at });
      }
    }
  }

  /** Where it begins. */
  put(text: string): number {
    if (text === '') return this.#text.length;
    if (this.#text !== '') this.#text += '\n';
    const at = this.#text.length;
    this.#text += text;
    return at;
  }

  done(): Pick<ReadDocument, 'text' | 'formats'> {
    return { text: this.#text, formats: this.#formats };
  }
}
