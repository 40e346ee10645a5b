import {
  applyInPlace,
  currentDraft,
  DEFAULT_SAME_WORDS,
  DEFAULT_SURROUNDINGS,
  newId,
  STATUSES,
  type Article,
  type Command,
  type CommandBody,
  type Mark,
} from '@shared/domain';
import { GENESIS, lineOf } from '../../../electron/storage/event-log';
import type { State } from '../../../electron/storage/judge';
import { between, pick, randomFrom, sentence, type Random } from '../anchoring/prose';
import { createStory, marksOn } from '../library/stories';

/*
 * The log of an article that was worked on for years: statuses set and set again, corrections typed letter by
 * letter, notes written and removed, words edited, decisions taken back.
 */

export interface Life {
  id: string;
  lines: string[];
  end: State;
}

const BEGIN = Date.parse('2026-01-01T00:00:00.000Z');
const MARK_GROUPS = 20;

/**
 * The same each time, but for its ids. `count`: how many lines. `passing` is shown each state, to look at and
 * not to keep.
 */
export function lifeOf(count: number, passing: (state: State) => void = () => {}): Life {
  const random = randomFrom(1);
  const create = createStory(random, 1);
  const lines: string[] = [];
  const now: { article: Article | null; hash: string; at: string } = { article: null, hash: GENESIS, at: '' };
  const add = (command: Command) => {
    const outcome = applyInPlace(now.article, structuredClone(command));
    if (!outcome.ok) throw new Error(`${command.type}: ${outcome.refusal.message}`);
    const { line, hash } = lineOf(lines.length + 1, now.hash, JSON.stringify(command));
    lines.push(line);
    Object.assign(now, { article: outcome.article, hash, at: command.at });
    passing(state());
  };
  const state = (): State => ({
    article: now.article!,
    seq: lines.length,
    hash: now.hash,
    changedAt: now.at,
  });
  add(create);
  for (let group = 0; group < MARK_GROUPS; group += 1)
    for (const command of marksOn(random, create.text)) add(command);
  const life = new Doing(random, () => now.article!);
  while (lines.length < count) add(life.next(lines.length));
  return { id: create.article, lines, end: state() };
}

/** What somebody does next. */
class Doing {
  readonly #ids: string[];
  /** What can be taken back: the last change of one mark, and the mark before it. */
  #last: { command: string; mark: Mark } | null = null;

  constructor(
    private readonly random: Random,
    private readonly article: () => Article,
  ) {
    this.#ids = Object.keys(article().marks);
  }

  next(at: number): Command {
    const mark = this.article().marks[pick(this.random, this.#ids)]!;
    const dice = this.random();
    const body =
      dice < 0.05 && this.#last
        ? takenBack(this.#last)
        : dice < 0.055
          ? edit(this.random, this.article())
          : this.#change(mark, dice);
    const command = {
      ...body,
      id: newId(),
      at: new Date(BEGIN + at * 60_000).toISOString(),
      by: 'Bench',
    } as Command;
    this.#last =
      'marks' in body && Array.isArray(body.marks)
        ? { command: command.id, mark: structuredClone(mark) }
        : null;
    return command;
  }

  #change(mark: Mark, dice: number): CommandBody {
    const { random } = this;
    const marks = [mark.id];
    if (dice < 0.5) return { type: 'mark.status', marks, status: pick(random, STATUSES) };
    if (dice < 0.6) return { type: 'mark.confirm', marks };
    if (dice < 0.82)
      return {
        type: 'mark.set',
        marks,
        set: { correction: sentence(random).slice(0, between(random, 1, 40)) },
      };
    // The notes of an article do not grow without end: somebody clears them away.
    const [oldest, ...others] = mark.notes;
    if (oldest && others.length > 0) return { type: 'note.remove', mark: mark.id, note: oldest.id };
    return { type: 'note.add', mark: mark.id, note: newId(), text: sentence(random) };
  }
}

const takenBack = ({ command, mark }: { command: string; mark: Mark }): CommandBody => ({
  type: 'restore',
  undoes: command,
  label: 'Set status',
  marks: { [mark.id]: mark },
});

/** A few letters more or less, somewhere. */
function edit(random: Random, article: Article): CommandBody {
  const { number, text } = currentDraft(article);
  const from = text.indexOf(' ', between(random, 0, text.length - 20)) + 1;
  const grows = text.length < 8_000;
  return {
    type: 'text.edit',
    draft: number,
    length: text.length,
    changes: [
      grows ? { from, to: from, insert: 'very ' } : { from, to: Math.min(text.length, from + 2), insert: '' },
    ],
    same: DEFAULT_SAME_WORDS,
    surroundings: DEFAULT_SURROUNDINGS,
  };
}
