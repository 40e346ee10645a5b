import { BEARINGS, currentDraft, newId, STATUSES, type Article, type CommandBody } from '@shared/domain';
import type { Random } from './random';

/** The words of every article, so that a search finds all of them. */
export const TEXT = Array.from(
  { length: 6 },
  (_, at) =>
    `Paragraph ${at}: the bridge of 18${at + 10} stands where the two sisters built it, says the archive.`,
).join('\n');

/**
 * Anything a checker may do to an article, `secret` in whatever is written. Some of it the article refuses,
 * as it may: an edit of words that were edited meanwhile.
 */
export function anyChange(random: Random, article: Article, secret: string): CommandBody {
  const marks = Object.keys(article.marks);
  const sources = Object.keys(article.sources);
  const draft = currentDraft(article);
  const { length } = draft.text;
  const start = random.below(length - 40);
  const end = start + 1 + random.below(30);
  const [mark, source] = [random.pick(marks), random.pick(sources)];
  const found = { locator: 'page 1', excerpt: `So says ${secret}.`, bears: random.pick(BEARINGS) };
  const always: (() => CommandBody)[] = [
    () => ({ type: 'mark.add', mark: { id: newId(), kind: 'claim', start, end } }),
    () => ({ type: 'details.set', set: { headline: `Headline ${random.below(1e9)} of ${secret}` } }),
    () => ({ type: 'source.add', source: newSource(secret) }),
    () => ({
      type: 'text.edit',
      draft: draft.number,
      length,
      changes: [{ from: start, to: start + random.below(8), insert: ` and ${random.below(1e6)} more ` }],
    }),
    () => ({
      type: 'draft.add',
      after: draft.number,
      length,
      text: `${TEXT}\nA new end, number ${random.below(1e9)}, of ${secret}.`,
      formats: [],
      origin: 'a new draft',
      marks: {},
      cleared: {},
    }),
  ];
  const ofMarks: (() => CommandBody)[] = [
    () => ({ type: 'mark.status', marks: [mark], status: random.pick(STATUSES) }),
    () => ({ type: 'note.add', mark, note: newId(), text: `Asked ${secret}. `.repeat(1 + random.below(80)) }),
    () => ({ type: 'mark.remove', marks: [mark] }),
    () => {
      const added = newSource(secret);
      return {
        type: 'evidence.add',
        sources: [added],
        evidence: [{ id: newId(), mark, source: added.id, ...found }],
      };
    },
    ...(sources.length > 0
      ? [
          (): CommandBody => ({
            type: 'evidence.add',
            sources: [],
            evidence: [{ id: newId(), mark, source, ...found }],
          }),
        ]
      : []),
  ];
  return random.pick(marks.length > 0 && random() < 0.6 ? ofMarks : always)();
}

const newSource = (secret: string) =>
  ({
    id: newId(),
    title: `${secret} in person`,
    kind: 'interview',
    terms: 'confidential',
    where: `At ${secret}’s`,
  }) as const;
