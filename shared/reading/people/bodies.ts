import type { Document } from '../text/document';
import { ORGANISATION_NOUNS } from '../lexicon/places';
import { addAbout, nothing, type About } from './about';
import type { NameRun } from './runs';

/** A company, council, club or other body the article names. */
export interface Body {
  /** The fullest form found, without article. */
  name: string;
  about: About;
  /** Where it is named, in order. */
  places: number[];
}

/** The bodies of an article, with what is said about them: "sensor maker NAME", "NAME, a charity for …". */
export function findBodies(doc: Document, runs: readonly NameRun[]): Body[] {
  const byName = new Map<string, Body>();
  for (const run of runs) {
    if (run.kind !== 'organisation' && run.kind !== 'unknown') continue;
    const name = doc.text.slice(run.start, run.end);
    const key = name.toLowerCase();
    let body = byName.get(key);
    if (!body) {
      body = { name, about: nothing(), places: [] };
      if (run.kind === 'organisation') body.about.words.add('');
      byName.set(key, body);
    }
    for (const word of run.words) body.about.words.add(word.toLowerCase());
    body.places.push(run.start);
    // The first mentions describe; a name that fills the article need not be looked at a thousand times.
    if (body.places.length <= 8) addAbout(doc, run, body.about);
  }
  return [...byName.values()].filter(({ about }) => about.words.has('') || [...about.words].some((word) => ORGANISATION_NOUNS.has(word)));
}
