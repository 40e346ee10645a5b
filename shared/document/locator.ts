import { firstStartingFrom, type Range } from '../text/ranges';
import type { Apparatus, Place } from './document';
import { stampOf } from './transcript/stamps';
import { cueAt } from './transcript/transcript';

/*
 * Where words of a paper are, as a person would say it, and as the field "Where in it" has it: by the time in
 * a recording, by page or slide where there are any, else by paragraph.
 */

/** A paper's words, and what its places are told by. */
interface Located {
  text: string;
  apparatus: Pick<Apparatus, 'cues' | 'places'>;
}

/** Where `range` is in a paper; '' where the paper is empty. */
export function locatorOf({ text, apparatus }: Located, { start, end }: Range): string {
  const { cues, places } = apparatus;
  if (cues.length > 0) return timeAt(cues, start);
  const first = placeAt(places, start);
  if (first) return spanned(first, placeAt(places, Math.max(start, end - 1)) ?? first);
  if (text === '') return '';
  const paragraph = paragraphAt(text, start);
  const last = paragraphAt(text, Math.max(start, end - 1));
  return last > paragraph ? `paragraphs ${paragraph}–${last}` : `paragraph ${paragraph}`;
}

function timeAt(cues: Apparatus['cues'], at: number): string {
  const time = (cueAt(cues, at) ?? cues[0])?.time;
  return time === null || time === undefined ? '' : stampOf(time);
}

/** "page 14", "pages 14–15"; of others than pages both by name: "slide 3 – slide 4". */
export function spanned(first: Place, last: Place): string {
  if (first.name === last.name) return first.name;
  const [from, to] = [numberOf(first), numberOf(last)];
  if (from === null || to === null) return `${first.name} – ${last.name}`;
  return `${first.kind}s ${from}–${to}`;
}

/** "14" of "page 14"; null of what is called by a name. */
const numberOf = ({ kind, name }: Place): string | null =>
  kind !== 'sheet' && name.startsWith(`${kind} `) ? name.slice(kind.length + 1) : null;

/** The page, slide or sheet that a place in the text is on; those that are empty have no words. */
export function placeAt(places: readonly Place[], at: number): Place | undefined {
  for (let index = firstStartingFrom(places, at + 1) - 1; index >= 0; index--) {
    const place = places[index]!;
    if (place.end > place.start) return place;
  }
  return undefined;
}

/** The number of the paragraph at `at`, from 1: lines without words are none. */
function paragraphAt(text: string, at: number): number {
  let count = 0;
  for (let line = 0; line <= at;) {
    const end = text.indexOf('\n', line);
    const next = end === -1 ? text.length : end;
    if (text.slice(line, next).trim() !== '') count++;
    if (end === -1) break;
    line = next + 1;
  }
  return Math.max(1, count);
}
