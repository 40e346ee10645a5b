import { alertsOf, isCut, type Mark } from './mark';
import { STATUS_INFO } from '../../vocabulary';

/*
 * How a mark stands, said once for the screen, the report and the terminal: every mark is in exactly one of
 * these classes, the first that fits, and so whatever is counted by them comes to all the marks.
 */
export const MARK_CLASSES = [
  'asked',
  'lost',
  'changed',
  'waiting',
  'to-change',
  'mended',
  'let-stand',
  'holds',
  'cut',
] as const;
export type MarkClass = (typeof MARK_CLASSES)[number];

/**
 * `decided`: a person has come to an answer, and it holds for the words as they stand. What is not decided is
 * open.
 */
export const CLASS_INFO: Record<MarkClass, { label: string; why: string; decided: boolean }> = {
  asked: { label: 'Query out', why: 'A query is out and was not answered.', decided: false },
  lost: { label: 'Lost', why: 'The words are gone from the draft.', decided: false },
  changed: { label: 'Changed since', why: 'The text changed since the status was set.', decided: false },
  waiting: { label: 'To check or checking', why: 'Nobody has come to an answer.', decided: false },
  'to-change': {
    label: 'To be changed',
    why: 'Found wrong or wanting, and not resolved yet.',
    decided: true,
  },
  mended: { label: 'Changed', why: 'Fixed, softened or cut in the text.', decided: true },
  'let-stand': { label: 'Let stand', why: 'Stet: the text stays as it is.', decided: true },
  holds: { label: 'Verified or opinion', why: 'Nothing to change in the text.', decided: true },
  cut: { label: 'Closed as cut', why: 'The words went on purpose.', decided: true },
};

/**
 * When a mark belongs to a class, in the order in which they are asked; the last takes what no other does.
 */
const FITS: readonly (readonly [MarkClass, (mark: Mark) => boolean])[] = [
  ['cut', isCut],
  ['asked', ({ status }) => status === 'query-out'],
  ['lost', ({ lost }) => lost],
  ['changed', (mark) => !mark.lost && alertsOf(mark).length > 0],
  ['waiting', ({ status }) => !STATUS_INFO[status].decided],
  ['to-change', ({ status, disposition }) => STATUS_INFO[status].problem && disposition === 'open'],
  ['let-stand', ({ disposition }) => disposition === 'stet'],
  ['mended', ({ disposition }) => disposition !== 'open'],
  ['holds', () => true],
];

/** The class a mark is in. Law: `CLASS_INFO[classOf(mark)].decided` is `isDecided(mark)`. */
export const classOf = (mark: Mark): MarkClass => FITS.find(([, fits]) => fits(mark))![0];

/** All classes that fit a mark, the one it is in first. What was closed as cut is nothing else. */
export const classesOf = (mark: Mark): MarkClass[] =>
  isCut(mark) ? ['cut'] : FITS.filter(([, fits]) => fits(mark)).map(([each]) => each);

export type ClassCounts = Record<MarkClass, number>;

/** How many marks there are in each class. */
export function classCounts(marks: Iterable<Mark>): ClassCounts {
  const counts = Object.fromEntries(MARK_CLASSES.map((each) => [each, 0])) as ClassCounts;
  for (const mark of marks) counts[classOf(mark)]++;
  return counts;
}

/** How many of them are decided. */
export const decidedIn = (counts: ClassCounts): number =>
  MARK_CLASSES.reduce((total, each) => (CLASS_INFO[each].decided ? total + counts[each] : total), 0);
