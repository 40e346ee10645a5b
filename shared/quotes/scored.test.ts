import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { transcriptIn } from '../document/transcript/read';
import { spokenIn } from '../document/transcript/transcript';
import { DEFAULT_POLICY } from '../tape/policy';
import { tapeOf } from '../tape/tape';
import { sameName } from '../domain/people/names';
import type { Verdict } from '../vocabulary';
import { heardQuote } from './heard';

/* Quotations with their answers: how many are found where they were said, and called what they are. */

interface Asked {
  quote: string;
  kind: 'verbatim' | 'cleaned' | 'altered' | 'shortened' | 'absent';
  verdict: Verdict[];
  time?: number;
  by?: string;
}

const folder = path.join(import.meta.dirname, 'corpus');
const { text, cues } = spokenIn(transcriptIn(readFileSync(path.join(folder, 'meeting.srt'), 'utf8'))!);
const paper = { name: 'meeting.srt', text, apparatus: { cues, places: [], tables: [] } };
const tape = { paper, tape: tapeOf(text), nameOf: (label: string) => label };
const scored = readFileSync(path.join(folder, 'quotations.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const asked = JSON.parse(line) as Asked;
    const speaker = { names: [], words: '' };
    const { verdict, pieces } = heardQuote([tape], { pieces: [asked.quote], speaker }, DEFAULT_POLICY);
    return { ...asked, told: verdict, best: pieces[0]?.passages[0] };
  });
const there = scored.filter(({ kind }) => kind !== 'absent');
/** The quotations of which it does not hold; the floor is a share of those asked. */
function missed(of: typeof scored, holds: (one: (typeof scored)[number]) => boolean): string[] {
  return of.filter((one) => !holds(one)).map(({ quote, told }) => `${told}: ${quote}`);
}
const atLeast = (share: number, of: typeof scored): number => of.length - Math.ceil(share * of.length);

describe('a meeting and what was printed of it', () => {
  it('what was not said is not found, not once', () => {
    const absent = scored.filter(({ kind }) => kind === 'absent');
    expect(absent.length).toBeGreaterThan(10);
    expect(missed(absent, ({ told }) => told === 'not found')).toEqual([]);
  });

  it.each([
    ['is found where it was said', 0.995, ({ best, time }) => best?.time === time],
    ['is the speaker’s', 0.99, ({ best, by }) => best !== undefined && sameName(best.speaker, by!)],
    ['is called what it is', 0.94, ({ told, verdict }) => verdict.includes(told)],
  ] as [string, number, (one: (typeof scored)[number]) => boolean][])('%s', (_, floor, holds) => {
    const wrong = missed(there, holds);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(atLeast(floor, there));
  });

  it.each([
    ['altered', 37 / 39],
    ['shortened', 17 / 18],
  ] as const)('of those that are %s all but a few are recognised', (which, floor) => {
    const of = scored.filter(({ kind }) => kind === which);
    const wrong = missed(of, ({ told, verdict }) => verdict.includes(told));
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(atLeast(floor, of));
  });
});
