import type { ReadDocument } from '../document';
import { transcriptIn } from './read';
import { spokenIn, type Turn } from './transcript';

/** A transcript as any other document: its words, and who said which of them when. */
export function spokenDocument(turns: readonly Turn[]): ReadDocument {
  const { text, cues } = spokenIn(turns);
  return { text, formats: [], details: {}, notices: [], apparatus: { cues } };
}

/**
 * A document that was read as one of its format, as the transcript it is; the same document where it is none.
 * Its headings and links are not kept: there are none in what was said.
 */
export function asSpoken(read: ReadDocument): ReadDocument {
  if ((read.apparatus?.cues ?? []).length > 0) return read;
  const turns = transcriptIn(read.text);
  return turns ? { ...spokenDocument(turns), notices: read.notices } : read;
}
