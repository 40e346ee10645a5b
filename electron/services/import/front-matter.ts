import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import type { Notice } from '@shared/contract';
import { readDate, type Details } from '@shared/domain';

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
  try {
    const said: unknown =
      fence === '+++' ? parseToml(written) : parseYaml(quoted(written), { schema: 'failsafe' });
    // A rule, some words and another rule are no front matter.
    if (typeof said !== 'object' || said === null || Array.isArray(said)) return none;
    return { ...detailsOf(new Map(Object.entries(said))), rest: source.slice(all.length) };
  } catch (error) {
    const why =
      error instanceof Error ? error.message.split('\n')[0]!.replace(/[\s:.]+$/, '') : 'it is damaged';
    return {
      details: {},
      rest: `${asWords(written)}\n\n${source.slice(all.length)}`,
      notices: [
        {
          level: 'warning',
          message:
            `The front matter could not be read (${why}). ` +
            'It stands in the text; take over what is needed and delete it.',
        },
      ],
    };
  }
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
  const left = [...said]
    .filter(([key, value]) => !taken.has(key) && wordsOf(value) !== '')
    .map(([key, value]) => `${key} “${shortened(wordsOf(value))}”`);
  const notices: Notice[] =
    left.length === 0
      ? []
      : [{ level: 'info', message: `Left out of the front matter: ${left.join(', ')}.` }];
  return { details, notices };
}

/** The value as the field takes it; empty where it does not fit. A date that has two meanings is none. */
function valueOf(field: Field, value: unknown): string {
  const words = wordsOf(value);
  if (field !== 'publicationDate') return words;
  const reading = readDate(words.replace(/[T ]\d{2}:\d{2}.*$/, ''), 'dmy', new Date().toISOString());
  return reading.outcome === 'read' && reading.certain ? reading.date : '';
}

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

const LONGEST_SAID = 60;
const shortened = (words: string): string =>
  words.length > LONGEST_SAID ? `${words.slice(0, LONGEST_SAID).trimEnd()}…` : words;

/** Lines in a row that no rule of Markdown makes anything else of. */
const asWords = (lines: string): string =>
  lines
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
