import { z } from 'zod';
import type { Article } from '../model/article';
import type { Evidence, Source } from '../model/evidence';
import type { Mark } from '../model/mark';
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
  /** A note may name any source, so none is told beside one that is withheld. */
  notes: Mark['notes'];
}

export function toldOf(
  { evidence, notes }: Pick<Mark, 'evidence' | 'notes'>,
  sources: Article['sources'],
): Told {
  const terms = (of: Evidence): Terms => termsOf(sources[of.source]);
  const told = evidence.filter((each) => isNamed({ terms: terms(each) }));
  const withheld = evidence
    .filter((each) => !told.includes(each))
    .map((each) => ({ bears: each.bears, terms: terms(each) }));
  return { evidence: told, withheld, notes: withheld.length > 0 ? [] : notes };
}
