import type { AgencyWords } from '../agencies';

/**
 * Agencies by the name they are told by, and what their lines call them. Letter case tells "AP" from a word.
 */
const AGENCIES: readonly (readonly [name: string, called: string])[] = [
  ['Reuters', '(?:Thomson )?Reuters|REUTERS'],
  ['the Associated Press', 'AP|(?:The )?Associated Press'],
  ['Agence France-Presse', 'AFP|Agence France[- ]Presse'],
  ['dpa', 'dpa(?:-[A-Za-z]+)?|DPA|Deutsche Presse-Agentur'],
  ['PA Media', 'PA(?: Media)?|Press Association'],
  ['Bloomberg', 'Bloomberg(?: News)?'],
  ['ANSA', 'ANSA'],
  ['EFE', 'EFE'],
  ['APA', 'APA'],
  ['Keystone-SDA', '(?:Keystone-)?SDA|Keystone-ATS'],
  ['ANP', 'ANP'],
  ['Belga', 'Belga'],
  ['TASS', 'TASS'],
  ['Interfax', 'Interfax'],
  ['Xinhua', 'Xinhua'],
  ['Kyodo', 'Kyodo(?: News)?'],
  ['Yonhap', 'Yonhap'],
  ['PTI', 'PTI|Press Trust of India'],
  ['ANI', 'ANI'],
  ['IANS', 'IANS'],
  ['AAP', 'AAP|Australian Associated Press'],
  ['UPI', 'UPI'],
  ['the Canadian Press', '(?:The )?Canadian Press'],
  ['Anadolu', 'Anadolu(?: Agency)?'],
];

const NAMES = AGENCIES.map(([, called]) => called).join('|');
const DASH = '[-–—―]';

/** "PARIS, 3 March (Reuters) –", "LONDON (AP) —", "dpa/lno –", "AP –". */
const DATELINE = new RegExp(
  `^(?:[^()\n]{0,60}\\((?<inside>${NAMES})(?:[/,; ][^()]{0,40})?\\)\\s*${DASH}|` +
    `(?<first>${NAMES})(?:/\\p{L}+)?\\s*(?:${DASH}\\s|/))`,
  'u',
);
/** The same of one that nobody has heard of: "SKELL, May 2 (Island Newsline) -". */
const UNKNOWN = new RegExp(
  `^\\p{Lu}{2}[\\p{Lu} .'’-]*(?:, [^()\n]{1,30})? \\((?<unknown>\\p{Lu}[\\p{L}\\p{N} .&'’-]{1,40})\\)\\s*${DASH}`,
  'u',
);
/** A line by itself: "By Reuters", "Source: AP", "© 2031 AFP", "(with dpa)", "Jo Hill, Press Association". */
const LINE = new RegExp(
  `^(?:.{0,60}[,|/•]\\s?|\\W*(?:(?:[Bb]y|BY|[Ss]ource:?|[Ff]rom|[Vv]ia|[Ww]ith|[Cc]opyright)\\s)?\\W*` +
    `(?:\\d{4}\\s)?)(?<line>${NAMES})(?: Staff| staff| News Agency)?\\W*$`,
  'u',
);
/** How the last paragraph ends: "… he said. (Reuters)", "… he said. — AP". */
const ENDING = new RegExp(
  `[.!?’”"'»]\\s*(?:\\((?<closed>${NAMES})\\)|${DASH}\\s?(?<open>${NAMES}))\\.?\\s*$`,
  'u',
);

const CALLED = AGENCIES.map(([name, called]) => [name, new RegExp(`^(?:${called})$`, 'u')] as const);

/** Longer than this no line is that gives credit and nothing else. */
const LONGEST_LINE = 90;

export const AGENCY_WORDS: AgencyWords = {
  creditIn(paragraph) {
    const line = paragraph.trim();
    const found =
      DATELINE.exec(line.slice(0, 160)) ??
      (line.length <= LONGEST_LINE ? LINE.exec(line) : null) ??
      ENDING.exec(line.slice(-60));
    if (!found?.groups) return UNKNOWN.exec(line.slice(0, 160))?.groups?.['unknown'] ?? null;
    const { inside, first, line: alone, closed, open } = found.groups;
    const called = inside ?? first ?? alone ?? closed ?? open ?? '';
    return CALLED.find(([, named]) => named.test(called))?.[0] ?? null;
  },
};
