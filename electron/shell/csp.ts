/**
 * The page's policy: nothing that is not listed. No `unsafe-eval`, no inline script, no network at all.
 * `style-src` takes a fresh nonce a load, because Mantine and CodeMirror write style elements as they run.
 */
export const pagePolicy = (nonce: string): string =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `font-src 'self'`,
    `img-src 'self' data:`,
    `media-src 'self'`,
    `worker-src 'self'`,
    `connect-src 'self'`,
    `frame-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');

/**
 * A worker takes its policy from its own script. It computes: no further script, no code made from text, no
 * connection.
 */
export const WORKER_POLICY = `default-src 'none'; script-src 'self'`;

/**
 * A report is a document that quotes strangers' text: it may style itself and do nothing else, in an origin
 * of its own.
 */
export const REPORT_POLICY = `default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox`;

/** A paper is looked at by the page, which draws it; by itself it is nothing. */
export const PAPER_POLICY = `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox`;
