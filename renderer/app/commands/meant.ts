import type { CommandId } from '@shared/contract';

/*
 * What has the keyboard is what is meant, in all of the app: a key never acts on something that is not shown
 * as its object. Two tables say so, and this is the only place that does: what a command acts on, and which
 * of that can be meant from where the keyboard is. What acts on the article as a whole, or only goes
 * somewhere, can be done from everywhere on its screen and is not named here.
 */

/** The parts of the window that can have the keyboard. */
export const PLACES = [
  'manuscript',
  'marks',
  'backing',
  'panel',
  'desk',
  'group',
  'reading',
  'people',
  'papers',
  'passages',
  'tabs',
  'menu bar',
  'notices',
  'report',
  'drafts',
  'library',
] as const;
/**
 * `desk` is the article's screen itself: its header, its foot, the tour's card, or nothing in particular.
 * `group` is the head of one in the list of marks; `passages` what the papers say of the mark in hand, which
 * stands over it.
 */
export type Place = (typeof PLACES)[number];

/**
 * What a command acts on: the mark in hand, or those chosen with it (`mark`); a field of the panel about them
 * (`panel`), and the one that what is selected in a paper goes into (`evidence`); the words selected, or the
 * sentence the cursor stands in (`words`).
 */
export type Meant = 'mark' | 'panel' | 'evidence' | 'words';

const ON_MARK =
  /^mark\.(?:status\.|(?:apply|put-back|cut|link|confirm|backing|mine|share|apart|alike|remove)$)|^set\.(?!name$)|^seen\.copy$/;
const IN_PANEL = /^mark\.(?:correction|note|places)$|^query\.new$|^set\.name$|^seen\.open$/;
const ON_WORDS = /^mark\.(?:new|exact)\.|^check\.(?:clear|clear-paragraph|unclear)$|^tick\.words$/;

export function meantBy(id: CommandId): Meant | null {
  if (id === 'mark.evidence' || id === 'recording.note' || id === 'mark.translation') return 'evidence';
  return ON_MARK.test(id) ? 'mark' : IN_PANEL.test(id) ? 'panel' : ON_WORDS.test(id) ? 'words' : null;
}

const MARK: readonly Meant[] = ['mark', 'panel', 'evidence'];
const MARK_AND_WORDS: readonly Meant[] = [...MARK, 'words'];

/** What is shown as the object of a key while the keyboard is there. */
const SHOWN: Record<Place, readonly Meant[]> = {
  manuscript: MARK_AND_WORDS,
  marks: MARK,
  backing: MARK,
  panel: MARK,
  desk: MARK_AND_WORDS,
  passages: MARK,
  // These have objects of their own: a group, a suggestion, a person, a paper, a tab, a menu and so on.
  group: [],
  reading: [],
  people: [],
  papers: ['evidence'],
  tabs: [],
  'menu bar': [],
  notices: [],
  report: [],
  drafts: [],
  library: [],
};

export const canMean = (place: Place, meant: Meant): boolean => SHOWN[place].includes(meant);

const HOLDERS: Record<Place, string> = {
  manuscript: 'the manuscript has',
  marks: 'the list of marks has',
  backing: 'the list of backing has',
  panel: 'the panel has',
  desk: 'the article has',
  group: 'the head of a group has',
  reading: 'the first read has',
  people: 'the list of people has',
  papers: 'the papers have',
  passages: 'the list of passages has',
  tabs: 'the row of tabs has',
  'menu bar': 'the menu bar has',
  notices: 'a notice has',
  report: 'the report has',
  drafts: 'the comparison of drafts has',
  library: 'the library has',
};

/**
 * Why a key did nothing where the keyboard is, and what to do instead; null where nothing is to be said.
 * `list` is the key that goes to the list of marks, as it is shown.
 */
export function whyNot(id: CommandId, place: Place, list: string | undefined): string | null {
  const meant = meantBy(id);
  // In the library a letter looks for no mark, and nobody who types there means one.
  if (meant === null || place === 'library') return null;
  if (canMean(place, meant)) {
    return meant === 'words' ? null : 'Nothing was changed: no mark that this could be done to is selected.';
  }
  const nothing = `Nothing was changed: ${HOLDERS[place]} the keyboard, and`;
  if (place === 'report' || place === 'drafts')
    return `${nothing} no mark is in hand there. Escape goes back to the manuscript.`;
  if (meant === 'words')
    return `${nothing} the words meant are those of the manuscript. Click into it, or go there by F6.`;
  return `${nothing} no mark is in hand there. Click a mark${list === undefined ? '' : `, or go to the list of marks by ${list}`}.`;
}
