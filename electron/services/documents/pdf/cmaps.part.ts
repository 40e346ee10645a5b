/*
 * Adobe's character maps, by which fonts of Chinese, Japanese and Korean that are not in a file say which
 * letters theirs are: a bundle of its own, loaded for the first PDF that names one.
 */
const MAPS = import.meta.glob<string>('/node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&inline',
  import: 'default',
  eager: true,
  exhaustive: true,
});

/** The bytes of a map by its file's name; undefined where there is none. */
export function characterMap(file: string): Uint8Array | undefined {
  const address = MAPS[`/node_modules/pdfjs-dist/cmaps/${file}`];
  return address === undefined
    ? undefined
    : new Uint8Array(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'));
}
