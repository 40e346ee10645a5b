// Why a download did not come, in a sentence that says what to do. Pure: an error of Node's fetch in, words
// out.

const UNKNOWN_AUTHORITY = new Set([
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
]);
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'ETIMEDOUT',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_SOCKET',
]);

/**
 * An error of Node's fetch: its own, or what it was caused by.
 * @typedef {{ message?: string, code?: unknown, cause?: unknown, errors?: unknown[] }} Cause
 */

/**
 * An error and all that it was caused by, outermost first.
 * @param {unknown} error
 * @returns {Generator<Cause>}
 */
function* causes(error) {
  for (let each = causeOf(error); each; each = causeOf(each.cause)) {
    yield each;
    for (const inner of each.errors ?? []) yield* causes(inner);
  }
}

/** @param {unknown} thrown @returns {Cause | undefined} */
const causeOf = (thrown) => (typeof thrown === 'object' && thrown !== null ? thrown : undefined);

const PORTAL = 'A network that asks its guests to sign in does this: open a page in a browser and sign in.';
const COMPANY =
  'A company that looks into its own traffic does this: set NODE_EXTRA_CA_CERTS to the file of its certificate.';
const PASSWORD = 'Put name and password into its address: HTTPS_PROXY=http://name:password@host:port';
const ANOTHER_HOST = 'Ask who looks after it, or set ELECTRON_MIRROR to a host that is allowed.';
const OTHER_WAYS =
  'Behind a proxy, set HTTPS_PROXY to its address; where the host is blocked, ELECTRON_MIRROR to another.';

/**
 * `host` was asked, through `proxy` (its host, or ''). The answer: what happened, and what a person can do, a
 * sentence a line. A body that was cut short says "terminated"; a tunnel names the proxy's status in words.
 * @param {unknown} error
 * @param {string} host
 * @param {string} [proxy]
 */
export function explain(error, host, proxy = '') {
  const all = [...causes(error)];
  const codes = all.flatMap((each) => (typeof each.code === 'string' ? each.code : []));
  const code = codes.find((each) => each !== 'UND_ERR_ABORTED') ?? '';
  const words = all.map((each) => each.message ?? '').join(' ');
  const refused = /Proxy response \((\d+)\)/.exec(words)?.[1];
  if (refused) return explainProxy(refused, host, proxy);
  if (UNKNOWN_AUTHORITY.has(code)) {
    return `The certificate of ${host} is signed by nobody this system knows.\n${COMPANY}\n${PORTAL}`;
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return `Somebody else answered for ${host}, with a certificate of their own.\n${PORTAL}`;
  }
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') {
    return `The certificate of ${host} is not valid today. Is the clock of this machine right?`;
  }
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `${proxy || host} is not known here: there is no network, or one with names of its own.\n${OTHER_WAYS}`;
  }
  const through = proxy ? ` through the proxy ${proxy}` : '';
  const why = UNREACHABLE.has(code) ? code : all.at(-1)?.message || 'no reason was given';
  return `${host} could not be reached${through} (${why}).\n${OTHER_WAYS}`;
}

/**
 * @param {string} status
 * @param {string} host
 * @param {string} proxy
 */
function explainProxy(status, host, proxy) {
  if (status === '407') return `The proxy ${proxy} wants to know who asks.\n${PASSWORD}`;
  return `The proxy ${proxy} did not let ${host} be reached (it answered ${status}).\n${ANOTHER_HOST}`;
}

/**
 * An HTTP answer that is not the file, in words; '' for one that may be it.
 * @param {Pick<Response, 'status' | 'url' | 'headers'>} answer
 * @param {string} host
 */
export function explainAnswer({ status, url, headers }, host) {
  const page = /^text\/html/i.test(headers.get('content-type') ?? '');
  if (status === 511 || (page && status < 400)) {
    return `${host} answered with a web page instead of the file.\n${PORTAL}`;
  }
  if (status === 407) return `The proxy wants to know who asks.\n${PASSWORD}`;
  if (status === 404 || status === 410) {
    return `There is no such file at ${withoutSecrets(url)}.\nIs ELECTRON_MIRROR right? It ends in a slash.`;
  }
  if (status === 401 || status === 403 || status === 451) {
    return `${host} does not hand the file out (it answered ${status}).\n${ANOTHER_HOST}`;
  }
  return status >= 400 ? `${host} is in trouble itself (it answered ${status}).` : '';
}

/**
 * An address as it may be printed: no password, no signature in a query.
 * @param {string} address
 */
export function withoutSecrets(address) {
  const url = new URL(address);
  return `${url.origin}${url.pathname}`;
}

/** @param {number} bytes */
const MB = (bytes) => `${Math.ceil(bytes / 1e6)} MB`;

/**
 * The words for a disk on which `needed` bytes do not fit.
 * @param {string} folder
 * @param {number} needed
 * @param {number} free
 */
export const diskFull = (folder, needed, free) =>
  `There is too little space for it: ${MB(needed)} are needed below ${folder}, ${MB(free)} are free.`;

/**
 * What the file system said, in words; undefined for what is none of it.
 * @param {{ code?: string | undefined, path?: string }} error
 * @param {string} folder
 */
export function explainDisk(error, folder) {
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') {
    return `The disk became full (below ${folder}). What had arrived was removed; make room and try again.`;
  }
  if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS') {
    return `This user may not write there: ${error.path ?? folder}`;
  }
  if (error.code !== 'EBUSY') return undefined;
  return `Another program has it open: ${error.path ?? folder}. Close Stet and try again.`;
}
