import {
  isNamed,
  mayTell,
  namesWithheld,
  NO_DETAILS,
  textHash,
  toldOf,
  type Article,
  type Draft,
  type Mark,
  type Paper,
} from '../domain';
import type { HandedOn } from './withheld';

/** What stands for an earlier draft whose words may not be handed on. */
const WITHHELD = 'This draft names a source that is not on the record, and stayed where it was checked.';

/**
 * An article without what is confidential: sources that are not on the record, with all that rests on them
 * and every word that names them; whom to ask, and what the desk notes of a source. Only the words of the
 * draft that is being checked stand as they are. `handed`: what of its files and drafts may be handed on.
 * `there`: the files that go along, by their hashes.
 */
export function cleanArticle(article: Article, handed: HandedOn, there: ReadonlySet<string>): Article {
  const hidden = namesWithheld(article.sources);
  const open = (words: string): boolean => mayTell(words, hidden);
  const orNothing = (words: string): string => (open(words) ? words : '');
  const current = article.drafts.at(-1)!;
  const sources = Object.fromEntries(
    Object.entries(article.sources).flatMap(([id, { contact: _, notes: __, ...source }]) =>
      isNamed(source) && [source.title, source.where].every(open) ? [[id, source]] : [],
    ),
  );
  const papers = Object.fromEntries(
    Object.entries(article.papers).flatMap(([id, paper]): [string, Paper][] => {
      const { file, sidecars = [], source } = paper;
      if (!(source in sources) || !there.has(file.sha256) || !open(JSON.stringify(paper))) return [];
      const { from: _, sidecars: __, ...rest } = paper;
      const beside = sidecars.filter(({ sha256 }) => there.has(sha256));
      return [[id, { ...rest, ...(beside.length > 0 ? { sidecars: beside } : {}) }]];
    }),
  );
  const people = Object.fromEntries(
    Object.entries(article.people).filter(([, person]) => open(JSON.stringify(person))),
  );
  const clean = (mark: Mark): Mark => {
    const told = toldOf(mark, article.sources, hidden);
    const evidence = told.evidence
      .filter((each) => each.source in sources && open(JSON.stringify(each)))
      .map(({ paper, place, from: _, ...each }) => ({
        ...each,
        ...(paper !== undefined && paper in papers ? { paper, ...(place ? { place } : {}) } : {}),
      }));
    const { said: _, ...rest } = mark;
    const said = told.said.filter((each) => open(JSON.stringify(each)));
    return {
      ...rest,
      ...(mark.lost && !open(mark.anchor.exact + mark.anchor.prefix + mark.anchor.suffix)
        ? { anchor: { ...mark.anchor, exact: '–', prefix: '', suffix: '' } }
        : {}),
      ...(mark.stamp ? { stamp: cleanStamp(mark.stamp, mark, open) } : {}),
      correction: orNothing(mark.correction),
      assignee: orNothing(mark.assignee),
      notes: told.notes.filter((note) => open(note.text) && open(note.by)),
      people: mark.people.filter((id) => id in people),
      ticks: mark.ticks.filter(({ words, by }) => open(words) && open(by)),
      evidence,
      ...(said.length > 0 ? { said } : {}),
    };
  };
  return {
    ...article,
    details: Object.fromEntries(
      Object.keys(NO_DETAILS).map((key) => {
        const words = article.details[key as keyof Article['details']];
        return [key, orNothing(words)];
      }),
    ) as Article['details'],
    drafts: article.drafts.map((draft) =>
      cleanDraft(draft, draft === current || handed.draft(draft.number), open),
    ),
    marks: Object.fromEntries(Object.entries(article.marks).map(([id, mark]) => [id, clean(mark)])),
    people,
    sources,
    papers,
    cleared: Object.fromEntries(
      Object.entries(article.cleared).filter(([, { anchor }]) =>
        open(anchor.exact + anchor.prefix + anchor.suffix),
      ),
    ),
    dismissed: Object.fromEntries(
      Object.entries(article.dismissed).filter(([key, value]) => open(key) && open(JSON.stringify(value))),
    ),
  };
}

/**
 * What a draft was read from may have comments that name anybody: it stays, and so does where it came from.
 */
function cleanDraft(draft: Draft, mayGo: boolean, open: (words: string) => boolean): Draft {
  const { file: _, fetched, ...rest } = draft;
  const origin = open(draft.origin) ? draft.origin : 'a file';
  if (!mayGo) return { ...rest, origin, text: WITHHELD, sha256: textHash(WITHHELD), formats: [], parts: [] };
  const formats = draft.formats.filter((format) => format.type !== 'link' || open(format.href));
  return { ...rest, origin, formats, ...(fetched && open(JSON.stringify(fetched)) ? { fetched } : {}) };
}

function cleanStamp(
  { same, around: _, now: __, ...stamp }: NonNullable<Mark['stamp']>,
  { anchor, lost }: Mark,
  open: (words: string) => boolean,
): NonNullable<Mark['stamp']> {
  const stands = !lost && stamp.words === anchor.exact;
  return {
    ...stamp,
    words: stands || open(stamp.words) ? stamp.words : '–',
    ...(same !== undefined && (same === anchor.exact || open(same)) ? { same } : {}),
  };
}
