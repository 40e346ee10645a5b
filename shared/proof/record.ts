import { inOneLine } from '../text/clip';

/*
 * record.txt: what a manifest is of, for people, and the head of the history for whoever verifies a seal. It
 * is named in the manifest and so stands under the seal; nothing in it is believed that is not.
 */

/** The names of what lies beside the drafts and files of a record. */
export const NAMES = {
  manifest: 'manifest.sha256',
  signature: 'manifest.sha256.sig',
  key: 'desk-key.pem',
  record: 'record.txt',
  history: 'history.jsonl',
  withheld: 'withheld.sha256',
  nonce: 'withheld-nonce.txt',
} as const;

export const draftName = (number: number): string => `drafts/draft-${number}.txt`;
export const fileNameOf = (sha256: string): string => `files/${sha256}`;

/** How far a history had come: how many changes, and the hash and time of the last of them. */
export interface Head {
  changes: number;
  hash: string;
  at: string;
}

export interface RecordOf {
  article: { id: string; headline: string };
  head: Head;
  /** When the manifest was made, by whose clock nobody says, and by whom. */
  made: { at: string; by: string; version: string };
  /** The fingerprint of the key that seals it; null: nobody does. */
  key: string | null;
  /** The sha256 of the manifest that was sealed before; null: none was, or this one is not sealed. */
  before: string | null;
  /** The sha256 of the list of what is withheld; null: nothing is. */
  withheld: string | null;
  /** What each kept file is, by its sha256; only of files that may be told of. */
  files: readonly { sha256: string; said: string }[];
  /** Files that the history names and that were not there as they came. */
  absent: readonly string[];
}

const NONE = 'none';

/** The text of record.txt. */
export function recordText(of: RecordOf): string {
  const { article, head, made, key, before, withheld, files, absent } = of;
  const fields: [string, string][] = [
    ['Article', plain(article.headline) || 'without a headline'],
    ['Id', article.id],
    ['Changes', String(head.changes)],
    ['Last hash', head.hash],
    ['Last change', head.at],
    ['Made', made.at],
    ['Made by', plain(made.by)],
    ['Stet', plain(made.version)],
    ['Key', key ?? NONE],
    ['Seal before', before ?? NONE],
    ['Withheld', withheld ?? NONE],
  ];
  return [
    'The record of an article that was checked with Stet',
    '',
    ...fields.map(([name, value]) => `${`${name}:`.padEnd(14)}${value}`),
    ...section(
      'What the files are',
      files.map(({ sha256, said }) => `files/${sha256}\n    ${plain(said)}`),
    ),
    ...section(
      'Named in the history, and not there as it came when this was made',
      absent.map((sha256) => `files/${sha256}`),
    ),
    ...section('To check it', key === null ? CHECK : [...CHECK, ...CHECK_SEAL]),
    ...section('What that proves', key === null ? UNSEALED : SEALED),
    ...(withheld === null ? [] : section('What is withheld', WITHHELD)),
    '',
  ].join('\n');
}

/** One line of a person's words, without what would turn or hide the lines around it. */
const plain = (words: string): string => inOneLine(words).replace(/[\p{C}]/gu, '');

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)];

const CHECK = [
  'In this folder: sha256sum -c manifest.sha256',
  'Where files were left out to save room: sha256sum -c --ignore-missing manifest.sha256',
  'On a Mac: shasum -a 256 -c manifest.sha256',
];
const CHECK_SEAL = [
  'The seal, with OpenSSL 3: openssl pkeyutl -verify -pubin -inkey desk-key.pem -rawin -in manifest.sha256 \\',
  '    -sigfile manifest.sha256.sig',
  'The key’s fingerprint: openssl pkey -pubin -in desk-key.pem -outform DER | sha256sum',
];
const SEALED = [
  'Whoever has the key above vouched for exactly these drafts and files and for the history up to the last hash.',
  'It does not say that what they say is true, nor whose key it is: compare the fingerprint with the one the desk',
  'gave you another way. Times are those of the machine, and prove nothing by themselves.',
];
const UNSEALED = [
  'That these drafts and files belong together and have not changed since the manifest was made. It is not sealed:',
  'whoever owns the disk can make the history, and this manifest, anew. Times are those of the machine.',
];
const WITHHELD = [
  'There are sources that are not on the record. What could give them away (the history, their papers, what drafts',
  'were read from, drafts that name them) is in a list of its own, withheld.sha256, which stays with the desk. The hash',
  'above fixes that list. A random number in it keeps anybody from trying out which papers are on it.',
];

const FIELD = (name: string): RegExp => new RegExp(`^${name}: +(\\S.*)$`, 'm');

/** What a verifier reads in a record; null where that is not all there. */
export function readRecord(text: string):
  | (Pick<RecordOf, 'key' | 'before' | 'withheld' | 'head'> & {
      article: string;
      made: Pick<RecordOf['made'], 'at' | 'by'>;
    })
  | null {
  const value = (name: string): string => FIELD(name).exec(text)?.[1] ?? '';
  const hash = (name: string): string | null | undefined => {
    const found = value(name);
    return HASH.test(found) ? found : found === NONE ? null : undefined;
  };
  const [key, before, withheld] = [hash('Key'), hash('Seal before'), hash('Withheld')];
  const head = { changes: Number(value('Changes')), hash: value('Last hash'), at: value('Last change') };
  const made = { at: value('Made'), by: value('Made by') };
  const whole =
    key !== undefined &&
    before !== undefined &&
    withheld !== undefined &&
    Number.isSafeInteger(head.changes) &&
    head.changes > 0 &&
    HASH.test(head.hash) &&
    !Number.isNaN(Date.parse(made.at));
  if (!whole) return null;
  return { article: value('Id'), head, made, key, before, withheld };
}

const HASH = /^[0-9a-f]{64}$/;
