import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { Notice } from '@shared/contract';
import { readDate, type Details } from '@shared/domain';
import { beginningOf } from '@shared/text/clip';
import { inQuotes } from '@shared/text/in-quotes';

type Field = 'headline' | 'standfirst' | 'byline' | 'publicationDate';

export interface FrontMatter {
  /** What it says of the story, in the details' own words. */
  details: Partial<Pick<Details, Field>>;
  /** The text after it; all of it where there is none, or none that can be read. */
  rest: string;
  notices: Notice[];
}

/** The names by which sites and programs know a field, the surest first. */
const NAMES: Record<Field, string[]> = {
  headline: ['headline', 'title'],
  standfirst: [
    'standfirst',
    'dek',
    'deck',
    'subtitle',
    'subheading',
    'description',
    'summary',
    'excerpt',
    'abstract',
  ],
  byline: ['byline', 'authors', 'author', 'by', 'creator'],
  publicationDate: ['publicationdate', 'published', 'publishdate', 'pubdate', 'datepublished', 'date'],
};

/**
 * Takes the front matter off a Markdown file: YAML between lines of `---`, TOML between lines of `+++`.
 * What has no field is named in a notice; what cannot be read stays in the text and is said, too.
 */
export function splitFrontMatter(source: string): FrontMatter {
  const found = /^(---|\+\+\+)[ \t]*\n([\s\S]*?)\n(?:\1|\.\.\.)[ \t]*(?:\n|$)/.exec(source);
  const none: FrontMatter = { details: {}, rest: source, notices: [] };
  if (!found) return none;
  const [all, fence, written] = found as unknown as [string, string, string];
  if (written.length > LONGEST)
    return /^[\w-]+[ \t]*[:=]/.test(written)
      ? unread(written, source.slice(all.length), 'it is too long')
      : none;
  try {
    const said: unknown = fence === '+++' ? parseToml(written) : parseYaml(quoted(written), YAML);
    // A rule, some words and another rule are no front matter.
    if (typeof said !== 'object' || said === null || Array.isArray(said)) return none;
    return { ...detailsOf(new Map(Object.entries(said))), rest: source.slice(all.length) };
  } catch (error) {
    return unread(written, source.slice(all.length), whyOf(error));
  }
}

/** Longer than any: the library that reads it takes the square of a length for many keys. */
const LONGEST = 16 * 1024;

/**
 * Words and no other types. A list or table in a key's place is told as an error: written as words, those
 * within each other take the cube of their number.
 */
const YAML = { schema: 'failsafe', stringKeys: true, logLevel: 'error' } as const;

const unread = (written: string, rest: string, why: string): FrontMatter => ({
  details: {},
  rest: `${asWords(written)}\n\n${rest}`,
  notices: [
    {
      level: 'warning',
      message:
        `The front matter could not be read (${why}). ` +
        'It stands in the text; take over what is needed and delete it.',
    },
  ],
});

function whyOf(error: unknown): string {
  // The stack of the one who reads it was not deep enough.
  const words = error instanceof Error ? error.message.split('\n')[0]!.replace(/[\s:.]+$/, '') : '';
  if (error instanceof RangeError || words.startsWith('Maximum call stack')) return 'it is nested too deep';
  return words === '' ? 'it is damaged' : beginningOf(words, LONGEST_WHY);
}

/** A colon in a title is no YAML, and every other title has one. */
const quoted = (yaml: string): string =>
  yaml.replace(
    /^([\w-]+):[ \t]+([^\s'"[{>|&*!#%@`].*:\s.*)$/gm,
    (_, key: string, value: string) => `${key}: ${JSON.stringify(value.trim())}`,
  );

function detailsOf(said: Map<string, unknown>): Pick<FrontMatter, 'details' | 'notices'> {
  const details: FrontMatter['details'] = {};
  const taken = new Set<string>();
  for (const field of Object.keys(NAMES) as Field[]) {
    const key = NAMES[field]
      .flatMap((name) =>
        [...said.keys()].filter((each) => each.toLowerCase().replace(/[\s_-]/g, '') === name),
      )
      .find((each) => valueOf(field, said.get(each)) !== '');
    if (key === undefined) continue;
    details[field] = valueOf(field, said.get(key));
    taken.add(key);
  }
  const left = [...said].filter(([key, value]) => !taken.has(key) && wordsOf(value) !== '');
  if (left.length === 0) return { details, notices: [] };
  const named = left
    .slice(0, MOST_NAMED)
    .map(
      ([key, value]) =>
        `${beginningOf(key, LONGEST_SAID)} ${inQuotes(beginningOf(wordsOf(value), LONGEST_SAID))}`,
    );
  const more = left.length > MOST_NAMED ? ` and ${left.length - MOST_NAMED} more` : '';
  const message = `Left out of the front matter: ${named.join(', ')}${more}.`;
  return { details, notices: [{ level: 'info', message }] };
}

const MOST_NAMED = 30;
const LONGEST_SAID = 60;
const LONGEST_WHY = 200;

/** The value as the field takes it; empty where it does not fit. A date that has two meanings is none. */
function valueOf(field: Field, value: unknown): string {
  const words = wordsOf(value);
  if (field !== 'publicationDate') return words;
  const day = words.replace(/[T ]\d{2}:\d{2}.*$/, '');
  if (day.length > LONGEST_DATE) return '';
  const reading = readDate(day, 'dmy', new Date().toISOString());
  return reading.outcome === 'read' && reading.certain ? reading.date : '';
}

const LONGEST_DATE = 100;

/** Whatever a value is, as words: lists with commas, tables by what their `name` says. */
function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  // A date of TOML writes itself as it was written.
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(wordsOf).filter(Boolean).join(', ');
  if (typeof value !== 'object') return String(value).replace(/\s+/g, ' ').trim();
  const table = new Map<string, unknown>(Object.entries(value));
  if (typeof table.get('name') === 'string') return wordsOf(table.get('name'));
  return [...table].map(([key, each]) => `${key} ${wordsOf(each)}`).join(', ');
}

/** Lines in a row that no rule of Markdown makes anything else of. */
const asWords = (lines: string): string =>
  lines
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
