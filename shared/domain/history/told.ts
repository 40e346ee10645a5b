import { clip, inOneLine } from '../../text/clip';
import { currentDraft, type Article, type Details } from '../model/article';
import { inBulk } from '../commands/bulk';
import { COMMAND_LABEL, type Command } from '../commands/command';
import type { Evidence, Source } from '../model/evidence';
import { labelOf } from '../commands/labels';
import type { Query } from '../model/query';
import type { Paper } from '../model/paper';
import type { Mark } from '../model/mark';
import { besideOf, toldOfBeside } from '../commands/surroundings';
import {
  ADDRESSEE_INFO,
  BEARING_INFO,
  DISPOSITION_INFO,
  FACET_INFO,
  KIND_INFO,
  RISK_INFO,
  STATUS_INFO,
  TERMS_INFO,
  type Facet,
  type Status,
} from '../../vocabulary';
import { inQuotes } from '../../text/in-quotes';

/*
 * What a command did, as a person reads it: "Changed risk from routine to high". Told from the mark before
 * and after, and so the same whether it was done, undone or done to many at once.
 */

/** The marks, people and sources around it, for the names in a sentence. */
type Around = Pick<Article, 'people' | 'marks' | 'sources'>;

/** What was done to one mark; null where nothing about it changed that anybody would tell. */
export function toldOfMark(
  before: Mark | undefined,
  after: Mark | undefined,
  command: Command,
  was: Around,
  is: Around,
): string | null {
  const told = plainlyTold(before, after, command, was, is);
  return told && `${told}${inBulk(command)}`;
}

type Told = Parameters<typeof toldOfMark>;

function plainlyTold(...[before, after, command, was, is]: Told): string | null {
  if (!after) return before ? 'Removed the mark' : null;
  if (!before) return toldOfMade(after, command);
  const all = [
    ...decisions(before, after),
    ...fields(before, after),
    ...links(before, after, was, is),
    ...notes(before, after),
    ...ticks(before, after),
    ...evidence(before, after, was, is),
    ...saidOf(before, after),
    ...words(before, after, command),
    ...surroundings(before, after),
  ];
  return all.length > 0 ? all.join('; ') : null;
}

function toldOfMade({ kind, evidence }: Mark, { type }: Command): string {
  const as = `as ${KIND_INFO[kind].label.toLowerCase()}`;
  if (type === 'backing.add' || type === 'draft.bring') return `Marked ${as}, from what came with the draft`;
  if (type !== 'suggestion.accept') return `Marked ${as}`;
  return `Accepted from the first read ${as}${evidence.length > 0 ? ', with evidence from another article' : ''}`;
}

function decisions(before: Mark, after: Mark): string[] {
  const { stamp, status } = after;
  if (before.status !== status) {
    return [`Set to ${statusName(status)}${before.stamp ? `, was ${statusName(before.status)}` : ''}`];
  }
  if (stamp?.at === before.stamp?.at && stamp?.words === before.stamp?.words) return [];
  // A correction put into the text takes the stamp along: nobody decided anew.
  if (stamp && before.stamp && stamp.at === before.stamp.at) return [];
  return stamp
    ? [before.stamp ? `Said that ${statusName(status)} still holds` : `Set to ${statusName(status)}`]
    : ['Took the status back'];
}

const statusName = (status: Status): string =>
  status === 'to-check' ? '“to check”' : STATUS_INFO[status].label.toLowerCase();

function fields(before: Mark, after: Mark): string[] {
  const from = (what: string, a: string, b: string) =>
    a === b ? [] : [`Changed ${what} from ${a.toLowerCase()} to ${b.toLowerCase()}`];
  return [
    ...from('kind', KIND_INFO[before.kind].label, KIND_INFO[after.kind].label),
    ...(before.form && after.form ? from('form', before.form, after.form) : []),
    ...from('risk', RISK_INFO[before.risk].label, RISK_INFO[after.risk].label),
    ...from(
      'resolution',
      DISPOSITION_INFO[before.disposition].label,
      DISPOSITION_INFO[after.disposition].label,
    ),
    ...listed('Added the facet', added(before.facets, after.facets).map(facetName)),
    ...listed('Took away the facet', added(after.facets, before.facets).map(facetName)),
    ...assigned(before.assignee, after.assignee),
    ...corrected(before.correction, after.correction),
    ...translated(before.translation, after.translation),
  ];
}

const facetName = (facet: Facet): string => FACET_INFO[facet].label.toLowerCase();

function assigned(before: string, after: string): string[] {
  if (before === after) return [];
  return [
    after ? `Assigned to ${after}${before ? `, was ${before}` : ''}` : `Assigned to nobody, was ${before}`,
  ];
}

/** A translation is told with its original; what else is known of it is in the report. */
function translated(before: Mark['translation'], after: Mark['translation']): string[] {
  if (before === after) return [];
  if (!after) return ['Took back that it is a translation'];
  return [
    `${before ? 'Changed the original of the translation' : 'Noted as a translation of'} ${inQuotes(short(after.original))}`,
  ];
}

const corrected = (before: string, after: string): string[] =>
  before === after ? [] : [toldOfCorrection(before, after)];

export function toldOfCorrection(before: string, after: string): string {
  if (!after) return `Took back the correction ${inQuotes(short(before))}`;
  return before ? `Changed the correction: ${fromTo(before, after)}` : `Suggested ${inQuotes(short(after))}`;
}

function links(before: Mark, after: Mark, was: Around, is: Around): string[] {
  const name = (id: string, { people }: Around) => people[id]?.name ?? 'somebody';
  const attribution =
    after.attribution === before.attribution
      ? []
      : [
          after.attribution === undefined
            ? 'Unlinked from its attribution'
            : `Linked to the attribution ${inQuotes(short(is.marks[after.attribution]?.anchor.exact ?? ''))}`,
        ];
  return [
    ...listed(
      'Linked',
      added(before.people, after.people).map((id) => name(id, is)),
    ),
    ...listed(
      'Unlinked',
      added(after.people, before.people).map((id) => name(id, was)),
    ),
    ...attribution,
    ...(before.same === after.same
      ? []
      : [
          after.same === undefined
            ? 'No longer linked as the same fact'
            : 'Linked as the same fact as another mark',
        ]),
  ];
}

function notes(before: Mark, after: Mark): string[] {
  const without = (all: Mark['notes'], other: Mark['notes']) =>
    all.filter(({ id }) => !other.some((note) => note.id === id));
  return [
    ...without(after.notes, before.notes).map(
      ({ text, came }) =>
        `${came ? 'Took in a note that came with the draft' : 'Wrote a note'}: ${inQuotes(short(text))}`,
    ),
    ...without(before.notes, after.notes).map(({ text }) => `Removed the note ${inQuotes(short(text))}`),
  ];
}

function ticks(before: Mark, after: Mark): string[] {
  const names = (all: Mark['ticks']) => all.map(({ words: of, turn }) => `${turn} ${of}`);
  const quoted = (all: string[]) => all.map((name) => inQuotes(short(name.replace(/^\d+ /, ''))));
  return [
    ...listed('Ticked', quoted(added(names(before.ticks), names(after.ticks)))),
    ...listed('Took the tick off', quoted(added(names(after.ticks), names(before.ticks)))),
  ];
}

function evidence(before: Mark, after: Mark, was: Around, is: Around): string[] {
  const gone = before.evidence.filter(({ id }) => !after.evidence.some((each) => each.id === id));
  return [
    ...after.evidence.flatMap((each) => {
      const old = before.evidence.find(({ id }) => id === each.id);
      if (old) return changedEvidence(old, each, is);
      return [`${toldOfPut(each)}: ${evidenceName(each, is)}`];
    }),
    ...gone.map((each) => `Removed evidence: ${evidenceName(each, was)}`),
  ];
}

function toldOfPut({ from, voucher }: Evidence): string {
  if (from)
    return `Copied evidence from ${from.headline ? inQuotes(short(from.headline)) : 'another article'}`;
  return voucher === 'author' ? 'Took in the author’s backing' : 'Added evidence';
}

/** What the author wrote is told where no evidence came of it; else the evidence tells. */
const saidOf = (before: Mark, after: Mark): string[] =>
  (after.said ?? [])
    .filter(
      ({ id }) =>
        !before.said?.some((each) => each.id === id) && !after.evidence.some(({ said }) => said === id),
    )
    .map(({ text }) => `Took in what the author wrote: ${inQuotes(short(text))}`);

/** “Minutes of the council”, page 4 (supports). */
const evidenceName = ({ source, locator, bears }: Evidence, { sources }: Around): string =>
  `${inQuotes(short(sources[source]?.title ?? 'a source that is gone'))}${locator ? `, ${short(locator)}` : ''} (${BEARING_INFO[bears].label.toLowerCase()})`;

function changedEvidence(before: Evidence, after: Evidence, is: Around): string[] {
  if (before.voucher && !after.voucher) return [`Confirmed the author’s backing: ${evidenceName(after, is)}`];
  if (!before.voucher && after.voucher)
    return [`Took back that the author’s backing was confirmed: ${evidenceName(after, is)}`];
  const what = [
    before.source !== after.source && 'source',
    before.locator !== after.locator && 'page or place',
    before.excerpt !== after.excerpt && 'excerpt',
    before.bears !== after.bears && 'finding',
  ].filter((each) => each !== false);
  return what.length === 0 ? [] : [`Changed the ${series(what)} of evidence: ${evidenceName(after, is)}`];
}

function words(before: Mark, after: Mark, command: Command): string[] {
  const draft =
    command.type === 'draft.add' || command.type === 'draft.bring' ? `draft ${command.after + 1}` : null;
  const change = fromTo(before.anchor.exact, after.anchor.exact);
  if (!before.lost && after.lost)
    return [draft ? `Its words are not in ${draft}` : 'Its words were taken out of the text'];
  if (before.lost && !after.lost)
    return [draft ? `Found again in ${draft}` : `Put back onto ${inQuotes(short(after.anchor.exact))}`];
  const same = before.anchor.exact === after.anchor.exact;
  if (command.type === 'mark.move') return [same ? 'Moved to the same words elsewhere' : `Moved: ${change}`];
  if (same) return [];
  if (command.type === 'mark.fix' && command.mark === after.id) return [`Applied the correction: ${change}`];
  return [
    draft
      ? `The words are others in ${draft}: ${change}`
      : toldOfWords(before.anchor.exact, after.anchor.exact),
  ];
}

function surroundings({ stamp: was }: Mark, after: Mark): string[] {
  const { stamp } = after;
  if (!was || !stamp || was.at !== stamp.at || (was.now === undefined) === (stamp.now === undefined))
    return [];
  if (!stamp.now) return ['Its sentence says again what was checked'];
  return [`Its surroundings changed: ${series(besideOf(after).slice(0, MOST_TOLD).map(toldOfBeside))}`];
}

/** What differs most comes first, and a history is read line by line. */
const MOST_TOLD = 3;

export const toldOfWords = (before: string, after: string): string =>
  `Edited the text under it: ${fromTo(before, after)}`;

/** “1893” → “1894”; of long words only what differs, and a little around it. */
function fromTo(before: string, after: string): string {
  const [from, to] =
    before.length <= SHORT && after.length <= SHORT ? [before, after] : differing(before, after);
  return `${inQuotes(short(from))} → ${inQuotes(short(to))}`;
}

const SHORT = 60;
const AROUND = 20;

function differing(a: string, b: string): [string, string] {
  const longest = Math.min(a.length, b.length);
  let start = 0;
  while (start < longest && a[start] === b[start]) start++;
  let end = 0;
  while (end < longest - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const cut = (text: string) => {
    const from = start <= AROUND ? 0 : text.lastIndexOf(' ', start - AROUND) + 1;
    const last = text.length - end;
    const to = end <= AROUND ? text.length : text.indexOf(' ', last + AROUND);
    return `${from > 0 ? '…' : ''}${text.slice(from, to === -1 ? text.length : to)}${to === -1 || to === text.length ? '' : '…'}`;
  };
  return [cut(a), cut(b)];
}

/** What was done to the article. `of`: the marks it was done to, and what was done to each. */
export function toldOfArticle(
  command: Command,
  of: ReadonlyMap<string, { mark: Mark; what: string }>,
  before: Article | null,
  after: Article,
): string {
  switch (command.type) {
    case 'article.create':
      return `Brought the article in: ${command.origin}`;
    case 'article.copy':
      return 'Made as a copy of another article';
    case 'details.set':
      return `Changed ${series((Object.keys(command.set) as (keyof Details)[]).map((field) => DETAIL[field]))}`;
    case 'draft.add':
      return `Brought in draft ${currentDraft(after).number}: ${command.origin}`;
    case 'draft.bring':
      return `Brought in draft ${currentDraft(after).number}, with what the author wrote on it: ${command.origin}`;
    case 'backing.add':
      return `Took in what the author wrote on the draft: ${command.origin}`;
    case 'text.edit':
      return edited(command, before);
    case 'part.set':
    case 'part.remove':
      return `${labelOf(command)}: ${inQuotes(short(currentDraft(after).text.slice(command.start, command.end)))}`;
    case 'person.add':
      return `Added ${command.person.name} to the people`;
    case 'person.set':
      return `Changed what is known of ${after.people[command.person]?.name ?? 'somebody'}`;
    case 'source.add':
      return `Added the source ${inQuotes(short(command.source.title))}`;
    case 'source.set':
      return changedSource(before?.sources[command.source], after.sources[command.source]);
    case 'source.remove':
      return `Removed the source ${inQuotes(short(before?.sources[command.source]?.title ?? ''))}`;
    case 'paper.add':
      return `Attached the paper ${paperName(after.papers[command.paper.id], after)}`;
    case 'paper.set':
      return `Put the paper ${paperName(after.papers[command.paper], after)} to another source`;
    case 'paper.sidecar':
      return `Put ${short(command.file.name)} beside the paper ${paperName(after.papers[command.paper], after)}`;
    case 'paper.speakers':
      return `Said who speaks on ${paperName(after.papers[command.paper], after)}`;
    case 'paper.recording': {
      const transcript = paperName(after.papers[command.paper], after);
      return command.recording === null
        ? `Said that no recording here is that of ${transcript}`
        : `Linked ${short(after.papers[command.recording]?.file.name ?? 'a recording that is gone')} as the recording of ${transcript}`;
    }
    case 'paper.remove':
      return `Removed the paper ${paperName(before?.papers[command.paper], after)}`;
    case 'query.add':
      return `Wrote down the query ${asking(command.query)}`;
    case 'query.set':
      return `Changed the query ${asking(after.queries[command.query])}`;
    case 'query.ask':
      return command.queries.length === 1
        ? `Asked ${asking(after.queries[command.queries[0]!])}`
        : `Asked ${command.queries.length} queries`;
    case 'query.answer':
      return command.answers.length === 1
        ? `Noted the answer to ${asking(after.queries[command.answers[0]!.query])}`
        : `Noted the answers to ${command.answers.length} queries`;
    case 'query.decide':
      return command.decision
        ? `Decided ${asking(after.queries[command.query])}: ${DISPOSITION_INFO[command.decision.outcome].label.toLowerCase()}`
        : `Opened again ${asking(after.queries[command.query])}`;
    case 'query.remove':
      return `Removed the query ${asking(before?.queries[command.query])}`;
    case 'person.remove':
      return `Removed ${before?.people[command.person]?.name ?? 'somebody'} from the people`;
    default: {
      const [only] = of.size === 1 ? of.values() : [];
      return only ? `${only.what}: ${inQuotes(short(only.mark.anchor.exact))}` : labelOf(command);
    }
  }
}

/** to the author: “How many boats?” */
const asking = (query: Pick<Query, 'to' | 'question'> | undefined): string =>
  query
    ? `to the ${ADDRESSEE_INFO[query.to].label.toLowerCase()}: ${inQuotes(short(query.question))}`
    : 'that is gone';

/** minutes.pdf, of “Minutes of the council”. */
const paperName = (paper: Paper | undefined, { sources }: Around): string =>
  paper
    ? `${short(paper.file.name)}, of ${inQuotes(short(sources[paper.source]?.title ?? 'a source that is gone'))}`
    : 'that is gone';

function changedSource(before: Source | undefined, after: Source | undefined): string {
  if (!before || !after) return COMMAND_LABEL['source.set'];
  if (before.title !== after.title) return `Changed the source ${fromTo(before.title, after.title)}`;
  if (before.terms !== after.terms)
    return `Changed the terms of ${inQuotes(short(after.title))} from ${TERMS_INFO[before.terms].label.toLowerCase()} to ${TERMS_INFO[after.terms].label.toLowerCase()}`;
  return `Changed what is known of the source ${inQuotes(short(after.title))}`;
}

const DETAIL: Record<keyof Details, string> = {
  headline: 'headline',
  standfirst: 'standfirst',
  byline: 'byline',
  desk: 'desk',
  slug: 'slug',
  publicationDate: 'publication date',
  deadline: 'deadline',
  checker: 'checker',
  editor: 'editor',
};

function edited(command: Extract<Command, { type: 'text.edit' }>, before: Article | null): string {
  const [only, ...more] = command.changes;
  if (!only) return labelOf(command);
  if (more.length > 0 || !before) return 'Edited the text';
  const gone = currentDraft(before).text.slice(only.from, only.to);
  if (gone.trim() === '')
    return only.insert.trim() === ''
      ? 'Edited the text'
      : `Edited the text: added ${inQuotes(short(only.insert))}`;
  return only.insert.trim() === ''
    ? `Edited the text: took out ${inQuotes(short(gone))}`
    : `Edited the text: ${fromTo(gone, only.insert)}`;
}

/** "Undid: set to verified". */
export const toldAgain = (back: boolean, what: string): string =>
  `${back ? 'Undid' : 'Did again'}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`;

const added = <T>(before: readonly T[], after: readonly T[]): T[] =>
  after.filter((one) => !before.includes(one));
const listed = (verb: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`${verb} ${series(names)}`];
const series = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const LONGEST = 110;

/** In one line, and cut where it is long. */
const short = (text: string): string => clip(inOneLine(text), LONGEST, { keep: LONGEST });
