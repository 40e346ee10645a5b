import { describe, expect, it } from 'vitest';
import { transcriptIn } from '../document/transcript/read';
import { spokenIn } from '../document/transcript/transcript';
import { DEFAULT_POLICY } from '../tape/policy';
import { tapeOf } from '../tape/tape';
import { heardQuote } from './heard';

/* Tapes as they should not be: a quotation is found in them all the same, and nothing is made up. */

const stamp = (seconds: number): string => {
  const part = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return `${part(seconds / 3600)}:${part((seconds / 60) % 60)}:${part(seconds % 60)},000`;
};
const cue = (nth: number, from: number, to: number, words: string): string =>
  `${nth}\n${stamp(from)} --> ${stamp(to)}\n${words}\n`;

function heardIn(source: string, quote: string) {
  const { text, cues } = spokenIn(transcriptIn(source)!);
  const paper = { name: 'tape', text, apparatus: { cues, places: [], tables: [] } };
  const tape = { paper, tape: tapeOf(text), nameOf: (label: string) => label };
  const asked = { pieces: [quote], speaker: { names: ['Siri Holm'], words: '' } };
  return heardQuote([tape], asked, DEFAULT_POLICY);
}
const best = (source: string, quote: string) => heardIn(source, quote).pieces[0]!.passages[0];

const SAID = 'The dredger was leased from a yard that does not exist';

describe('a tape', () => {
  it('without speakers says when, and of nobody that it is another', () => {
    const source = cue(1, 5, 9, SAID) + '\n' + cue(2, 9, 12, 'Nobody has looked for it.');
    expect(best(source, SAID)).toMatchObject({ verdict: 'verbatim', time: 5, speaker: '', voice: 'unknown' });
  });

  it('whose times run backwards or are broken has the times it says', () => {
    const source = [
      cue(1, 90, 80, `Siri Holm: ${SAID}.`),
      cue(2, 20, 25, 'Siri Holm: We asked twice.'),
      '3\n00:0x:10,000 --> 00:00:12\nSiri Holm: And nobody answered the letter.\n',
    ].join('\n');
    expect(best(source, SAID)).toMatchObject({ verdict: 'verbatim', time: 90, voice: 'right' });
    expect(best(source, 'We asked twice')).toMatchObject({ verdict: 'verbatim', time: 20 });
    expect(heardIn(source, 'And nobody answered the letter').verdict).toBe('verbatim');
  });

  it('in two languages has each quotation in its own', () => {
    const norsk = 'Mudderapparatet ble leid fra et verft som ikke finnes';
    const source = cue(1, 1, 5, `Siri Holm: ${norsk}.`) + '\n' + cue(2, 5, 9, `Tolk: ${SAID}.`);
    expect(best(source, norsk)).toMatchObject({ verdict: 'verbatim', time: 1, voice: 'right' });
    expect(best(source, norsk.replace('ikke ', ''))).toMatchObject({ verdict: 'altered', time: 1 });
    expect(best(source, SAID)).toMatchObject({ verdict: 'verbatim', time: 5, voice: 'another' });
  });

  it('of twelve hours has its last minute', () => {
    const hours = Array.from({ length: 12 * 60 }, (_, minute) =>
      cue(
        minute + 1,
        60 * minute,
        60 * minute + 59,
        `Siri Holm: Item ${minute} was read and put aside by the chair.`,
      ),
    );
    const source = [...hours, cue(721, 43_195, 43_199, `Siri Holm: ${SAID}.`)].join('\n');
    expect(best(source, SAID)).toMatchObject({ verdict: 'verbatim', time: 43_195, locator: '11:59:55' });
  });

  it('with a cue of fifty thousand words has the words in it, and the time it begins at', () => {
    const long = Array.from({ length: 50_000 }, (_, nth) => `word${nth % 977}`).join(' ');
    const source = cue(1, 30, 40, `Siri Holm: ${long}. ${SAID}. ${long}`);
    expect(best(source, SAID)).toMatchObject({ verdict: 'verbatim', time: 30, voice: 'right' });
    expect(heardIn(source, 'The dredger was sold to the navy last spring').verdict).toBe('not found');
  });
});
