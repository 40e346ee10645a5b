export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
export const WEEKDAY_NAMES = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const lower = (name: string): string => name.toLowerCase();

/** The first three letters, and "sept", in lower case, by the month's index. "May" is short already. */
export const SHORT_MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.flatMap((name, at): [string, number][] =>
    name.length > 3 ? [[lower(name.slice(0, 3)), at]] : [],
  ),
  ['sept', 8],
]);

/** Months by their lower-case names, long and short. */
export const MONTHS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.map((name, at): [string, number] => [lower(name), at]),
  ...SHORT_MONTHS,
]);

export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
  WEEKDAY_NAMES.map((name, at) => [lower(name), at]),
);

/** Months, long or short, that people are called by as well. */
export const ALSO_NAMES: ReadonlySet<string> = new Set(['may', 'mar', 'jan', 'april', 'june']);
