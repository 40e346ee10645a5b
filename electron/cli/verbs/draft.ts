import path from 'node:path';
import { formatExtensions } from '@shared/document/formats';
import { ALERT_INFO, currentDraft, toldOfBeside, withoutFurniture } from '@shared/domain';
import { draftCommand, reviewDraft, type MarkOutcome } from '@shared/domain/commands/draft-review';
import { articleIn, BY, change, settingsOf, withLibrary } from '../libraries';
import { manuscriptIn } from '../manuscript';
import { printable, shortened } from '../printable';
import { Refusal, type Verb } from '../verb';

export const draft: Verb = {
  name: 'draft',
  takes: ['ID', 'FILE'],
  summary: `Add a ${formatExtensions()} file to an article as its next draft; prints what becomes of every mark.`,
  more: [
    'A mark is kept, moved, changed or lost. Lost ones keep their decision and their notes; put them back in the window.',
    'Where the words stand and their sentence says something else of them, what differs is said behind them.',
    'A draft with the same words is not kept, and one that looks like another article only with --anyway.',
    'With --json: for each mark’s id {"outcome", "start", "end", "score", "candidates", "surroundings"},',
    'offsets into the new draft.',
  ],
  options: {
    json: { type: 'boolean', help: 'Print one JSON object instead.' },
    anyway: { type: 'boolean', help: 'Keep it although it looks like another article.' },
    'keep-furniture': { type: 'boolean', help: 'Keep page furniture in the text.' },
    ...BY,
  },
  async run(call) {
    const [article, file] = call.args as [string, string];
    const { candidate } = await manuscriptIn(file, call);
    const whole = { ...candidate, parts: candidate.apparatus.parts };
    const { text, formats, parts } =
      call.options['keep-furniture'] === true ? whole : withoutFurniture(whole);
    await withLibrary(call, async (library) => {
      const before = (await articleIn(library, article, call)).article;
      const { sameWords: same, surroundings } = (await settingsOf(call)).get();
      const found = reviewDraft(before, text, surroundings);
      if (found.same)
        throw new Refusal(
          `${printable(path.basename(file))} has the words of draft ${currentDraft(before).number}; nothing was kept.`,
        );
      if (found.another && call.options.anyway !== true) {
        throw new Refusal(
          `${printable(path.basename(file))} has hardly a sentence of draft ${currentDraft(before).number}; nothing was kept. If it is the right file, say --anyway.`,
        );
      }
      const command = draftCommand(before, found, { text, formats, parts, origin: candidate.origin });
      await change(library, article, { ...command, same, surroundings }, call);
      if (call.options.json === true) {
        call.say(
          JSON.stringify(
            Object.fromEntries(
              found.outcomes.map(({ id: mark, outcome, place, score, candidates, beside }) => [
                mark,
                { outcome, ...place, score, candidates, surroundings: beside },
              ]),
            ),
          ),
        );
        return;
      }
      for (const outcome of found.outcomes) call.say(lineOf(outcome, text));
    });
  },
};

function lineOf({ id: mark, outcome, place, candidates, beside }: MarkOutcome, text: string): string {
  const there = place
    ? `${place.start}-${place.end}  ${shortened(text.slice(place.start, place.end), 60)}`
    : `${candidates.length} candidates`;
  const differs = printable(beside.map(toldOfBeside).join(', '));
  const around = beside.length > 0 ? `  ${ALERT_INFO.surroundings.label.toLowerCase()}: ${differs}` : '';
  return `${mark}  ${outcome.padEnd(7)}  ${there}${around}`;
}
