import { PAPER_POLICY, REPORT_POLICY, WORKER_POLICY } from './csp';

/*
 * What is said with each answer of the app's own scheme. Free of Electron, so that it has a test on every
 * system.
 */

const HTML = 'text/html; charset=utf-8';

const documentHeaders = (policy: string) => ({
  'content-type': HTML,
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
});

export const pageHeaders = (policy: string) => ({
  ...documentHeaders(policy),
  'cross-origin-opener-policy': 'same-origin',
});

/**
 * Of a report. Its policy puts it in a sandbox, and a document that is sandboxed and has an opener policy as
 * well may not be shown at the top of a window, where it is printed: the HTML standard makes a network error
 * of it ("navigate", after "enforcing a response's opener policy"). It has no opener in either place.
 */
export const REPORT_HEADERS = documentHeaders(REPORT_POLICY);

/**
 * Of a file of the page only a worker's script heeds the policy. Its name has its content in it (Vite), so
 * that a page which begins anew takes what the one before has read and compiled.
 */
export const fileHeaders = (type: string) => ({
  'content-type': type,
  'x-content-type-options': 'nosniff',
  'cache-control': 'max-age=31536000, immutable',
  ...(type.startsWith('text/javascript') ? { 'content-security-policy': WORKER_POLICY } : {}),
});

/**
 * Of a paper, which comes from anybody. Where one should ever be opened as a document, it is one of no origin
 * in which nothing runs, and which asks for nothing. It is in no cache: where it lies is known.
 */
export const paperHeaders = (type: string) => ({
  'content-type': type,
  'content-security-policy': PAPER_POLICY,
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
});
