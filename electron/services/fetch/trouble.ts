/** Why an address was not fetched: one or two sentences, without what became of the import. */
export class NotFetched extends Error {}

/** What OpenSSL and Node call a certificate that they do not believe. */
const CERTIFICATE = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_|HOSTNAME_MISMATCH)/;

/** What is said of a connection to `host` that failed. */
export function inWords(error: unknown, host: string): NotFetched {
  if (error instanceof NotFetched) return error;
  const code = codeIn(error);
  if (CERTIFICATE.test(code))
    return new NotFetched(
      `${host} could not prove that it is ${host}: its certificate is not one to believe (${code}). ` +
        'Look at the address in a browser, which shows more of it.',
    );
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA')
    return new NotFetched(
      `No site called ${host} was found (${code}). Look whether the address is right, and whether this computer is online.`,
    );
  if (code === 'HPE_HEADER_OVERFLOW')
    return new NotFetched(`${host} sent more about its answer than Stet reads.`);
  if (code.startsWith('HPE_') || code.startsWith('ERR_SSL') || code === 'EPROTO')
    return new NotFetched(`${host} did not answer as a site does (${code}).`);
  return new NotFetched(
    `${host} could not be reached (${code}). Try again later, or save the page in a browser and import the file.`,
  );
}

function codeIn(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
