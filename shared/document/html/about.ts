import { attribute, elementsIn, nameOf, wordsOf, type HtmlNode } from './node';

/*
 * What a page says of itself in its head: who made it, and what it is called.
 */

export interface About {
  /** A word processor's own page, which is a document and nothing around it. */
  isDocument: boolean;
  title: string;
  headline: string;
  standfirst: string;
  byline: string;
  /** `YYYY-MM-DD`, or empty. */
  publicationDate: string;
}

/**
 * What `root` says. Only what is said for machines is taken: a headline, a byline or a date that stands on
 * the page is found there like in any text.
 */
export function aboutOf(root: HtmlNode): About {
  const said = new Map<string, string>();
  const data: string[] = [];
  let title = '';
  let isDocument = false;
  for (const node of elementsIn(root)) {
    const name = nameOf(node);
    if (name === 'META') note(said, node);
    else if (name === 'TITLE') title ||= inOneLine(wordsOf(node));
    else if (name === 'SCRIPT' && /ld\+json/i.test(attribute(node, 'type'))) data.push(wordsOf(node));
    isDocument ||= isOfProcessor(node, name);
  }
  isDocument ||= PROCESSOR.test(said.get('generator') ?? '') || PROCESSOR.test(said.get('progid') ?? '');
  const linked = articleIn(data);
  const first = (...names: string[]) => names.map((each) => said.get(each) ?? '').find(Boolean) ?? '';
  const byline = linked.byline || first('author', 'article:author', 'parsely-author', 'byl', 'dc.creator');
  return {
    isDocument,
    title: isDocument ? title : linked.headline || first('og:title', 'twitter:title') || title,
    headline: linked.headline || first('og:title', 'twitter:title'),
    standfirst: linked.standfirst || first('og:description', 'description', 'twitter:description'),
    byline: /^https?:|@|^$/.test(byline) ? '' : byline.replace(/^by\s+/i, ''),
    publicationDate: dayOf(
      linked.date || first('article:published_time', 'datepublished', 'parsely-pub-date'),
    ),
  };
}

/** Programs that write documents as pages; what a program for web pages writes is none of these. */
const PROCESSOR =
  /^(?:microsoft word|word\.document|libreoffice|openoffice|staroffice|cocoa html writer|abiword)/i;
/** Elements that no program but one writes: Google Docs' own names, and Word's. */
const NAMES = /^(?:docs-internal-guid-|cmnt(?:_ref)?\d+$|ftnt(?:_ref)?\d+$)/;
const CLASSES = /(?:^|\s)(?:lst-kix_[\w-]+|doc-content|MsoNormal|WordSection1)(?:\s|$)/;

const isOfProcessor = (node: HtmlNode, name: string): boolean =>
  (name !== 'A' || attribute(node, 'href').startsWith('#')) &&
  (NAMES.test(attribute(node, 'id')) || CLASSES.test(attribute(node, 'class')));

function note(said: Map<string, string>, node: HtmlNode): void {
  const name = attribute(node, 'property') || attribute(node, 'name') || attribute(node, 'itemprop');
  const content = inOneLine(attribute(node, 'content'));
  if (name !== '' && content !== '' && !said.has(name.toLowerCase())) said.set(name.toLowerCase(), content);
}

interface Linked {
  headline: string;
  standfirst: string;
  byline: string;
  date: string;
}
const NOTHING: Linked = { headline: '', standfirst: '', byline: '', date: '' };

/** The first article that JSON-LD tells of (schema.org). */
function articleIn(data: readonly string[]): Linked {
  for (const each of data) {
    const found = articleOf(parsed(each));
    if (found) return found;
  }
  return NOTHING;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function articleOf(value: unknown, depth = 0): Linked | null {
  if (typeof value !== 'object' || value === null || depth > 3) return null;
  if (Array.isArray(value)) {
    for (const each of value.slice(0, 50)) {
      const found = articleOf(each, depth + 1);
      if (found) return found;
    }
    return null;
  }
  const entry = new Map<string, unknown>(Object.entries(value));
  const types = [entry.get('@type')].flat();
  if (!types.some((type) => typeof type === 'string' && /(?:Article|BlogPosting|Report)$/.test(type)))
    return articleOf(entry.get('@graph'), depth + 1) ?? articleOf(entry.get('mainEntity'), depth + 1);
  return {
    headline: wordsIn(entry.get('headline')),
    standfirst: wordsIn(entry.get('description')),
    byline: [entry.get('author')].flat().map(nameIn).filter(Boolean).join(', '),
    date: wordsIn(entry.get('datePublished')),
  };
}

const wordsIn = (value: unknown): string => (typeof value === 'string' ? plain(value) : '');

const nameIn = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'name' in value ? wordsIn(value.name) : wordsIn(value);

/** Pages put the codes of HTML into what is no HTML. */
const plain = (words: string): string =>
  inOneLine(
    words
      .replace(/&(amp|quot|lt|gt|apos|#0?39|nbsp);/g, (_, code: string) => CODES[code] ?? ' ')
      .replace(/&#x?2019;|&rsquo;/gi, '’'),
  );

const CODES: Record<string, string> = {
  amp: '&',
  quot: '"',
  lt: '<',
  gt: '>',
  apos: "'",
  '#39': "'",
  '#039': "'",
};

const inOneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();

/**
 * The day of an ISO date and time, as it was where it was published; '' where it is none.
 */
const dayOf = (date: string): string =>
  /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:[T ]|$)/.exec(date)?.[1] ?? '';
