import path from 'node:path';
import type { ImportCandidate } from '@shared/contract';
import { formatExtensions } from '@shared/document/formats';
import { Details } from '@shared/domain';
import type { Library } from '../../services/library';
import { untilStopped } from '../../services/signals';
import { FETCH, mayBeFetched } from '../fetched';
import { BY, signature, withLibrary } from '../libraries';
import { bringMarked, markedKind } from '../marked';
import { manuscriptIn, mentionFurniture } from '../manuscript';
import { PASSWORD } from '../password';
import { printable } from '../printable';
import { dateOption } from '../values';
import { takenIn, WRITTEN, writtenOptions } from '../written';
import { Refusal, type Call, type Option, type Verb } from '../verb';

const FIELDS: Record<keyof Details, string> = {
  headline: 'Headline',
  standfirst: 'Standfirst',
  byline: 'Byline',
  desk: 'Desk',
  slug: 'Slug',
  publicationDate: 'Publication date, YYYY-MM-DD',
  deadline: 'Deadline, YYYY-MM-DD',
  checker: 'Checker',
  editor: 'Editor',
};

/** publicationDate -> publication-date */
const optionOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const importFile: Verb = {
  name: 'import',
  takes: ['FILE'],
  summary: `Import a ${formatExtensions()} file as a new article, or a .stet bundle; prints its id.`,
  more: [
    'Headline, standfirst and byline are recognised; an option sets one by hand.',
    'Comments, footnotes and bracketed sources become marks with the author’s backing, or notes; --backing no leaves',
    'them out. Changes that were tracked are read as accepted.',
    'Page furniture at the ends (“Top Stories”, live-TV lines) is shown on stderr and left out; --keep-furniture keeps it.',
  ],
  options: {
    ...FETCH,
    'keep-furniture': { type: 'boolean', help: 'Keep page furniture in the text.' },
    to: {
      type: 'string',
      value: 'ID',
      help: 'Put the claims of a table, or annotations (W3C, hypothes.is), onto this article by their words.',
    },
    'as-new': {
      type: 'boolean',
      help: 'Import an annotated draft, or a bundle that differs, of an article that is here as another one.',
    },
    ...WRITTEN,
    ...PASSWORD,
    ...Object.fromEntries(
      Object.entries(FIELDS).map(([field, help]): [string, Option] => [
        optionOf(field),
        { type: 'string', value: 'TEXT', help: `${help}.` },
      ]),
    ),
    ...BY,
  },
  async run(call) {
    const [file] = call.args as [string];
    if (/\.stet$/i.test(file)) return bringBundle(call);
    const { to } = call.options;
    if (typeof to === 'string') return bringMarked(file, to, call);
    if (markedKind(file))
      throw new Refusal(
        `Say onto which article ${printable(file)} is to be put: --to ID. Nothing was imported.`,
        true,
      );
    const details = detailsFrom(call);
    mayBeFetched(call.args[0]!, call);
    const { backing, changes } = writtenOptions(call);
    const { imports, candidate } = await manuscriptIn(call.args[0]!, call, changes);
    const dropFurniture = call.options['keep-furniture'] !== true;
    mentionFurniture(call, candidate, dropFurniture);
    const { at, by } = await signature(call);
    const kept = imports.accept(candidate.token, { dropFurniture, details, backing, by, at })!;
    await withLibrary(call, async (library) => {
      await refuseOwnDraft(library, candidate, call);
      const { pieces } = imports.original(candidate.token) ?? {};
      const created = await library.create(kept.create, { backing: kept.backing, pieces });
      if (!created.ok) throw new Refusal(created.message);
      if (kept.backing) call.mention(takenIn(kept.backing));
      if (!backing || !candidate.annotated) return;
      for (const command of imports.decided(created.article, candidate.token, { dropFurniture, by, at })) {
        const done = await library.apply(kept.create.article, command);
        if (!done.ok) throw new Refusal(printable(done.message));
      }
      call.mention('It is an annotated draft: its marks came in with their statuses, as the file says them.');
    });
    call.say(kept.create.article);
  },
};

/** Opens a bundle; see services/bundles. */
async function bringBundle(call: Call): Promise<void> {
  const file = path.resolve(call.cwd, call.args[0]!);
  const signed = await signature(call);
  await withLibrary(call, async (library) => {
    const apart = call.options['as-new'] === true;
    const brought = await untilStopped((stop) =>
      library.bundles.bring(file, { signature: signed, apart, stop }),
    );
    if (!brought.ok)
      throw new Refusal(
        printable(brought.message) + (brought.differs ? ' To keep it apart: add --as-new.' : ''),
      );
    for (const said of brought.said) call.mention(printable(said));
    call.say(brought.article);
  });
}

/** A draft that Stet wrote out of an article here is that article's next draft. */
async function refuseOwnDraft(
  library: Library,
  { annotated, origin }: ImportCandidate,
  { options }: Call,
): Promise<void> {
  const article = annotated?.article;
  if (!article || options['as-new'] === true) return;
  const there = await library.open(article);
  if (there.ok)
    throw new Refusal(
      `${printable(origin)} is an annotated draft of the article ${article}, which is here; nothing was imported. ` +
        `To take it in: stet draft ${article} FILE. As an article of its own: add --as-new.`,
    );
}

function detailsFrom({ options }: Call): Partial<Details> {
  const given = Object.keys(FIELDS).flatMap((field) => {
    const value = options[optionOf(field)];
    if (typeof value !== 'string') return [];
    const isDate = value !== '' && (field === 'publicationDate' || field === 'deadline');
    return [[field, isDate ? dateOption(optionOf(field), value, 'nothing was imported') : value] as const];
  });
  const details = Details.partial().safeParse(Object.fromEntries(given));
  if (details.success) return details.data;
  const field = String(details.error.issues[0]!.path[0]);
  throw new Refusal(`What --${optionOf(field)} says is too long; nothing was imported.`, true);
}
