/*
 * The fonts of the app for what it hands on: a bundle of its own, loaded for the first report. In a file they
 * are 200 KB where it is in English, and 430 KB where it has letters of Central Europe as well.
 */

const FILES = import.meta.glob<string>(
  [
    '/node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin*-wght-*.woff2',
    '/node_modules/@fontsource-variable/inter/files/inter-latin*-wght-normal.woff2',
  ],
  { query: '?url&inline', import: 'default', eager: true, exhaustive: true },
);

/** What fontsource puts into each of the two files, as its style sheets say. */
const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const LATIN_EXT =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';
/** Letters that only the second file has; its daggers and currencies alone are not worth its size. */
const BEYOND = /[\u0100-\u0130\u0132-\u0151\u0154-\u02BA\u1E00-\u1E9F\u1EF2-\u1EFF]/u;

const FACES = [
  { family: 'Stet Serif', file: 'source-serif-4', style: 'normal', weights: '200 900' },
  { family: 'Stet Serif', file: 'source-serif-4', style: 'italic', weights: '200 900' },
  { family: 'Stet Sans', file: 'inter', style: 'normal', weights: '100 900' },
];

/** The rules that bring the fonts along for a report with these words. */
export function fontFaces(words: string): string {
  const subsets = [{ name: 'latin', range: LATIN }];
  if (BEYOND.test(words)) subsets.push({ name: 'latin-ext', range: LATIN_EXT });
  return FACES.flatMap(({ family, file, style, weights }) =>
    subsets.map(({ name, range }) => {
      const path = `/node_modules/@fontsource-variable/${file}/files/${file}-${name}-wght-${style}.woff2`;
      return `@font-face { font-family: "${family}"; font-style: ${style}; font-weight: ${weights}; src: url(${FILES[path]!}) format("woff2"); unicode-range: ${range}; }`;
    }),
  ).join('\n');
}
