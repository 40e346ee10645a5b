import { entityOf, partsOf, valueOf, type Entity } from './entity';
import { binaryOf, bytesOf, decoded, fromBase64, fromQuotedPrintable, headerWords } from './words';

/** What a mail says, in its order. */
export type MailPiece =
  /** Who wrote to whom, when and about what: of the mail itself, or of one that it forwards. */
  | { is: 'head'; subject: string; lines: string[] }
  | { is: 'plain'; text: string }
  | { is: 'html'; html: string };

export interface ReadMail {
  pieces: MailPiece[];
  /** What came with it, by name and size in bytes. */
  attached: { name: string; size: number }[];
  /** Its words are for whoever has the key. */
  encrypted: boolean;
  /** It has more parts, or parts in parts, than a mail of people has: some were left out. */
  cut: boolean;
}

const MOST_PARTS = 500;
const DEEPEST = 20;
const PLAIN = new Set(['text/plain', 'text/markdown', 'text/enriched']);
const SHOWN = ['Subject', 'From', 'Sender', 'Reply-To', 'To', 'Cc', 'Bcc', 'Date'] as const;

/**
 * Reads a mail. `source`: its bytes, each as a code unit. Never throws; what is no mail has no head, and is
 * all words.
 */
export function readMail(source: string): ReadMail {
  const mail: ReadMail = { pieces: [], attached: [], encrypted: false, cut: false };
  let left = MOST_PARTS;

  function message(entity: Entity, depth: number): void {
    mail.pieces.push(headOf(entity));
    part(entity, depth);
  }

  function part(entity: Entity, depth: number): void {
    if (depth > DEEPEST || left-- <= 0) {
      mail.cut = true;
      return;
    }
    const { type } = entity;
    if (type === 'multipart/encrypted' || type === 'application/pkcs7-mime') mail.encrypted = true;
    if (type === 'multipart/alternative') return alternative(entity, depth);
    if (type.startsWith('multipart/') && entity.parameters.has('boundary')) {
      for (const each of partsOf(entity)) {
        if (left <= 0) mail.cut = true;
        if (mail.cut) return;
        part(each, depth + 1);
      }
      return;
    }
    if (type === 'message/rfc822') return message(entityOf(transferred(entity)), depth + 1);
    if (isAttached(entity)) return attach(entity);
    if (type === 'text/html') return void mail.pieces.push({ is: 'html', html: wordsOf(entity) });
    if (PLAIN.has(type)) return void mail.pieces.push({ is: 'plain', text: plainOf(entity) });
    attach(entity);
  }

  /** The same words in several forms: the plain ones, unless they only send to the others. */
  function alternative(entity: Entity, depth: number): void {
    const before = mail.pieces.length;
    for (const each of partsOf(entity)) part(each, depth + 1);
    const forms = mail.pieces.splice(before);
    const plain = forms.filter(({ is }) => is === 'plain');
    const html = forms.filter(({ is }) => is === 'html');
    const isEnough = lettersOf(plain) * MUCH_LONGER >= lettersOf(html);
    mail.pieces.push(...forms.filter(({ is }) => is !== (isEnough && plain.length > 0 ? 'html' : 'plain')));
  }

  function attach(entity: Entity): void {
    const name = nameOf(entity);
    // A signature, or a key: nothing somebody sent to be looked at.
    if (name === '' && /^application\/(?:pgp-|x?-?pkcs7-)/.test(entity.type)) return;
    mail.attached.push({ name: name || entity.type, size: sizeOf(entity) });
  }

  message(entityOf(source), 0);
  return mail;
}

/** What is so much longer has more than the looks of the same words. */
const MUCH_LONGER = 5;

const lettersOf = (pieces: readonly MailPiece[]): number =>
  pieces.reduce((sum, piece) => {
    const words = piece.is === 'html' ? bare(piece.html) : piece.is === 'plain' ? piece.text : '';
    return sum + words.replace(/\s+/g, '').length;
  }, 0);

/** A page without its tags and what is not shown of it, nearly enough for its length. */
const bare = (html: string): string =>
  html.slice(Math.max(0, html.search(/<body/i))).replace(/<[^<>]*>/g, '');

function headOf({ headers, parameters }: Entity): MailPiece {
  const charset = parameters.get('charset');
  const lines = SHOWN.flatMap((name) => {
    const said = headerWords(headers.get(name.toLowerCase()) ?? '', charset);
    return said === '' ? [] : [`${name}: ${said}`];
  });
  return { is: 'head', subject: headerWords(headers.get('subject') ?? '', charset), lines };
}

const nameOf = ({ headers, parameters }: Entity): string => {
  const [, said] = valueOf(headers.get('content-disposition') ?? '');
  return (said.get('filename') ?? parameters.get('name') ?? '').replace(/[\r\n\0]/g, ' ').trim();
};

const isAttached = (entity: Entity): boolean =>
  valueOf(entity.headers.get('content-disposition') ?? '')[0] === 'attachment' || nameOf(entity) !== '';

const encodingOf = ({ headers }: Entity): string =>
  (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase();

function transferred(entity: Entity): string {
  const encoding = encodingOf(entity);
  if (encoding !== 'base64' && encoding !== 'quoted-printable') return entity.body;
  return binaryOf(bytesIn(entity));
}

function bytesIn(entity: Entity): Uint8Array {
  switch (encodingOf(entity)) {
    case 'base64':
      return fromBase64(entity.body);
    case 'quoted-printable':
      return fromQuotedPrintable(entity.body);
    default:
      return bytesOf(entity.body);
  }
}

/** How large it is once it is taken out; a hundred megabytes are not taken out to be counted. */
function sizeOf(entity: Entity): number {
  const { length } = entity.body;
  if (encodingOf(entity) !== 'base64') return length;
  const lines = entity.body.split('\n').length;
  const returns = entity.body.includes('\r') ? 2 : 1;
  const padding = /=*\s*$/.exec(entity.body.slice(-8))?.[0].replace(/\s/g, '').length ?? 0;
  return Math.max(0, Math.floor(((length - (lines - 1) * returns) * 3) / 4) - padding);
}

const wordsOf = (entity: Entity): string => decoded(bytesIn(entity), entity.parameters.get('charset'));

/** Lines that were broken to be sent are joined again, where the mail says which those are (RFC 3676). */
function plainOf(entity: Entity): string {
  const text = wordsOf(entity).replace(/\r\n?/g, '\n');
  if (entity.parameters.get('format')?.toLowerCase() !== 'flowed') return text;
  const isTight = entity.parameters.get('delsp')?.toLowerCase() === 'yes';
  return text.replace(/^ (?=[ >]|From )/gm, '').replace(/(?<!^--) \n(?![>\n]|-- \n)/gm, isTight ? '' : ' ');
}
