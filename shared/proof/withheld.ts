import { filesOfPaper, isNamed, mayTell, namesWithheld, type Article } from '../domain';

/*
 * What of an article's record may be handed on. The history has every word that was ever typed, so it follows
 * the strictest terms that any source ever had and has not been freed of.
 */

type Named = Pick<Article['sources'][string], 'title' | 'where' | 'contact' | 'terms'>;

/** What may be handed on of a record, and what stays. */
export interface HandedOn {
  /** Nothing is withheld: no source is or was off the record. */
  all: boolean;
  /** Whether a draft's words may be: they name nobody withheld, or the report hands them on anyway. */
  draft: (number: number) => boolean;
  /** Whether a kept file may be. */
  file: (sha256: string) => boolean;
  /** Whether what a file was called may be told. */
  name: (name: string) => boolean;
}

/**
 * Judges a record. `article`: as it is now; `commands`: those of its history that speak of sources, which may
 * name some that were removed since.
 */
export function handedOn(article: Article, commands: Iterable<unknown>): HandedOn {
  const withheld: Record<string, Named> = {};
  const named = (id: string): boolean => {
    const source = article.sources[id];
    return source !== undefined && isNamed(source);
  };
  for (const [id, source] of Object.entries(article.sources)) if (!named(id)) withheld[id] = source;
  const closed = new Set<string>();
  const told: [string, Named][] = [];
  for (const command of commands)
    for (const { id, terms, title, where, contact } of sourcesIn(command, '')) {
      if (terms !== undefined && !isNamed({ terms: terms as Named['terms'] })) closed.add(id);
      told.push([id, { title, where, contact, terms: 'confidential' }]);
    }
  // Each as it was called at any time: an earlier draft may have the earlier name.
  for (const [at, [id, source]] of told.entries())
    if (!named(id) && (closed.has(id) || id in withheld)) withheld[`${id} ${at}`] = source;
  const all = Object.keys(withheld).length === 0 && [...closed].every(named);
  const names = namesWithheld(withheld);
  const current = article.drafts.at(-1)?.number;
  const texts = new Map(article.drafts.map(({ number, text }) => [number, text]));
  return {
    all,
    draft: (number) => number === current || mayTell(texts.get(number) ?? '', names),
    file: (sha256) => all || isOpenPaper(article, sha256, named),
    name: (name) => all || mayTell(name, names),
  };
}

/**
 * Whether a file is a paper, and of no source that is not on the record. What a draft was read from may have
 * comments on it that name anybody; of a paper that was removed nobody knows why.
 */
function isOpenPaper({ papers, drafts }: Article, sha256: string, named: (id: string) => boolean): boolean {
  const of = Object.values(papers).filter((paper) =>
    filesOfPaper(paper).some((file) => file.sha256 === sha256),
  );
  return (
    of.length > 0 &&
    of.every(({ source }) => named(source)) &&
    drafts.every(({ file }) => file?.sha256 !== sha256)
  );
}

interface Found {
  id: string;
  terms: string | undefined;
  title: string;
  where: string;
  contact: string;
}

/** Everything in a command that says something of a source: whole ones, and what is set of one. */
function* sourcesIn(value: unknown, of: string): Generator<Found> {
  if (typeof value !== 'object' || value === null) return;
  const fields = value as Record<string, unknown>;
  const text = (name: string): string | undefined =>
    typeof fields[name] === 'string' ? fields[name] : undefined;
  const id = text('type') === undefined ? (text('id') ?? of) : (text('source') ?? of);
  const [terms, title, where, contact] = ['terms', 'title', 'where', 'contact'].map(text);
  if ([terms, title, where, contact].some((each) => each !== undefined))
    yield { id, terms, title: title ?? '', where: where ?? '', contact: contact ?? '' };
  for (const each of Object.values(fields)) yield* sourcesIn(each, id);
}
