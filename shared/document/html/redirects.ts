/*
 * Addresses that lead through somebody's counter first. Google Docs writes every link so, and mail programs
 * of offices do: what the writer linked to is inside.
 */

/** Google's, of documents, mail and search: the address under `q` or `url`, and its own figures after it. */
const GOOGLE =
  /^https?:\/\/www\.google\.[a-z.]{2,6}\/url\?(?:.*?&)?(?:q|url)=(.+?)(?:&(?:sa|source|ust|usg|ved|opi|cd|rct|esrc)=.*)?$/i;
const OUTLOOK = /^https?:\/\/[\w.-]+\.safelinks\.protection\.outlook\.com\/[^?]*\?(?:.*?&)?url=([^&]+)/i;

/** The address that `href` leads to in the end, as far as it says so itself. */
export function withoutRedirect(href: string): string {
  const inside = (GOOGLE.exec(href) ?? OUTLOOK.exec(href))?.[1];
  if (inside === undefined) return href;
  const address = decoded(inside);
  return /^(?:https?:\/\/|mailto:)/i.test(address) ? address : href;
}

/** An address in an address has its signs as codes; where none of them is coded, it was put in as it is. */
function decoded(inside: string): string {
  if (!/%(?:3a|2f|3f|3d|26|23|25)/i.test(inside)) return inside;
  try {
    return decodeURIComponent(inside);
  } catch {
    return inside;
  }
}
