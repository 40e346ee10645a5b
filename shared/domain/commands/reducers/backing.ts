import { canConfirm, type Evidence } from '../../model/evidence';
import { currentDraft, type Article } from '../../model/article';
import type { AddBacking } from '../command';
import { badEvidence, putEvidence } from './evidence';
import { addMark, lookedAt, missingMark } from './marks';
import { badRange, refusal, said, type Of, type Reducer } from './refusals';

/** Everything is looked at before anything is added: a command that does not fit changes nothing. */
export const addBacking =
  (command: Of<'backing.add'>): Reducer =>
  (article) => {
    const bad = badBacking(article, command);
    if (bad) return bad;
    const { id, at, by } = command;
    // Nobody has looked at them, few or many.
    for (const mark of command.marks) addMark({ type: 'mark.add', id, at, by, mark, bulk: true })(article);
    for (const { mark, ...each } of command.said) {
      const on = article.marks[mark]!;
      on.said = [...(on.said ?? []), each];
    }
    const evidence = command.evidence.map((each) => ({ ...each, voucher: 'author' as const }));
    putEvidence(article, { sources: command.sources, evidence }, command);
    for (const { mark, ...note } of command.notes) article.marks[mark]!.notes.push({ ...note, at });
    return undefined;
  };

/** Why what the author wrote cannot be put into `article`; nothing where it can. */
export const badBacking = (article: Article, command: AddBacking) =>
  badMarks(article, command) ?? badWords(article, command);

function badMarks(article: Article, { marks }: AddBacking) {
  const { text } = currentDraft(article);
  const taken = new Set<string>();
  for (const { id, start, end, attribution } of marks) {
    if (article.marks[id] || taken.has(id))
      return refusal('id-taken', 'This mark exists already; nothing was added.');
    taken.add(id);
    const bad = badRange(text, start, end);
    if (bad) return bad;
    if (attribution !== undefined)
      return refusal(
        'bad-link',
        'What the author wrote links no quote to an attribution; nothing was added.',
      );
  }
  return undefined;
}

function badWords(article: Article, command: AddBacking) {
  const fresh = new Set(command.marks.map(({ id }) => id));
  const named = [...command.said, ...command.notes].map(({ mark }) => mark);
  const bad =
    missingMark(
      article,
      named.filter((mark) => !fresh.has(mark)),
    ) ?? badEvidence(article, command, fresh);
  if (bad) return bad;
  const ids = [...command.said, ...command.notes].map(({ id }) => id);
  const there = named.flatMap((mark) => {
    const { notes = [], said: known = [] } = article.marks[mark] ?? {};
    return [...notes, ...known].map(({ id }) => id);
  });
  const all = new Set(there);
  for (const id of ids) {
    if (all.has(id)) return refusal('id-taken', 'This was taken in already; nothing was added.');
    all.add(id);
  }
  return undefined;
}

export const confirmEvidence =
  (command: Of<'evidence.confirm'>): Reducer =>
  (article) => {
    const bad = missingMark(
      article,
      command.evidence.map(({ mark }) => mark),
    );
    if (bad) return bad;
    const seen = new Set<Evidence>();
    for (const { mark, evidence } of command.evidence) {
      const found = article.marks[mark]!.evidence.find(({ id }) => id === evidence);
      if (!found) return NO_EVIDENCE;
      if (found.voucher !== 'author' || seen.has(found)) return CONFIRMED;
      if (!canConfirm(found, article.sources)) return ON_AUTHOR;
      seen.add(found);
    }
    const { at, by } = command;
    for (const { mark, evidence, ...set } of command.evidence) {
      const found = article.marks[mark]!.evidence.find(({ id }) => id === evidence)!;
      delete found.voucher;
      Object.assign(found, said(set), { at, by });
      lookedAt(article.marks[mark]!, command);
    }
    return undefined;
  };

const NO_EVIDENCE = refusal('no-such-evidence', 'This evidence is not there any more; nothing was changed.');
const CONFIRMED = refusal(
  'does-not-fit',
  'A checker vouches for this evidence already; nothing was changed.',
);
const ON_AUTHOR = refusal(
  'does-not-fit',
  'Only the author has seen this, so it cannot be confirmed; nothing was changed. Put another source against it.',
);
