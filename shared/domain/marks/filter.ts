import { currentDraft, type Article } from '../model/article';
import { isDecided, type Mark } from '../model/mark';
import { partAt } from '../model/parts';
import { bondsOf } from '../people/people';
import { heldAgainst, openAlertsUnder, type Held } from '../coverage/readiness';
import { needs } from '../coverage/waiting';
import { NOTHING_ASKED } from '../evidence/asked';
import { backingOfMark } from '../evidence/backing';
import { toConfirm } from './backing';
import { sharingOf, type Shared } from './sharing';
import {
  FACETS,
  type Alert,
  type Disposition,
  type Facet,
  type MarkKind,
  type PartKind,
  type Risk,
  type Status,
} from '../../vocabulary';

export const HAVINGS = [
  'note',
  'correction',
  'evidence',
  'no-evidence',
  'backed',
  'no-backing',
  'vague',
  'on-author',
  'to-confirm',
  'shared',
  'differing',
  'unsent',
] as const;
export type Having = (typeof HAVINGS)[number];

/**
 * What a list of marks is narrowed to. Within a field any of its values will do, an empty field asks nothing,
 * and all fields must be met.
 */
export interface MarkFilter {
  /** Only what is not decided, or asks to be looked at again. */
  open: boolean;
  /** Only what this person has something to do about, by the name that signs; '' asks nothing. */
  needs: string;
  statuses: readonly Status[];
  kinds: readonly MarkKind[];
  risks: readonly Risk[];
  alerts: readonly Alert[];
  facets: readonly Facet[];
  dispositions: readonly Disposition[];
  /** The parts of the story they stand in. */
  parts: readonly (PartKind | 'body')[];
  /** Names; the empty one is nobody. */
  assignees: readonly string[];
  /** Ids of people the mark is about, see bondsOf. */
  people: readonly string[];
  has: readonly Having[];
  /**
   * Words that all stand somewhere in the mark: in its words, its notes, its correction, what the author
   * wrote.
   */
  text: string;
}

export const NO_FILTER: MarkFilter = {
  open: false,
  needs: '',
  statuses: [],
  kinds: [],
  risks: [],
  alerts: [],
  facets: [],
  dispositions: [],
  parts: [],
  assignees: [],
  people: [],
  has: [],
  text: '',
};

export const isFiltering = (filter: MarkFilter): boolean =>
  filter.open ||
  filter.needs !== '' ||
  filter.text.trim() !== '' ||
  Object.values(filter).some((value) => Array.isArray(value) && value.length > 0);

const NOBODY: ReadonlySet<string> = new Set();

/**
 * The marks that meet the filter, in the order they come in; the very same list where the filter asks
 * nothing. `unsent` are the marks for which something is typed and not sent: that is no part of the article.
 */
export function filterMarks(
  article: Article,
  marks: readonly Mark[],
  filter: MarkFilter,
  rules: Asking = NOT_ASKED,
  unsent = NOBODY,
): readonly Mark[] {
  if (!isFiltering(filter)) return marks;
  const tests = testsOf(article, filter, heldAgainst(rules, article), unsent);
  return marks.filter((mark) => tests.every((test) => test(mark)));
}

/** What the desk asks of marks, as far as it makes an alert. */
type Asking = Held;
const NOT_ASKED: Asking = { sourced: NOTHING_ASKED };

type Test = (mark: Mark) => boolean;

interface Beside {
  shared: Shared | undefined;
  sources: Article['sources'];
}

const HAS: Record<Exclude<Having, 'unsent'>, (mark: Mark, beside: Beside) => boolean> = {
  note: ({ notes }) => notes.length > 0,
  correction: ({ correction }) => correction !== '',
  evidence: ({ evidence }) => evidence.length > 0,
  'no-evidence': ({ evidence }) => evidence.length === 0,
  backed: (mark) => backingOfMark(mark) === 'backed',
  'no-backing': (mark) => backingOfMark(mark) === 'none',
  vague: (mark) => backingOfMark(mark) === 'vague',
  'on-author': (mark) => backingOfMark(mark) === 'on-author',
  'to-confirm': (mark, { sources }) => toConfirm(mark, sources).length > 0,
  shared: (_, { shared }) => shared !== undefined,
  differing: (_, { shared }) => shared?.differ === true,
};

/** What the filter asks, the cheap questions first. */
function testsOf(article: Article, filter: MarkFilter, rules: Asking, unsent: ReadonlySet<string>): Test[] {
  const { statuses, kinds, risks, alerts, facets, dispositions, parts, assignees, people, has } = filter;
  const words = plain(filter.text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const bonds = people.length > 0 ? bondsOf(article) : null;
  const sharing = sharingOf(
    has.some((what) => what === 'shared' || what === 'differing') ? Object.values(article.marks) : [],
  );
  const all: (Test | false)[] = [
    statuses.length > 0 && ((mark) => statuses.includes(mark.status)),
    kinds.length > 0 && ((mark) => kinds.includes(mark.kind)),
    risks.length > 0 && ((mark) => risks.includes(mark.risk)),
    dispositions.length > 0 && ((mark) => dispositions.includes(mark.disposition)),
    parts.length > 0 && ((mark) => parts.includes(partOf(article, mark))),
    assignees.length > 0 && ((mark) => assignees.includes(mark.assignee)),
    facets.length > 0 && ((mark) => facets.some((facet) => mark.facets.includes(facet))),
    has.length > 0 &&
      ((mark) =>
        has.some((what) =>
          what === 'unsent'
            ? unsent.has(mark.id)
            : HAS[what](mark, { shared: sharing.get(mark.id), sources: article.sources }),
        )),
    filter.open && ((mark) => !isDecided(mark)),
    filter.needs !== '' && ((mark) => needs(mark, filter.needs, rules)),
    alerts.length > 0 && ((mark) => openAlertsUnder(mark, rules).some((alert) => alerts.includes(alert))),
    bonds !== null && ((mark) => people.some((person) => bonds.get(mark.id)?.has(person))),
    words.length > 0 &&
      ((mark) => {
        const stack = textOf(mark);
        return words.every((word) => stack.includes(word));
      }),
  ];
  return all.filter((test) => test !== false);
}

/** The part of the story a mark stands in, or stood in where its words are gone. */
export const partOf = (article: Pick<Article, 'drafts'>, { anchor }: Mark): PartKind | 'body' =>
  partAt(currentDraft(article).parts, anchor.start)?.kind ?? 'body';

/** As a reader would type it: no capitals, no accents, one kind of quotation mark and apostrophe. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[‘’‚‛“”„‟«»‹›'`´]/g, '"');

const textIn = ({ text }: { text: string }): string => text;

// A mark stays the same object until something about it changes, and a filter is typed letter by letter.
const texts = new WeakMap<Mark, string>();

function textOf(mark: Mark): string {
  let text = texts.get(mark);
  if (text === undefined)
    texts.set(
      mark,
      (text = plain(
        [mark.anchor.exact, mark.correction, ...[...mark.notes, ...(mark.said ?? [])].map(textIn)].join('\n'),
      )),
    );
  return text;
}

/**
 * What of a filter's choices occurs in the article at all, so that nobody chooses among what is not there.
 */
export interface Choices {
  /**
   * Everybody a mark is assigned to, in alphabetical order; the empty name, where one is assigned to nobody,
   * comes last.
   */
  assignees: string[];
  facets: Facet[];
}

export function choicesOf(marks: readonly Mark[]): Choices {
  const facets = new Set<Facet>();
  const assignees = new Set<string>();
  for (const mark of marks) {
    assignees.add(mark.assignee);
    for (const facet of mark.facets) facets.add(facet);
  }
  const names = [...assignees].filter((name) => name !== '').sort((a, b) => a.localeCompare(b));
  return {
    assignees: assignees.has('') ? [...names, ''] : names,
    facets: FACETS.filter((facet) => facets.has(facet)),
  };
}
