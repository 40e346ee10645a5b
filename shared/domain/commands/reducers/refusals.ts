import { isInCharacter } from '../../../text/characters';
import type { Draft as Mutable } from 'immer';
import type { Article } from '../../model/article';
import type { Command } from '../command';
import type { Refusal } from '../refusal';
import { figure } from '../../model/numbers';

/** Changes the article, or says why not before it has changed anything. */
export type Reducer = (article: Mutable<Article>) => Refusal | undefined;
export type Of<T extends Command['type']> = Extract<Command, { type: T }>;

export const refusal = (reason: Refusal['reason'], message: string): Refusal => ({ reason, message });

export function badRange(text: string, start: number, end: number, what = 'A mark'): Refusal | undefined {
  const says = (words: string) => refusal('bad-range', `${words} Nothing was changed.`);
  if (!Number.isInteger(start) || !Number.isInteger(end))
    return says(`${what} starts and ends at whole numbers.`);
  if (start < 0) return says(`${what} cannot start at ${start}, before the text.`);
  if (end === start) return says(`${what} needs words; from ${start} to ${end} there are none.`);
  if (end < start) return says(`${what} cannot end (${end}) before it starts (${start}).`);
  if (end > text.length)
    return says(
      `The draft has ${figure(text.length)} characters; ${what.toLowerCase()} cannot end at ${figure(end)}.`,
    );
  if (isInCharacter(text, start) || isInCharacter(text, end))
    return says(`${what} cannot begin or end inside a character.`);
  return undefined;
}

/** Without the fields that are there but undefined: what nobody said must not wipe out what is. */
export const said = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
