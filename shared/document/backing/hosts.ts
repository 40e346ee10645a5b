import type { SourceKind } from '../../vocabulary';

/** Programs that lead away through an address of their own: host, path, and what of the query leads on. */
const WRAPPERS: readonly (readonly [host: RegExp, path: RegExp, names: readonly string[]])[] = [
  [/(?:^|\.)google\.[a-z.]+$/, /^\/url$/, ['q', 'url']],
  [/^l\.facebook\.com$/, /^/, ['u']],
  [/^l\.instagram\.com$/, /^/, ['u']],
  [/\.safelinks\.protection\.outlook\.com$/, /^/, ['url']],
];

/** A mail filter's own; where it put signs of the address elsewhere, an asterisk stands for each. */
const DEFENDED = /\/v3\/__(https?:\/\/[^*]+?)__;/;

/** Where a wrapper of links leads; null for any other address. */
export function redirected({ href, hostname, pathname, searchParams }: URL): string | null {
  if (hostname === 'urldefense.com') return DEFENDED.exec(href)?.[1] ?? null;
  const wrapper = WRAPPERS.find(([host, path]) => host.test(hostname) && path.test(pathname));
  const to = wrapper?.[2].map((name) => searchParams.get(name)).find((each) => each);
  return to && /^https?:\/\//i.test(to) ? to : null;
}

/** What is told by the host, which counts with those below it. */
const HOSTS: Partial<Record<SourceKind, readonly string[]>> = {
  'social-post': [
    'twitter.com',
    'x.com',
    'facebook.com',
    'instagram.com',
    'tiktok.com',
    'bsky.app',
    'threads.net',
    'linkedin.com',
    'reddit.com',
  ],
  recording: ['youtube.com', 'youtu.be', 'vimeo.com', 'soundcloud.com', 'spotify.com'],
  paper: ['doi.org', 'arxiv.org', 'ncbi.nlm.nih.gov', 'jstor.org', 'ssrn.com', 'biorxiv.org', 'medrxiv.org'],
  'reference-work': ['wikipedia.org', 'britannica.com', 'merriam-webster.com', 'oed.com'],
  law: ['legislation.gov.uk', 'congress.gov', 'law.cornell.edu', 'eur-lex.europa.eu'],
  transcript: ['otter.ai', 'rev.com', 'trint.com'],
};

/** What is told by how the name of a file ends. */
export const ENDINGS: Partial<Record<SourceKind, readonly string[]>> = {
  dataset: ['csv', 'xls', 'xlsx', 'ods', 'json'],
  recording: ['mp3', 'mp4', 'm4a', 'wav', 'mov', 'webm', 'ogg'],
  picture: ['jpg', 'jpeg', 'png', 'gif', 'webp', 'tif', 'tiff'],
  report: ['pdf', 'doc', 'docx', 'odt'],
};

const keyOf = (table: typeof HOSTS, fits: (each: string) => boolean): SourceKind | undefined =>
  (Object.keys(table) as SourceKind[]).find((kind) => table[kind]!.some(fits));

/** What kind of source stands at an address, as far as the address tells. */
export function kindOfAddress({ hostname, pathname }: URL): SourceKind {
  const host = hostname.replace(/^www\d?\./, '');
  const path = pathname.toLowerCase();
  return (
    keyOf(HOSTS, (each) => host === each || host.endsWith(`.${each}`)) ??
    keyOf(ENDINGS, (each) => path.endsWith(`.${each}`)) ??
    'web-page'
  );
}
