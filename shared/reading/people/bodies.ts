import { grammar } from '../../text/languages';
import type { Document } from '../text/document';
import { addAbout, nothing, type About } from './about';
import type { NameRun } from './runs';

const { naming, nouns } = grammar;

/** A company, council, club or other body the article names. */
export interface Body {
  /** The fullest form found, without article. */
  name: string;
  about: About;
  /** Where it is named, in order. */
  places: number[];
}

/** "University of East Hill", "Department for Transport": where the name ends that this run begins. */
function wholeEnd({ tokens }: Document, run: NameRun, next: NameRun | undefined): number {
  const joins =
    next !== undefined &&
    next.from === run.to + 1 &&
    next.from < tokens.length &&
    next.kind !== 'person' &&
    naming.bodyLinks.has(tokens[run.to]!.lower);
  return joins && nouns.bodies.has((run.words[run.words.length - 1] ?? '').toLowerCase())
    ? next.end
    : run.end;
}

/** The bodies of an article, with what is said about them: "sensor maker NAME", "NAME, a charity for …". */
export function findBodies(doc: Document, runs: readonly NameRun[]): Body[] {
  const byName = new Map<string, Body>();
  for (const [index, run] of runs.entries()) {
    if (run.kind !== 'organisation' && run.kind !== 'unknown') continue;
    const name = doc.text.slice(run.start, wholeEnd(doc, run, runs[index + 1]));
    const key = name.toLowerCase();
    let body = byName.get(key);
    if (!body) {
      body = { name, about: nothing(), places: [] };
      if (run.kind === 'organisation') body.about.words.add('');
      byName.set(key, body);
    }
    for (const word of run.words) body.about.words.add(word.toLowerCase());
    // The first mentions describe; a name that fills the article need not be looked at a thousand times.
    if (body.places.length <= 8) addAbout(doc, run, body.about);
    // "told Fox", "wrote on Twitter": where something is said is not who says it.
    if (!naming.addressed.has(doc.tokens[run.from - 1]?.lower ?? '')) body.places.push(run.start);
  }
  return [...byName.values()].filter(
    ({ about }) => about.words.has('') || [...about.words].some((word) => nouns.bodies.has(word)),
  );
}
