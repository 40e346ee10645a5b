import { describe, expect, it } from 'vitest';
import { read } from '../reading';
import { OFFERED } from './confidence';

const SURE = 'Jane Roe runs the lock. “It is full,” Roe said.';
const DOUBTFUL =
  'Jane Roe runs the lock. “It is full,” Roe said.\n\nThe water rose all night.\n\n“Nobody came to look at it in the end.”';

describe('how sure a speaker is', () => {
  it('a name beside the verb is surer than a pronoun, and a pronoun than a name from paragraphs before', () => {
    const [named, pronoun] = read(
      'Jane Roe said: “It is full to the brim.” She left. “It is full,” she said.',
    ).quotes;
    const far = read(DOUBTFUL).quotes[1]!;
    expect(named!.confidence).toBeGreaterThan(pronoun!.confidence);
    expect(pronoun!.confidence).toBeGreaterThan(far.confidence);
  });

  it('a report is less sure than a sentence between marks, and what somebody holds less than a report', () => {
    const [sentence, report, view] = read(
      '“It is full to the brim,” Jane Roe said. Jane Roe said it was full. Jane Roe believes that it is full.',
    ).quotes;
    expect(sentence!.confidence).toBeGreaterThan(report!.confidence);
    expect(report!.confidence).toBeGreaterThan(view!.confidence);
  });

  it('nobody is named under the threshold, only who it may be', () => {
    const [first, second] = read(DOUBTFUL).quotes;
    expect([first!.speaker!.resolved, first!.candidates]).toEqual(['Jane Roe', []]);
    expect(second!.confidence).toBeLessThan(OFFERED);
    expect([second!.speaker, second!.carried, second!.candidates]).toEqual([null, false, ['Jane Roe']]);
    expect(second!.reason).toContain('Jane Roe');
  });

  it('and nobody is asked who said it where somebody may have', () => {
    const flagged = (text: string) => read(text).flags.some(({ rule }) => rule === 'quote-without-speaker');
    expect([flagged(SURE), flagged(DOUBTFUL)]).toEqual([false, false]);
  });
});
