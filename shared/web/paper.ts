/*
 * Where the page finds the bytes of a paper: a path of the app's own address, by the article and by the sum
 * of the file.
 */

const PATH = /^\/papers\/([0-9a-f-]{36})\/([0-9a-f]{64})$/;

/** From wherever the page is. */
export const paperPath = (article: string, sha256: string): string => `/papers/${article}/${sha256}`;

/** The article and file that a path asks for; undefined where it asks for none. Nothing is decoded. */
export function paperAsked(pathname: string): { article: string; sha256: string } | undefined {
  const [, article, sha256] = PATH.exec(pathname) ?? [];
  return article !== undefined && sha256 !== undefined ? { article, sha256 } : undefined;
}
