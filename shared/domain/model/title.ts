import { inOneLine } from '../../text/clip';
import { language } from '../../text/languages';
import { currentDraft, type Article, type Details, type Draft, type Format } from './article';

/*
 * What a story is called. Its headline is copy, and so are standfirst and byline: each draft has its own.
 * What was entered as a detail came from a draft as well, the one the article began with, or was typed by
 * hand: then it is a working title.
 */

export type Title = Pick<Details, 'headline' | 'standfirst' | 'byline'>;
type TitleField = keyof Title;
type Titled = Pick<Article, 'details' | 'drafts'>;
const FIELDS: readonly TitleField[] = ['headline', 'standfirst', 'byline'];

const known = new WeakMap<Draft, Title>();

/** What a draft says at its head, in its own words; empty where it does not. */
export function titleIn(draft: Draft): Title {
  const before = known.get(draft);
  if (before) return before;
  const { text, formats } = draft;
  const of = (type: Format['type']): string => {
    const found = formats.filter((format) => format.type === type).sort((a, b) => a.start - b.start)[0];
    return found && isAtHead(draft, found.start) ? inOneLine(text.slice(found.start, found.end)) : '';
  };
  const title = {
    headline: of('heading'),
    standfirst: of('standfirst'),
    byline: of('byline').replace(BY, ''),
  };
  known.set(draft, title);
  return title;
}

const BY = language.copy.byline;
/** A headline stands before the story; a heading below is one of its parts. */
const MOST_ABOVE = 6;
const LONGEST_ABOVE = 400;

/**
 * Only what belongs to the head stands before it: lines that have their own format, or are no longer than a
 * date line.
 */
function isAtHead({ text, formats }: Draft, start: number): boolean {
  const above = text.slice(0, start);
  if (above.length > LONGEST_ABOVE * MOST_ABOVE) return false;
  let at = 0;
  for (const line of above.split('\n').slice(0, -1)) {
    const own = formats.some((format) => format.start === at && LINES.has(format.type));
    if (line.trim() !== '' && !own && line.length > DATE_LINE) return false;
    at += line.length + 1;
  }
  return true;
}

const LINES: ReadonlySet<Format['type']> = new Set(['heading', 'standfirst', 'byline']);
const DATE_LINE = 60;

/** The field takes a thousand characters. A line that is a book is cut here, and no detail says it. */
const LONGEST_FIRST = 8000;
const firstLine = ({ text }: Draft): string =>
  inOneLine(text.trimStart().slice(0, LONGEST_FIRST).split('\n', 1)[0]!);

/** What was typed by hand; empty where the detail says no more than a draft says or once said. */
function byHand({ details, drafts }: Titled, field: TitleField): string {
  const said = inOneLine(details[field]);
  const plain = field === 'byline' ? said.replace(BY, '') : said;
  const isDrafts = drafts.some(
    (draft) => titleIn(draft)[field] === plain || (field === 'headline' && firstLine(draft) === plain),
  );
  return isDrafts ? '' : details[field].trim();
}

/** What the detail says, where it is not what only an earlier draft said. */
function standing(article: Titled, field: TitleField): string {
  const hand = byHand(article, field);
  if (hand !== '') return hand;
  const said = inOneLine(article.details[field]);
  return field === 'headline' && firstLine(currentDraft(article)) === said ? said : '';
}

/**
 * The headline, standfirst and byline of the draft that is checked: its own; where it has none, those typed
 * by hand.
 */
export function titleOf(article: Titled): Title & { workingTitle: string } {
  const own = titleIn(currentDraft(article));
  const [headline, standfirst, byline] = FIELDS.map((field) => own[field] || standing(article, field)) as [
    string,
    string,
    string,
  ];
  const hand = byHand(article, 'headline');
  return { headline, standfirst, byline, workingTitle: hand === headline ? '' : hand };
}

const shown = new WeakMap<Details, { draft: Draft; details: Details }>();

/**
 * The details as lists, tabs and windows show them: a title that was typed by hand names the story there;
 * otherwise what the draft itself says, never what an earlier one said. The same object as long as nothing of
 * it changes.
 */
export function shownDetails(article: Titled): Details {
  const { details } = article;
  const draft = currentDraft(article);
  const before = shown.get(details);
  if (before?.draft === draft) return before.details;
  const own = titleIn(draft);
  const named = Object.fromEntries(
    FIELDS.map((field) => [field, byHand(article, field) || own[field] || standing(article, field)]),
  ) as Title;
  const same = before && FIELDS.every((field) => before.details[field] === named[field]);
  const now = same ? before.details : { ...details, ...named };
  shown.set(details, { draft, details: now });
  return now;
}
