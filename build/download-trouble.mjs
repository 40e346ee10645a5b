// Why a download did not come, in a sentence that says what to do. Pure: an error of Node's fetch in, words out.

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

/** An error and all that it was caused by, outermost first. */
function* causes(error) {
  for (let each = error; each; each = each.cause) {
    yield each;
    for (const inner of each.errors ?? []) yield* causes(inner);
  }
}

const PORTAL = 'A network that asks its users to sign in first does this: open a page in a browser and sign in.';

/**
 * `host` was asked, through `proxy` (its host, or ''). The answer: what happened, and what a person can do.
 * A body that was cut short says ECONNRESET or "terminated"; undici's tunnel names the proxy's status in words.
 */
export function explain(error, host, proxy = '') {
  const all = [...causes(error)];
  const code = all.map((each) => each.code).find((each) => typeof each === 'string' && !/^(UND_ERR_ABORTED)$/.test(each));
  const words = all.map((each) => each.message ?? '').join(' ');
  const through = proxy ? ` through the proxy ${proxy}` : '';
  if (/\b407\b/.test(words)) {
    return `The proxy ${proxy} wants to know who asks. Put name and password into its address: HTTPS_PROXY=http://name:password@${proxy}`;
  }
  const refused = /Proxy response \((\d+)\)/.exec(words)?.[1];
  if (refused) return `The proxy ${proxy} did not let ${host} be reached (it answered ${refused}). Ask who looks after it, or set ELECTRON_MIRROR to a host it allows.`;
  if (UNKNOWN_AUTHORITY.has(code)) {
    return `The certificate of ${host} is signed by nobody this system knows. A company that looks into its own traffic does this: set NODE_EXTRA_CA_CERTS to the file of its certificate. ${PORTAL}`;
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return `Somebody else answered for ${host}, with a certificate of their own. ${PORTAL}`;
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID') return `The certificate of ${host} is not valid today. Is the clock of this machine right?`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return `${proxy || host} is not known here: there is no network, or one that knows only its own names. Behind a proxy, set HTTPS_PROXY to its address.`;
  }
  if (UNREACHABLE.has(code) || /terminated/.test(words)) {
    return `${host} could not be reached${through} (${code ?? 'the connection broke'}). Behind a proxy, set HTTPS_PROXY to its address; where the host is blocked, ELECTRON_MIRROR to another.`;
  }
  return `${host} could not be reached${through} (${all.at(-1)?.message || 'no reason was given'}).`;
}

/** An HTTP answer that is not the file, in words; '' for one that may be it. */
export function explainAnswer({ status, url, headers }, host) {
  const page = /^text\/html/i.test(headers.get('content-type') ?? '');
  if (status === 511 || (page && status < 400)) return `${host} answered with a web page instead of the file. ${PORTAL}`;
  if (status === 407) return 'The proxy wants to know who asks. Put name and password into its address: HTTPS_PROXY=http://name:password@host:port';
  if (status === 404 || status === 410) return `There is no such file at ${withoutSecrets(url)}. Is ELECTRON_MIRROR right (it ends in a slash)?`;
  if (status === 401 || status === 403 || status === 451) return `${host} does not hand the file out (it answered ${status}). Set ELECTRON_MIRROR to a host that does.`;
  if (status >= 400) return `${host} is in trouble itself (it answered ${status}).`;
  return '';
}

/** An address as it may be printed: no password, no signature in a query. */
export function withoutSecrets(address) {
  const url = new URL(address);
  return `${url.origin}${url.pathname}`;
}

const MB = (bytes) => `${Math.ceil(bytes / 1e6)} MB`;

/** The words for a disk on which `needed` bytes do not fit. */
export const diskFull = (folder, needed, free) =>
  `There is too little space for it: ${MB(needed)} are needed below ${folder}, ${MB(free)} are free.`;

/** What the file system said, in words; undefined for what is none of it. */
export function explainDisk(error, folder) {
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') {
    return `The disk became full (below ${folder}). What had arrived was removed; make room and try again.`;
  }
  if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS') {
    return `This user may not write there: ${error.path ?? folder}`;
  }
  if (error.code === 'EBUSY') return `Another program has it open: ${error.path ?? folder}. Close Stet and try again.`;
  return undefined;
}
