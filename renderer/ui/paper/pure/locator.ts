import type { Place } from '@shared/document/document';
import { stampOf } from '@shared/document/transcript/stamps';
import { cueAt } from '@shared/document/transcript/transcript';
import { firstStartingFrom, type Range } from '@shared/text/ranges';
import type { ShownContent } from '../types';

/*
 * Where words of a paper are, as a person would say it, and as the field "Where in it" has it: by the time in
 * a recording, by page or slide where there are any, else by paragraph.
 */

/** Where `range` is in a paper; '' where the paper is empty. */
export function locatorOf({ text, apparatus }: ShownContent, { start, end }: Range): string {
  const { cues, places } = apparatus;
  if (cues.length > 0) return timeAt(cues, start);
  const first = placeAt(places, start);
  if (first) return spanned(first, placeAt(places, Math.max(start, end - 1)) ?? first);
  if (text === '') return '';
  const paragraph = paragraphAt(text, start);
  const last = paragraphAt(text, Math.max(start, end - 1));
  return last > paragraph ? `paragraphs ${paragraph}–${last}` : `paragraph ${paragraph}`;
}

function timeAt(cues: ShownContent['apparatus']['cues'], at: number): string {
  const time = (cueAt(cues, at) ?? cues[0])?.time;
  return time === null || time === undefined ? '' : stampOf(time);
}

/** "page 14", "pages 14–15"; of others than pages both by name: "slide 3 – slide 4". */
export function spanned(first: Place, last: Place): string {
  if (first.name === last.name) return first.name;
  const [kind, number] = /^(page|slide) (.+)$/.exec(first.name)?.slice(1) ?? [];
  const other = /^(?:page|slide) (.+)$/.exec(last.name)?.[1];
  if (kind === undefined || other === undefined) return `${first.name} – ${last.name}`;
  return `${kind}s ${number}–${other}`;
}

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
