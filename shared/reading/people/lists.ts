import { grammar } from '../../text/languages';
import type { Document } from '../text/document';
import { endsAsThing, isCapitals } from './edges';
import type { NameRun } from './runs';

const { endings, markers, naming, nouns, persons, speech } = grammar;

/**
 * Names that no list knows and that stand in a row with somebody's: "Jane Roe, Nacer Doe and Paul Hill"; and
 * those that a country owns: "Norway's Novak Roe". Both are made people's.
 */
export function listed(doc: Document, runs: readonly NameRun[]): void {
  const row = (run: NameRun, other: NameRun | undefined): boolean =>
    other !== undefined && other.kind === 'person' && other.words.length > 1 && joined(doc, run, other);
  const tell = (run: NameRun, i: number): void => {
    if (!mayBeSomebody(doc, run)) return;
    if (row(run, runs[i - 1]) || (!belongs(doc, run) && row(run, runs[i + 1])) || ofCountry(doc, run))
      run.kind = 'person';
  };
  runs.forEach(tell);
  // A row is told from either end.
  for (let i = runs.length - 1; i >= 0; i--) tell(runs[i]!, i);
}

/**
 * Two or three words with small letters in them, none of which says that it is a thing, and no article
 * before.
 */
function mayBeSomebody({ tokens }: Document, run: NameRun): boolean {
  if (run.kind !== 'unknown' || run.words.length < 2 || run.words.length > 3 || run.name > run.from)
    return false;
  const lower = run.words.map((word) => word.toLowerCase());
  const last = lower.at(-1)!;
  return (
    !speech.articles.has(tokens[run.from - 1]?.lower ?? '') &&
    !tokens.slice(run.from, run.to).some((token) => isCapitals(token) && token.text.length > 1) &&
    !lower.some(
      (word) => naming.demonyms.has(word) || nouns.inNamesOfBodies.has(word) || endsAsThing(word),
    ) &&
    !persons.thingHeads.has(lower[0]!) &&
    !persons.placeEnds.has(last) &&
    !persons.behindThings.has(tokens[run.to]?.lower ?? '') &&
    !nouns.roles.has(last) &&
    !/\d/.test(run.words.join(''))
  );
}

/**
 * "Roe of Full Plate, and Doe", "Roe's Full Plate and Doe": what stands behind these is somebody's, and no
 * one in the row.
 */
function belongs({ tokens }: Document, run: NameRun): boolean {
  const before = tokens[run.from - 1]?.lower ?? '';
  return (
    endings.owner.test(before) ||
    naming.placeLinks.has(before) ||
    (naming.descriptionLinks.has(before) && before !== markers.addition)
  );
}

/** Nothing but a comma, an "and", or both between the two. */
function joined({ tokens }: Document, a: NameRun, b: NameRun): boolean {
  const [first, second] = a.from < b.from ? [a, b] : [b, a];
  if (first.sentence !== second.sentence) return false;
  const between = tokens.slice(first.to, second.from).map(({ lower }) => lower);
  if (between.length === 1 && between[0] === ',') {
    // "Jane Roe, Hill Pharma": a row goes on, a description does not.
    const after = tokens[second.to]?.lower;
    const before = tokens[first.from - 1]?.lower;
    return after === markers.addition || before === ',' || tokens[second.to + 1]?.lower === markers.addition;
  }
  return (
    between.at(-1) === markers.addition && between.length <= 2 && (between.length === 1 || between[0] === ',')
  );
}

function ofCountry({ tokens }: Document, run: NameRun): boolean {
  const owner = tokens[run.from - 1];
  const country = tokens[run.from - 2];
  const after = tokens[run.to];
  return (
    owner !== undefined &&
    country !== undefined &&
    endings.owner.test(owner.lower) &&
    naming.places.has(country.lower) &&
    (!after || !/^(?:NOUN|PROPN|ADJ)$/.test(after.pos))
  );
}
