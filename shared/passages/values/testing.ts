import type { AskedMark, Judged, Passage } from '../types';
import { judged, valuesOf } from '.';

/** The day that all drafts of these tests are published: a Wednesday. */
export const PUBLISHED = '2026-06-10';

/** A mark written into its draft: "The pier is [80 metres long]." */
export function markIn(written: string, kind: AskedMark['kind'] = 'claim'): AskedMark {
  const start = written.indexOf('[');
  const end = written.indexOf(']') - 1;
  return {
    id: 'm',
    kind,
    start,
    end,
    draft: written.replace('[', '').replace(']', ''),
    published: PUBLISHED,
  };
}

/** A passage of these words; what stands around it, and who speaks, where it matters. */
export const passageOf = (
  text: string,
  about: Partial<Pick<Passage, 'around' | 'speaker'>> = {},
): Passage => ({
  paper: 'paper.txt',
  text,
  start: 0,
  end: text.length,
  around: '',
  ...about,
});

/**
 * What the passage says of the value that is written so in the mark; undefined where the mark has no such
 * value.
 */
export function saidOf(mark: AskedMark, value: string, passage: Passage): Judged | undefined {
  return judged(mark, valuesOf(mark), passage).find(({ value: { text } }) => text === value);
}
