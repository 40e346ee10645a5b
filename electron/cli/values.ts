import { isId, orderOf, readDate } from '@shared/domain';
import { printable } from './printable';
import { Refusal } from './verb';
import { inQuotes } from '@shared/text/in-quotes';

type Given = string | boolean | undefined;

/**
 * One of `choices`; capitals and blanks do not matter ("Needs fix" is needs-fix). Throws a Refusal that lists
 * them.
 */
export function choice<T extends string>(given: Given, choices: readonly T[], what: string): T {
  const listed = `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
  if (typeof given !== 'string' || given === '')
    throw new Refusal(`Say which ${what} it is: ${listed}.`, true);
  const wanted = given
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  const found = choices.find((one) => one === wanted);
  if (found === undefined)
    throw new Refusal(`There is no ${what} ${inQuotes(printable(given))}: it is ${listed}.`, true);
  return found;
}

/** A whole number, which may still lie outside the text: that is for `apply` to say. */
export function offset(given: Given, name: string): number {
  if (typeof given !== 'string') throw new Refusal(`${name} is missing: it takes a whole number.`, true);
  if (!/^-?\d{1,15}$/.test(given))
    throw new Refusal(`${name} takes a whole number, and ${inQuotes(printable(given))} is none.`, true);
  return Number(given);
}

/** The id of a `what`. Whether there is one with it is for the library to say. */
export function id(given: string, what: string): string {
  if (!isId(given))
    throw new Refusal(`There is no ${what} ${printable(given)} in this article; nothing was changed.`);
  return given;
}

/**
 * The day an option names, as `YYYY-MM-DD`: in that form, with its month as a word, or in figures that can
 * mean no other day. A command may run again elsewhere and tomorrow: what depends on the computer or on today
 * is refused.
 */
export function dateOption(option: string, said: string, otherwise: string): string {
  const reading = readDate(said, orderOf(), new Date().toISOString().slice(0, 10));
  if (reading.outcome === 'read' && reading.certain) return reading.date;
  const why = reading.outcome === 'read' ? 'can mean more than one day' : 'is no date Stet can read';
  const what = `What --${option} says (${printable(said)}) ${why}; ${otherwise}.`;
  throw new Refusal(`${what} Write it as YYYY-MM-DD.`, true);
}
