import type { ChangesAs } from '@shared/document/document';
import { counted, inSeries, type AddBacking } from '@shared/domain';
import { ENCODING } from './manuscript';
import { Refusal, type Call, type Option } from './verb';
import { CHANGES, changesOption } from './verbs/text';

/** What is done with what was written on a manuscript: the options of every verb that takes one in. */
export const WRITTEN: Record<'backing' | 'changes' | 'encoding', Option> = {
  backing: {
    type: 'string',
    value: 'yes|no',
    help: 'Whether what was written on it comes in: comments, footnotes; yes where it is left out.',
  },
  ...CHANGES,
  ...ENCODING,
};

/** What they say. Throws a Refusal where one says anything else. */
export function writtenOptions(call: Call): { backing: boolean; changes: ChangesAs } {
  const { backing = 'yes' } = call.options;
  if (backing !== 'yes' && backing !== 'no')
    throw new Refusal('--backing is yes or no; nothing was done.', true);
  return { backing: backing === 'yes', changes: changesOption(call) };
}

type Taken = Pick<AddBacking, 'marks' | 'said' | 'notes' | 'sources'>;

/** What came in with a manuscript, in a sentence. */
export function takenIn({ marks, said, notes, sources }: Taken): string {
  const what = [
    said.length > 0 && `${counted(said.length, 'piece')} of the author’s backing`,
    notes.length > 0 && counted(notes.length, 'note'),
    sources.length > 0 && counted(sources.length, 'source'),
  ].filter((each) => each !== false);
  const made = counted(marks.length, 'new mark');
  return what.length === 0 ? `Taken in: ${made}.` : `Taken in: ${inSeries(what)}, with ${made}.`;
}

/** What an earlier draft brought is not taken in twice. */
export const inTheArticle = (recognised: number): string =>
  `In the article already: ${counted(recognised, 'comment or note', 'comments and notes')} of an earlier draft.`;
