import path from 'node:path';
import { formatExtensions } from '@shared/document/formats';
import { toldOfReturned } from '@shared/document/annotated/returned';
import { draftWithBacking, recognisedBy } from '@shared/document/backing/draft';
import { annotationsKept, backingFrom } from '@shared/document/backing/from';
import { newOf } from '@shared/document/backing/known';
import { keptOf } from '@shared/document/furniture';
import { ALERT_INFO, cameWith, counted, currentDraft, toldOfBeside } from '@shared/domain';
import { draftCommand, reviewDraft, type MarkOutcome } from '@shared/domain/commands/draft-review';
import { driftsNow } from '@shared/quotes/drifts';
import { FETCH, mayBeFetched } from '../fetched';
import { articleIn, BY, change, settingsOf, withLibrary } from '../libraries';
import { manuscriptIn, mentionFurniture } from '../manuscript';
import { PASSWORD } from '../password';
import { printable, shortened } from '../printable';
import { Refusal, type Verb } from '../verb';
import { inTheArticle, takenIn, WRITTEN, writtenOptions } from '../written';

export const draft: Verb = {
  name: 'draft',
  takes: ['ID', 'FILE'],
  summary: `Add a ${formatExtensions()} file to an article as its next draft; prints what becomes of every mark.`,
  more: [
    'A mark is kept, moved, changed or lost. Lost ones keep their decision and their notes; put them back in the window.',
    'Where the words stand and their sentence says something else of them, what differs is said behind them.',
    'What the author wrote on it and is new comes in as backing and notes; --backing no leaves it out. What an earlier',
    'draft brought is recognised, and counted.',
    'A draft with the same words is not kept (what is new on it comes in all the same), and one that looks like',
    'another article only with --anyway.',
    'With --json: for each mark’s id {"outcome", "start", "end", "score", "candidates", "surroundings"},',
    'offsets into the new draft.',
  ],
  options: {
    json: { type: 'boolean', help: 'Print one JSON object instead.' },
    anyway: { type: 'boolean', help: 'Keep it although it looks like another article.' },
    'keep-furniture': { type: 'boolean', help: 'Keep page furniture in the text.' },
    ...FETCH,
    ...WRITTEN,
    ...PASSWORD,
    ...BY,
  },
  async run(call) {
    const [article, file] = call.args as [string, string];
    mayBeFetched(file, call);
    const { backing, changes } = writtenOptions(call);
    const { imports, candidate } = await manuscriptIn(file, call, changes);
    const dropFurniture = call.options['keep-furniture'] !== true;
    mentionFurniture(call, candidate, dropFurniture);
    const { text, formats, parts } = keptOf(candidate, dropFurniture);
    const { origin } = candidate;
    const name = printable(path.basename(file));
    await withLibrary(call, async (library) => {
      const before = (await articleIn(library, article, call)).article;
      const { number, text: words } = currentDraft(before);
      const recognised = (count: number) => backing && count > 0 && call.mention(inTheArticle(count));
      const { annotated } = candidate;
      if (annotated?.article && annotated.article !== article && call.options.anyway !== true)
        throw new Refusal(
          `${name} is an annotated draft of another article (${annotated.article}); nothing was kept. If it is the right file, say --anyway.`,
        );
      const { sameWords: same, surroundings } = (await settingsOf(call)).get();
      const found = reviewDraft(before, text, surroundings);
      if (annotated) {
        const { annotations } = annotationsKept(candidate, { dropFurniture });
        const places = new Map(found.outcomes.map(({ id, place }) => [id, place]));
        const told = toldOfReturned(before.marks, annotated, annotations, (id) => places.get(id) ?? null);
        for (const each of told) call.mention(each);
      }
      if (found.another && call.options.anyway !== true) {
        throw new Refusal(
          `${name} has hardly a sentence of draft ${number}; nothing was kept. If it is the right file, say --anyway.`,
        );
      }
      if (!found.same) {
        const original = imports.original(candidate.token);
        const keptFile = original && (await library.originals.keep(article, original.file, original.pieces));
        if (keptFile?.ok === false) throw new Refusal(printable(keptFile.message));
        const draft = draftCommand(before, found, { text, formats, parts, origin, ...cameWith(candidate) });
        const command = backing ? draftWithBacking(before, draft, candidate, { dropFurniture }) : draft;
        await change(library, article, { ...command, same, surroundings }, call);
        recognised(recognisedBy(before, draft, candidate, { dropFurniture }));
        if (command.type === 'draft.bring') call.mention(takenIn(command.backing));
      } else {
        // The words of the draft stand, also where the file has them but for blanks.
        const onto = { dropFurniture, onto: words };
        const { annotations } = annotationsKept(candidate, onto);
        recognised(newOf(annotations, Object.values(before.marks)).recognised);
        const written = backing ? backingFrom(candidate, before, { origin, ...onto }) : null;
        if (!written) throw new Refusal(`${name} has the words of draft ${number}; nothing was kept.`);
        await change(library, article, written, call);
        call.mention(takenIn(written));
      }
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
      const drifts = driftsNow((await articleIn(library, article, call)).article);
      if (drifts.length > 0)
        call.mention(`${counted(drifts.length, 'quotation')} drifted; show --json and the report list them.`);
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
