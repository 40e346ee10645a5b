import type { PaperProgress } from '@shared/contract';
import type { ReadApart } from '../documents/thread';
import type { Library } from '../library';
import { PaperIntake } from './attach';
import { PaperContents } from './content';

/** What brings papers into the articles of a library, and what reads them there. */
export interface Papers {
  intake: PaperIntake;
  contents: PaperContents;
}

/** `apart`: where papers are read, so that nothing waits for it. */
export function papersOf(
  { originals }: Pick<Library, 'originals'>,
  apart: ReadApart,
  progress?: (progress: PaperProgress) => void,
): Papers {
  const contents = new PaperContents(originals, apart);
  return { contents, intake: new PaperIntake(originals, contents, progress) };
}
