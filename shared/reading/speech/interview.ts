import { grammar } from '../../text/languages';
import type { People } from '../people/people';
import type { Span, Speaker } from '../types';
import { interviewee, type Guest } from './interviewee';
import { labels, namesRole, type Label } from './labels';
import { goesOn } from './statements';
import { SURE } from './weights';

const { speaking } = grammar;

/** What one paragraph of an interview or a transcript says, and who says it. */
export interface Turn {
  spoken: Span;
  speaker: Speaker;
  confidence: number;
  /**
   * label: it stands there; continued: the turn goes on in another paragraph; in turn: question and answer
   * alternate.
   */
  by: 'label' | 'continued' | 'in turn';
}

/**
 * The paragraphs in which a label, and not marks and a verb, says who speaks, by number: "ROE: …", "Jane Roe:
 * …", "JR: …", "Q: …" and "A: …", in bold or not, and those behind them that go on without a label. Null for
 * the questions of the publication itself, which are nobody's words to check. Empty where a colon behind a
 * name is but a line of its own: it takes two who speak, and somebody the text knows or who speaks again.
 */
export function interview(text: string, blocks: readonly Span[], people: People): Map<number, Turn | null> {
  const found = taking(text, blocks, labels(text, blocks, people));
  const turns = new Map<number, Turn | null>();
  if (found.length === 0) return turns;
  const first = found[0]!.paragraph;
  const last = found[found.length - 1]!.paragraph;
  const asker = askerOf(text, found);
  const guest = found.some(({ kind }) => kind === 'answers' || kind === 'asks')
    ? (interviewee(text, blocks[first]!.start, people) ?? interviewee(text, blocks[first]!.end, people))
    : null;
  const byParagraph = new Map(found.map((label) => [label.paragraph, label]));
  const dense = found.length * 3 >= last - first + 1;
  const parts = startingParts(found, asker, guest);
  let current: Label | undefined;
  let asked = false;
  const give = (paragraph: number, label: Label, spoken: Span, by: Turn['by']): void => {
    current = label;
    asked = asker !== null && nameOf(label) === asker;
    parts[asked ? 'asks' : 'answers'] = label;
    turns.set(paragraph, label.kind === 'asks' ? null : turnOf(text, label, guest, spoken, by));
  };
  for (let i = first; i < blocks.length; i++) {
    const [block, next] = [blocks[i]!, blocks[i + 1]];
    const label = byParagraph.get(i);
    if (label) {
      give(i, label, label.spoken, 'label');
      continue;
    }
    if (!isSpeech(text, block)) continue;
    // A question of the publication's own, which has no label where the answers have.
    const question = isQuestion(text, block);
    if (question && byParagraph.get(i + 1)?.kind === 'name' && asker === null) turns.set(i, null);
    else if (question && !asked && parts.asks && next && !isQuestion(text, next) && !byParagraph.has(i + 1))
      give(i, parts.asks, block, 'in turn');
    else if (asked && parts.answers) give(i, parts.answers, block, 'in turn');
    // Behind the last label only question and answer go on, and the last answer.
    else if (i > last && !(dense && goesOn(text, block, block))) break;
    else if (current && (dense || speaking.firstOrSecondPerson.test(text.slice(block.start, block.end))))
      give(i, current, block, 'continued');
  }
  return turns;
}

/** Who answers where only the questions are labelled. */
function startingParts(
  found: readonly Label[],
  asker: string | null,
  guest: Guest | null,
): { asks?: Label; answers?: Label } {
  if (!guest || asker !== 'asks' || found.some(({ kind }) => kind !== 'asks')) return {};
  const { person, place } = guest;
  return {
    answers: {
      paragraph: -1,
      place,
      text: person.name,
      spoken: place,
      kind: 'answers',
      person,
      dashed: false,
    },
  };
}

/** The labels that are those of people who take turns, and no others. */
function taking(text: string, blocks: readonly Span[], found: readonly Label[]): Label[] {
  const times = new Map<string, number>();
  for (const label of found) times.set(nameOf(label), (times.get(nameOf(label)) ?? 0) + 1);
  const kinds = (kind: Label['kind']): Label[] => found.filter((label) => label.kind === kind);
  const distinct = (some: readonly Label[]): number => new Set(some.map(nameOf)).size;
  const [asks, answers] = [kinds('asks'), kinds('answers')];
  const capitals = distinct(kinds('capitals')) > 1 || asks.length > 0 ? kinds('capitals') : [];
  const named = [...kinds('name'), ...kinds('initials')].filter(
    (label) =>
      ((label.person !== null || namesRole(label)) && !label.dashed) || times.get(nameOf(label))! > 1,
  );
  const known = named.filter((label) => label.person !== null || namesRole(label));
  const answered = named.filter(({ paragraph, person }) => {
    const before = blocks[paragraph - 1];
    return person && before && isQuestion(text, before);
  });
  const speak =
    known.length > 0 && isTalk(text, named) && (distinct(named) > 1 || asks.length > 0)
      ? named
      : answered.length > 1
        ? answered
        : [];
  const lettered =
    answers.length > 0 || speak.length > 0 || capitals.length > 0 || asks.length > 1
      ? [...asks, ...(asks.length > 0 ? answers : [])]
      : [];
  return [...capitals, ...speak, ...lettered].sort((a, b) => a.paragraph - b.paragraph);
}

/** Lists have names before colons as well: people who talk ask, and say "I" and "you". */
function isTalk(text: string, found: readonly Label[]): boolean {
  const talks = found.filter(({ spoken }) =>
    speaking.firstOrSecondPerson.test(text.slice(spoken.start, spoken.end)),
  );
  const asks = found.some(({ spoken }) => isQuestion(text, spoken));
  return talks.length >= found.length * (asks ? 0.3 : 0.6);
}

const nameOf = ({ person, text, kind }: Label): string =>
  kind === 'asks' || kind === 'answers' ? kind : (person?.id ?? text.toLowerCase());

/** The one of two or more whose turns are questions. */
function askerOf(text: string, found: readonly Label[]): string | null {
  if (found.some(({ kind }) => kind === 'asks')) return 'asks';
  const share = new Map<string, [questions: number, turns: number]>();
  for (const label of found) {
    const [questions, turns] = share.get(nameOf(label)) ?? [0, 0];
    share.set(nameOf(label), [questions + (isQuestion(text, label.spoken) ? 1 : 0), turns + 1]);
  }
  const best = [...share].sort((a, b) => b[1][0] / b[1][1] - a[1][0] / a[1][1])[0];
  return best && best[1][0] / best[1][1] > 0.5 ? best[0] : null;
}

function turnOf(text: string, label: Label, guest: Guest | null, spoken: Span, by: Turn['by']): Turn {
  const answers = label.kind === 'answers';
  const person = answers ? (guest?.person ?? null) : label.person;
  const sure = answers ? (guest?.sure ?? SURE.guestUnnamed) : SURE.label;
  return {
    spoken,
    speaker: {
      ...label.place,
      text: text.slice(label.place.start, label.place.end),
      resolved: person?.name ?? (answers ? null : label.text),
      person: person?.id ?? null,
      kind: person ? 'person' : 'unknown',
    },
    confidence: by === 'in turn' ? sure * SURE.alternating : sure,
    by,
  };
}

/** A paragraph of whole sentences: no heading, no stage direction. */
const isSpeech = (text: string, { start, end }: Span): boolean =>
  end - start > 2 &&
  /[.!?…]["”’)*_]*\s*$/u.test(text.slice(Math.max(start, end - 6), end)) &&
  !/[[(]/.test(text[start]!);

const isQuestion = (text: string, { start, end }: Span): boolean =>
  end - start < 600 && /\?["”’)*_]*\s*$/u.test(text.slice(Math.max(start, end - 6), end));
