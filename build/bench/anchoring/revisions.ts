/**
 * What a checker hears of: verified marks taken through revisions of the project's own prose, kind by kind,
 * and what Stet then says of each. *Silent* is a mark that is still verified and asks for nothing.
 */

import { DEFAULT_SETTINGS } from '../../../shared/contract/settings';
import { alertsOf, apply, newId, type Article, type Command, type CommandBody } from '../../../shared/domain';
import { draftCommand, reviewDraft as compare } from '../../../shared/domain/commands/draft-review';
import { freshArticle, sign } from '../../../shared/domain/testing';
import { randomFrom, sentence, type Random } from './prose';
import { draftOf, render, revise } from './revise';
import { marksOn } from './truth';

interface Range {
  start: number;
  end: number;
}

/** A sentence with a mark in it becomes another one; null where this kind of change has no place in it. */
type Edit = (text: string, mark: Range) => string | null;

const before =
  (what: string): Edit =>
  (text, { start }) =>
    text.slice(0, start) + what + text.slice(start);
const after =
  (what: string): Edit =>
  (text, { end }) =>
    text.slice(0, end) + what + text.slice(end);
const inMark =
  (from: RegExp, to: string): Edit =>
  (text, { start, end }) =>
    swapped(text.slice(start, end), from, to, (words) => text.slice(0, start) + words + text.slice(end));
const beside =
  (from: RegExp, to: string): Edit =>
  (text, { start, end }) =>
    swapped(text.slice(0, start), from, to, (head) => head + text.slice(start)) ??
    swapped(text.slice(end), from, to, (tail) => text.slice(0, end) + tail);
const swapped = (text: string, from: RegExp, to: string, put: (words: string) => string): string | null => {
  const words = text.replace(from, to);
  return words === text ? null : put(words);
};

const EDITS: [group: string, kind: string, edit: Edit][] = [
  ['grown against it', 'a digit before', before('1')],
  ['grown against it', 'a minus', before('−')],
  ['grown against it', 'a currency', before('€')],
  ['grown against it', 'letters before', before('un')],
  ['grown against it', 'letters after', after('ly')],
  ['grown against it', 'a decimal', after('.5')],
  ['grown against it', 'an apostrophe’s ending', after('’s')],
  ['in it', 'another figure', inMark(/\d/, '7')],
  ['in it', 'another word', inMark(/ (\w+)$/, ' barons')],
  ['in it', 'a capital', inMark(/ (\w)/, ' Z')],
  ['beside it', 'another figure', beside(/\b\d+\b/, '77')],
  ['beside it', 'another month', beside(/\b(?:January|March|May|July|October)\b/, 'June')],
  ['beside it', 'a denial', beside(/\b(was|had|has|is|were) /, '$1 not ')],
  ['beside it', 'a hedge', beside(/\b(was|had|has|is|were) /, '$1 allegedly ')],
  ['beside it', 'another verb of saying', beside(/\b(?:said|argued|admitted|insisted)\b/, 'denied')],
  ['beside it', 'another speaker', beside(/\b(?:Abel|Brandt|Dornan|Keller|Novak|Renner|Varga)\b/, 'Osgood')],
  [
    'for the eye alone',
    'quotation marks around it',
    (text, { start, end }) => `${text.slice(0, start)}“${text.slice(start, end)}”${text.slice(end)}`,
  ],
  ['for the eye alone', 'a comma after', after(',')],
  ['for the eye alone', 'a wider space in it', inMark(/ /, '\u00a0')],
  ['for the eye alone', 'a soft hyphen in it', inMark(/(\w)(\w+)$/, '$1\u00ad$2')],
  ['for the eye alone', 'words before the sentence', (text) => `Even then. ${text}`],
];

const FIGURE = /\$?\d[\d.,]*\d? (?:million|percent|[a-z]+)/;

type Counts = Record<'silent' | 're-check' | 'surroundings' | 'lost', number>;

export function reportRevisions(say: (line: string) => void): void {
  say('\n| change | kind | marks | silent | re-check | surroundings | lost |');
  say('|---|---|---:|---:|---:|---:|---:|');
  const random = randomFrom(90_006);
  const sentences = Array.from({ length: 2_000 }, () => sentence(random)).filter((text) => FIGURE.test(text));
  for (const [group, kind, edit] of EDITS) row(say, group, kind, edited(sentences, edit));
  for (const rate of [0.02, 0.1, 0.3]) {
    for (const [kind, counts] of ordinary(random, rate))
      row(say, `ordinary revision, ${rate * 100} %`, kind, counts);
  }
}

function row(say: (line: string) => void, group: string, kind: string, counts: Counts): void {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const share = (count: number): string => (all === 0 ? '–' : `${((100 * count) / all).toFixed(1)} %`);
  const shares = [counts.silent, counts['re-check'], counts.surroundings, counts.lost].map(share);
  const cells = [group, kind, all, ...shares];
  say(`| ${cells.join(' | ')} |`);
}

/**
 * One mark in each sentence, on a figure and what it counts; every sentence that can be is edited the same
 * way.
 */
function edited(sentences: readonly string[], edit: Edit): Counts {
  const olds: string[] = [];
  const news: string[] = [];
  const marks: Range[] = [];
  let at = 0;
  for (const text of sentences) {
    const found = FIGURE.exec(text)!;
    const mark = { start: found.index, end: found.index + found[0].length };
    const fresh = edit(text, mark);
    if (fresh === null) continue;
    marks.push({ start: at + mark.start, end: at + mark.end });
    olds.push(text);
    news.push(fresh);
    at += text.length + 1;
  }
  return outcomes(olds.join('\n'), news.join('\n'), marks).reduce(count, none());
}

/** Marks as checkers set them, by what truly became of their words. */
function ordinary(random: Random, rate: number): Map<string, Counts> {
  const kinds = ['words that stand', 'words changed', 'words deleted'];
  const byTruth = new Map<string, Counts>(kinds.map((name) => [name, none()]));
  for (let drafts = 0; drafts < 5; drafts++) {
    const draft = draftOf(random, 10_000);
    const [old, fresh] = [render(draft), render(revise(random, draft, rate))];
    const marks = marksOn(random, draft, old, fresh, 400);
    outcomes(old.text, fresh.text, marks).forEach((outcome, k) => {
      const { kind } = marks[k]!.truth;
      if (kind === 'torn') return;
      count(byTruth.get(kind === 'intact' ? 'words that stand' : `words ${kind}`)!, outcome);
    });
  }
  return byTruth;
}

const none = (): Counts => ({ silent: 0, 're-check': 0, surroundings: 0, lost: 0 });

function count(counts: Counts, outcome: keyof Counts): Counts {
  counts[outcome]++;
  return counts;
}

/** The marks verified, the new draft kept by the desk's rules, and what is then said of each mark. */
function outcomes(oldText: string, newText: string, marks: readonly Range[]): (keyof Counts)[] {
  const ids = marks.map(() => newId());
  let article = freshArticle(oldText);
  marks.forEach(({ start, end }, k) => {
    article = done(article, { type: 'mark.add', mark: { id: ids[k]!, kind: 'claim', start, end } });
  });
  article = done(article, { type: 'mark.status', marks: ids, status: 'verified' });
  const revision = compare(article, newText);
  // By the rules of a new library.
  const { sameWords: same, surroundings } = DEFAULT_SETTINGS;
  const command = draftCommand(article, revision, { text: newText, formats: [], origin: 'bench' });
  article = done(article, { ...command, same, surroundings });
  return ids.map((id) => (alertsOf(article.marks[id]!)[0] ?? 'silent') as keyof Counts);
}

function done(article: Article, body: CommandBody): Article {
  const outcome = apply(article, sign(body) as Command);
  if (!outcome.ok) throw new Error(outcome.refusal.message);
  return outcome.article;
}
