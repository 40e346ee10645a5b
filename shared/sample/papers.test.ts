import { describe, expect, test } from 'vitest';
import { answerFor } from '../passages/answer';
import { deskOf } from '../passages/desk';
import type { Bears } from '../passages/types';
import { markOn, pages } from '../passages/testing';
import { transcriptIn } from '../document/transcript/read';
import { spokenIn } from '../document/transcript/transcript';
import { SAMPLE_ERRORS, TEXTS } from '.';

/*
 * What the sample story's own papers show of the errors planted in it. Two are of what is not there, which no
 * passage can show: that a man was not asked, and why an officer is not named. The date of a letter differs
 * from another date in the draft itself.
 */
const NOT_IN_PAPERS = ['farrant-not-asked', 'officer-no-reason', 'letter-date'];

const { text, cues } = spokenIn(transcriptIn(TEXTS['transcript.txt'])!);
const desk = deskOf([
  ...(['source-1.txt', 'source-2.txt', 'source-3.txt'] as const).map((name) => pages(name, TEXTS[name])),
  { name: 'transcript.txt', text, apparatus: { tables: [], places: [], cues } },
]);

const draft = TEXTS['draft-1.md'];
const shown = SAMPLE_ERRORS.filter(({ id }) => !NOT_IN_PAPERS.includes(id));

describe('a planted error that the papers can show is shown', () => {
  test.each(shown.map((error) => [error.id, error] as const))('%s', (_, { words, kind, evidence }) => {
    const mark = {
      ...markOn(draft, words, kind === 'misquote' ? 'quote' : 'claim'),
      published: '2026-03-12',
    };
    const { verdict, passages } = answerFor(desk, mark);
    expect(verdict).toBe('differs');
    const differing = passages
      .slice(0, 3)
      .filter(({ judged }) => judged.some(({ bears }) => bears === ('differs' satisfies Bears)));
    expect(evidence.map(({ file }) => file)).toContain(differing[0]?.passage.paper);
  });
});

test('of fourteen eleven are shown', () => expect([SAMPLE_ERRORS.length, shown.length]).toEqual([14, 11]));
