import { refusal, type Refusal } from '@shared/updates';

/** An update that is not taken, thrown on the way and given to the person as it is. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

export const refuse = (...words: Parameters<typeof refusal>): Refused => new Refused(refusal(...words));

/** What OpenSSL and Node call a certificate that they do not believe. */
const CERTIFICATE = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_)/;

/** What a connection that failed is called; `where` is said after it. */
export function inWords(error: unknown, where = ''): Refused {
  if (error instanceof Refused) return error;
  const code =
    error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  const what = code ?? (error instanceof Error ? error.message : String(error));
  return refuse(CERTIFICATE.test(what) ? 'certificate' : 'unreachable', `${what}${where}`);
}
