import { Command, type CommandBody } from './command';
import { marksBacked, marksIn } from './marks-in';

/*
 * What was done to many at once. Deciding about a hundred marks with one key is a decision, but nobody has
 * looked at each of them: so it is asked about beforehand, told apart afterwards, and counts for less (see
 * `isLookedAt` and standing.ts).
 */

/**
 * An act on more marks, suggestions or sentences than these is done in bulk. What a person takes in at a
 * glance is not.
 */
export const HANDFUL = 20;

/** How many marks, suggestions or sentences a command is done to; 0 where it is done to none of these. */
export function reachOf(command: CommandBody): number {
  switch (command.type) {
    case 'mark.add':
    case 'mark.fix':
      return 1;
    case 'suggestion.accept':
      return command.marks.length;
    case 'backing.add':
      return marksBacked(command).length;
    case 'draft.bring':
      return marksBacked(command.backing).length;
    case 'suggestion.dismiss':
      return command.suggestions.length;
    case 'sentence.clear':
    case 'sentence.unclear':
      return command.sentences.length;
    default:
      return marksIn(command)?.length ?? 0;
  }
}

/** The commands that can say of themselves that they are done in bulk. */
const SAYING: ReadonlySet<Command['type']> = new Set(
  Command.options.filter(({ shape }) => 'bulk' in shape).map(({ shape }) => shape.type.value),
);

/** The command as done to many, where it can say so. */
export const saidToBeBulk = (body: CommandBody): CommandBody =>
  SAYING.has(body.type) ? ({ ...body, bulk: true } as CommandBody) : body;

/**
 * The marks that are there already and that it may be done to in bulk; none for what is done to one at a
 * time.
 */
export const marksInBulk = (body: CommandBody): readonly string[] =>
  (SAYING.has(body.type) ? marksIn(body) : null) ?? [];

/**
 * Whether it was done in bulk: because it says so, or by its size, which is all that logs of before can tell.
 * Suggestions are accepted one by one or in bulk: one of them makes a mark and perhaps its attribution.
 */
export function isBulk(command: CommandBody | Command): boolean {
  // No decision comes with it, and each mark it makes says of itself that nobody has looked.
  if (command.type === 'backing.add' || command.type === 'draft.bring') return false;
  if ('bulk' in command && command.bulk) return true;
  if (command.type === 'suggestion.accept')
    return command.marks.filter(({ kind }) => kind !== 'attribution').length > 1;
  return reachOf(command) > HANDFUL;
}

/** " in bulk (149 marks)", or nothing. */
export function inBulk(command: CommandBody | Command): string {
  if (!isBulk(command) || command.type === 'mark.add') return '';
  const reach = reachOf(command);
  return ` in bulk (${reach.toLocaleString('en-GB')} ${THINGS[command.type] ?? 'mark'}${reach === 1 ? '' : 's'})`;
}

const THINGS: Partial<Record<Command['type'], string>> = {
  'suggestion.dismiss': 'suggestion',
  'sentence.clear': 'sentence',
  'sentence.unclear': 'sentence',
};
