import { FORMATS, formatNamed } from '@shared/document/formats';
import type { UnreadKind } from '@shared/domain';
import { isArchive, isContainer, isPdf } from '../documents/magic';

/* What a paper is that no reader of documents reads: by how its bytes begin, and only then by its name. */

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

const SIGNS: readonly (readonly [UnreadKind, RegExp])[] = [
  ['image', /^(?:\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|BM.{12}|II\*\0|MM\0\*|\0\0\x01\0)/s],
  ['image', /^RIFF.{4}WEBP/s],
  ['image', /^.{4}ftyp(?:heic|heix|mif1|avif)/s],
  ['audio', /^(?:ID3|\xff[\xf2\xf3\xfb]|fLaC|#!AMR|FORM.{4}AIF)/s],
  ['audio', /^RIFF.{4}WAVE/s],
  ['audio', /^.{4}ftypM4[AB]/s],
  ['audio', /^OggS.{24}(?:.OpusHead|.vorbis|.{0,2}Speex)/s],
  ['video', /^(?:OggS|\x1a\x45\xdf\xa3|RIFF.{4}AVI )/s],
  ['video', /^.{4}(?:ftyp|moov|mdat|wide)/s],
];
/** What has no sign of its own, or may begin as anything. */
const ENDINGS: readonly (readonly [UnreadKind, RegExp])[] = [
  ['mail', /\.(?:msg|mbox)$/i],
  ['image', /\.svg$/i],
];
/** Matroska has sound alone as well; only its name says so. */
const SOUND = /\.(?:oga|ogg|opus|mka|weba)$/i;

/** In bytes: the signs are all in there. */
export const HEAD = 4096;

/** What a file is that has no words to read; null where a reader is to be asked. */
export function unreadKindOf(head: Uint8Array, name: string): UnreadKind | null {
  const named = ENDINGS.find(([, ending]) => ending.test(name))?.[0];
  if (named) return named;
  const beginning = latin(head, 0, 64);
  const found = SIGNS.find(([, sign]) => sign.test(beginning))?.[0] ?? null;
  return found === 'video' && SOUND.test(name) ? 'audio' : found;
}

/** What a file is that a reader could make nothing of: a format by its bytes, or just some file. */
export function unreadableKind(head: Uint8Array, name: string): string {
  if (isPdf(head)) return 'pdf';
  return isArchive(head) || isContainer(head) ? (formatNamed(name, FORMATS)?.key ?? 'other') : 'other';
}
