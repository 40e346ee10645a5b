import { z } from 'zod';
import { Id } from '../domain/model/ids';
import { BEARINGS, SOURCE_KINDS, TERMS } from '../vocabulary';

/*
 * How the app was left, so that it comes back so. Kept beside the settings; losing it costs a few clicks and
 * no work.
 */

/** Enough of an article to name its tab before it is read. */
export const Known = z.object({
  article: Id,
  slug: z.string().max(1000),
  headline: z.string().max(4000),
  deadline: z.string().max(20),
});
export type Known = z.infer<typeof Known>;

/**
 * What a manuscript was scrolled to: the first character in view, and how far its line stood from the top, in
 * pixels.
 */
export const ScrollPlace = z.object({ offset: z.int().min(0), by: z.number() });
export type ScrollPlace = z.infer<typeof ScrollPlace>;

/** A form for evidence as it stands. The bounds are those of its fields. */
export const BegunEvidence = z.object({
  source: z.string().max(500),
  kind: z.enum(SOURCE_KINDS),
  terms: z.enum(TERMS),
  where: z.string().max(4000),
  locator: z.string().max(500),
  excerpt: z.string().max(20_000),
  bears: z.enum(BEARINGS),
});
export type BegunEvidence = z.infer<typeof BegunEvidence>;

/** A typed text of more characters than this is kept until the window is closed, and no longer. */
export const MOST_TYPED = 200_000;
export const MOST_TABS = 200;
export const MOST_RECENT = 30;

export const Session = z.object({
  tabs: z
    .array(Known.extend({ mark: Id.nullable(), report: z.boolean(), place: ScrollPlace.nullable() }))
    .max(MOST_TABS),
  /** The article on screen; null for the library. */
  active: Id.nullable(),
  /** Articles that were shown, the last first. */
  recent: z.array(Known).max(MOST_RECENT),
  /** What is typed and not added yet: a note by its mark, the name of a person by the article. */
  begun: z.record(Id, z.string().max(20_000)),
  /**
   * Evidence begun and not added yet: by the mark it is for, by the article where it is for several, by the
   * evidence it changes.
   */
  forms: z.record(Id, BegunEvidence).default({}),
  /** What is typed in other forms and not sent, by the form and the field. */
  typed: z.record(z.string().max(200), z.string().max(MOST_TYPED)).default({}),
});
export type Session = z.infer<typeof Session>;
/**
 * What is left of it when everything with one of these ids goes: those of an article that is deleted, and of
 * its marks.
 */
export function sessionWithout(session: Session, ids: ReadonlySet<string>): Session {
  const stays = ({ article }: Known): boolean => !ids.has(article);
  const kept = <T>(of: Record<string, T>): Record<string, T> =>
    Object.fromEntries(Object.entries(of).filter(([key]) => !key.split(' ').some((part) => ids.has(part))));
  const { tabs, active, recent, begun, forms, typed } = session;
  return {
    tabs: tabs.filter(stays),
    active: active !== null && ids.has(active) ? null : active,
    recent: recent.filter(stays),
    begun: kept(begun),
    forms: kept(forms),
    typed: kept(typed),
  };
}

export const NO_SESSION: Session = { tabs: [], active: null, recent: [], begun: {}, forms: {}, typed: {} };
