import { describe, expect, it } from 'vitest';
import { spokenIn } from '../document/transcript/transcript';
import { transcriptIn } from '../document/transcript/read';
import { DEFAULT_POLICY, type TapePolicy } from '../tape/policy';
import { tapeOf } from '../tape/tape';
import type { DraftSpeaker } from '../domain';
import { heardQuote, type QuotedPaper } from './heard';
import { placeOf } from './order';
import { voiceOf } from './voice';

/* A council meeting on tape, the minutes of it, and what newspapers made of it. */

const SRT = `1
00:00:04,000 --> 00:00:09,500
Ann Roe: We did not, um, sell the old pier to anybody.

2
00:00:09,500 --> 00:00:15,000
Ann Roe: We have six boats, and the the harbour is ours.

3
00:00:15,000 --> 00:00:21,000
Speaker 2: I never saw the letter, but my clerk, he don't forget a thing.

4
00:00:21,000 --> 00:00:25,000
Ann Roe: Yes, of course.

5
00:01:02,000 --> 00:01:06,000
Speaker 2: Yes, of course.
`;
const MINUTES = 'Present: all members.\nThe chair said the harbour is ours.';

function onTape(name: string, source: string, names: Record<string, string> = {}): QuotedPaper {
  const { text, cues } = spokenIn(transcriptIn(source)!);
  const paper = { name, text, apparatus: { cues, places: [], tables: [] } };
  return { paper, tape: tapeOf(text), nameOf: (label) => names[label] ?? label };
}
function written(name: string, text: string): QuotedPaper {
  const paper = { name, text, apparatus: { cues: [], places: [], tables: [] } };
  return { paper, tape: tapeOf(text), nameOf: (label) => label };
}

const TAPE = onTape('meeting.srt', SRT);
const nobody: DraftSpeaker = { names: [], words: '' };
const heard = (
  pieces: string | string[],
  speaker = nobody,
  papers = [TAPE],
  policy: Partial<TapePolicy> = {},
) => heardQuote(papers, { pieces: [pieces].flat(), speaker }, { ...DEFAULT_POLICY, ...policy });
const best = (...asked: Parameters<typeof heard>) => heard(...asked).pieces[0]!.passages[0];

describe('a quotation beside its tape', () => {
  it('has who speaks and when, and its words', () => {
    expect(best('We did not sell the old pier to anybody')).toMatchObject({
      ...{ paper: 'meeting.srt', speaker: 'Ann Roe', time: 4, locator: '00:00:04', verdict: 'cleaned' },
      text: 'We did not, um, sell the old pier to anybody',
    });
  });

  it.each([
    ['the very words', 'the harbour is ours', 'verbatim'],
    ['a filler left out', 'We did not sell the old pier to anybody', 'cleaned'],
    ['said twice', 'We have six boats, and the harbour is ours', 'cleaned'],
    ['a denial that is lost', 'We did sell the old pier to anybody', 'altered'],
    ['another number', 'We have five boats, and the harbour is ours', 'altered'],
    ['another statement', 'The harbour was sold in the spring and nobody minds', 'not found'],
  ])('%s', (_, quote, verdict) => expect(heard(quote).verdict).toBe(verdict));

  it('of equal words those of the draft’s speaker are meant', () => {
    const two = onTape('meeting.srt', SRT, { 'Speaker 2': 'Per Lund' });
    const lund = { names: ['Per Lund'], words: '' };
    expect(best('Yes, of course.', lund, [two])).toMatchObject({ time: 62, voice: 'right' });
    expect(best('Yes, of course.', { names: ['Ann Roe'], words: '' }, [two])).toMatchObject({ time: 21 });
  });

  it('what was spoken comes before what was written, whatever order papers come in', () => {
    const minutes = written('minutes.txt', MINUTES);
    for (const papers of [
      [TAPE, minutes],
      [minutes, TAPE],
    ]) {
      const { pieces } = heard('the harbour is ours', nobody, papers);
      expect(pieces[0]!.passages.map(({ paper }) => paper)).toEqual(['meeting.srt', 'minutes.txt']);
      expect(pieces[0]!.passages[1]).toMatchObject({ locator: 'paragraph 2', time: null, voice: 'unknown' });
    }
  });

  it('a quotation that the draft breaks off and takes up again is one sentence, if it was', () => {
    expect(heard(['We have six boats,', ' and the harbour is ours']).pieces).toHaveLength(1);
    const apart = heard(['old pier', 'never saw the letter']);
    expect(apart.pieces.map(({ passages }) => passages[0]!.verdict)).toEqual(['verbatim', 'verbatim']);
    expect(heard(['old pier', 'a great deal of money']).verdict).toBe('not found');
  });

  it('says where it is clipped', () => {
    expect(best('I never saw the letter')!.context.warnings).toEqual(['The sentence goes on with “but”.']);
    expect(best('saw the letter')!.context.warnings).toContain(
      'Right before it, in the same sentence, stands “never”.',
    );
  });
});

describe('what the desk allows', () => {
  const words = (quote: string, policy: Partial<TapePolicy>) => heard(quote, nobody, [TAPE], policy).verdict;

  it.each([
    ['filler', 'We did not sell the old pier to anybody', 'cleaned'],
    ['repetition', 'We have six boats, and the harbour is ours', 'cleaned'],
    ['contraction', 'We didn’t, um, sell the old pier to anybody', 'cleaned'],
    ['numeral', 'We have 6 boats', 'verbatim'],
    ['capitals', 'We did not, um, sell the Old Pier to anybody', 'verbatim'],
    ['punctuation', 'We did not um sell the old pier to anybody', 'verbatim'],
    ['grammar', 'my clerk, he doesn’t forget a thing', 'cleaned'],
  ] as const)('%s', (what, quote, allowed) => {
    expect(words(quote, { [what]: true })).toBe(allowed);
    expect(words(quote, { [what]: false })).toBe('altered');
  });

  it('grammar is left to who said it, unless the desk says otherwise', () =>
    expect(heard('my clerk, he doesn’t forget a thing').verdict).toBe('altered'));
});

describe('whose voice it is', () => {
  const by = (words: string, ...names: string[]): DraftSpeaker => ({ names, words });
  it.each([
    ['the same name', 'Ann Roe', by('', 'Ann Roe'), 'right'],
    ['in capitals', 'ANN ROE', by('', 'Ann Roe'), 'right'],
    ['the surname alone', 'Roe', by('', 'Ann Roe'), 'right'],
    ['turned round', 'Roe, Ann', by('', 'Ann Roe'), 'right'],
    ['another', 'Per Lund', by('', 'Ann Roe'), 'another'],
    ['a sister', 'Eva Roe', by('', 'Ann Roe'), 'another'],
    ['no name', 'Speaker 2', by('', 'Ann Roe'), 'unknown'],
    ['initials', 'G.P.', by('', 'Per Lund'), 'unknown'],
    ['an office', 'The Mayor', by('', 'Ann Roe'), 'unknown'],
    ['nobody on the tape', '', by('', 'Ann Roe'), 'unknown'],
    ['nobody in the draft', 'Ann Roe', by(''), 'unknown'],
    ['the attribution’s words name them', 'Ann Roe', by('said Roe'), 'right'],
    ['they name another', 'Ann Roe', by('said Per Lund'), 'another'],
    ['they name nobody', 'Ann Roe', by('She said'), 'unknown'],
  ])('%s', (_, label, speaker, voice) => expect(voiceOf(label, speaker)).toBe(voice));
});

it('a list of quotations begins with what is wrong', () => {
  const rows = (['verbatim', 'not found', 'cleaned', 'altered'] as const).flatMap((verdict) =>
    (['right', 'another'] as const).map((voice) => ({ verdict, voice })),
  );
  const sorted = rows.toSorted((a, b) => placeOf(a) - placeOf(b));
  const wrong = sorted.slice(0, 5);
  expect(wrong.every(({ verdict, voice }) => verdict === 'altered' || voice === 'another')).toBe(true);
  expect(sorted.slice(5).map(({ verdict }) => verdict)).toEqual(['not found', 'cleaned', 'verbatim']);
});
