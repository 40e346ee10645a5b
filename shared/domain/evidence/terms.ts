import { z } from 'zod';
import type { Article } from '../model/article';
import type { Evidence, Source } from '../model/evidence';
import type { Mark } from '../model/mark';
import type { Said } from '../model/said';
import { Bearing, Terms } from '../../vocabulary';

/*
 * What the terms of a source allow. What came from a source that is not on the record is shown in the window
 * of its own article, where the checker works with it, and nowhere else: in no other article, search,
 * terminal or report. Here alone is decided what that is, for whatever shows or prints.
 */

/** Only a source on the record may be named where others read it. */
export const isNamed = ({ terms }: Pick<Source, 'terms'>): boolean => terms === 'on-the-record';

/** Of a source that is not there nobody knows what was agreed with it, and the strictest is kept. */
export const termsOf = (source: Pick<Source, 'terms'> | undefined): Terms => source?.terms ?? 'confidential';

/**
 * Evidence that stays in its article, because its source is not on the record. This is all that is told of
 * it.
 */
export const Withheld = z.object({ bears: Bearing, terms: Terms });
export type Withheld = z.infer<typeof Withheld>;

/** What may be told elsewhere of what stands at a mark. */
export interface Told {
  evidence: Evidence[];
  withheld: Withheld[];
  /**
   * A note may name any source, so none is told beside one that is withheld; and none that came with the
   * draft, wherever it stands, where it names one.
   */
  notes: Mark['notes'];
  /** What the author wrote, as far as it gives nobody away. */
  said: Said[];
}

/** `hidden`: `namesWithheld(sources)`, for whoever asks about many marks. */
export function toldOf(
  { evidence, notes, said = [] }: Pick<Mark, 'evidence' | 'notes' | 'said'>,
  sources: Article['sources'],
  hidden = namesWithheld(sources),
): Told {
  const terms = (of: Evidence): Terms => termsOf(sources[of.source]);
  const told = evidence.filter((each) => isNamed({ terms: terms(each) }));
  const withheld = evidence
    .filter((each) => !told.includes(each))
    .map((each) => ({ bears: each.bears, terms: terms(each) }));
  return {
    evidence: told,
    withheld,
    notes: withheld.length > 0 ? [] : notes.filter((note) => !note.came || mayTell(note.text, hidden)),
    said: said.filter((each) => mayTellSaid(each, evidence, sources, hidden)),
  };
}

/**
 * What names the sources of an article that are not on the record: their titles, the parts of those that are
 * names, numbers and addresses. Null where there are none.
 */
export function namesWithheld(
  sources: Readonly<Record<string, Pick<Source, 'title' | 'where' | 'contact' | 'terms'>>>,
): RegExp | null {
  const names = new Set<string>();
  for (const { title, where, contact = '', ...source } of Object.values(sources)) {
    if (isNamed(source)) continue;
    for (const name of [
      title,
      ...partsOfName(title),
      ...[where, contact].flatMap((each) => each.split(WHERE_ENDS)),
    ])
      if (name.trim().length >= SHORTEST) names.add(name.trim());
  }
  if (names.size === 0) return null;
  const all = [...names].map((name) => name.replace(SIGNS, '\\$&').replace(/\s+/g, '\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.join('|')})(?![\\p{L}\\p{N}])`, 'iu');
}

const SHORTEST = 3;
const SIGNS = /[\\^$.*+?()[\]{}|/]/g;
const WHERE_ENDS = /[,;\n]\s*/;
const NAME_ALONE = /^(?:\p{Lu}[\p{L}\p{M}'’.-]*\s*){2,4}$/u;

/** "Dana Reyes" is given away by "Reyes"; of "minutes of the council" no one word says which. */
const partsOfName = (title: string): string[] => (NAME_ALONE.test(title) ? title.split(/\s+/) : []);

/** Whether words may be told where others read them: they name nobody who is not on the record. */
export const mayTell = (words: string, hidden: RegExp | null): boolean => !hidden?.test(words);

/**
 * Whether what the author wrote may be told elsewhere: nothing that was read out of it is withheld, and
 * neither it nor an answer to it names a source that is.
 */
function mayTellSaid(
  { id, text, replies = [] }: Said,
  evidence: Mark['evidence'],
  sources: Article['sources'],
  hidden: RegExp | null,
): boolean {
  if (evidence.some((each) => each.said === id && !isNamed({ terms: termsOf(sources[each.source]) })))
    return false;
  return [text, ...replies.map((reply) => reply.text)].every((words) => mayTell(words, hidden));
}
