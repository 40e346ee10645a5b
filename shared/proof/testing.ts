/* Sidecars for tests, made for one small paper. */

/** The paper they are of. */
export const PAPER = 'The harbour wall is 300 metres long.\n';
export const PAPER_SHA256 = '14858ffe40df6445a739f4ae34ef1b79498e974d6aeaf2d33b25fa6c8f3e1768';

/** What `openssl ts -reply` answered for it, with a key made for that and thrown away. */
export const TSR = fromBase64(
  'MIIB3DADAgEAMIIB0wYJKoZIhvcNAQcCoIIBxDCCAcACAQMxDzANBglghkgBZQMEAgEFADBoBgsqhkiG9w0BCRABBK' +
    'BZBFcwVQIBAQYEKgMEATAxMA0GCWCGSAFlAwQCAQUABCAUhY/+QN9kRac59K407xt5SY6XTWrq8tM7Jfpsjz4XaAIB' +
    'AhgPMjAyNjExMzAxMDQ4NTBaMAMCAQExggE+MIIBOgIBATA2MB4xHDAaBgNVBAMME1N0ZXQgdGVzdCBhdXRob3JpdH' +
    'kCFEKqC8xWW8fsiIamL7a9Bm/jDwhXMA0GCWCGSAFlAwQCAQUAoIGYMBoGCSqGSIb3DQEJAzENBgsqhkiG9w0BCRAB' +
    'BDAcBgkqhkiG9w0BCQUxDxcNMjYxMTMwMTA0ODUwWjArBgsqhkiG9w0BCRACDDEcMBowGDAWBBSxd2g1guuI+pPKfl' +
    'OnEgCc5z0q9TAvBgkqhkiG9w0BCQQxIgQg5tRmPY137oaQNN1cmVV2hzoLs+P3J/rhYiDs1c87T3AwCgYIKoZIzj0E' +
    'AwIERzBFAiBa31bVVPQpIEDi1gL0Bd/rSb5LJeG0qpByTeV5uPiOtwIhAPf7c0TjN5n3fLJcA+BoRTdsNljPWGIqoI' +
    '+wpOTN67LE',
);
/** What it says. */
export const TSR_AT = '2026-11-30T10:48:50Z';

/** An OpenTimestamps proof of it: `rest` is the tree, in hexadecimal figures. */
export const otsOf = (rest: string, digest = PAPER_SHA256, kind = '08'): Uint8Array =>
  fromHex(`004f70656e54696d657374616d7073000050726f6f6600bf89e2e884e8929401${kind}${digest}${rest}`);

const hexOf = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, '0')).join('');
const payload = (tag: string, hex: string): string =>
  `00${tag}${(hex.length / 2).toString(16).padStart(2, '0')}${hex}`;

/** A leaf that names Bitcoin block 358391. */
export const IN_BITCOIN = payload('0588960d73d71901', 'f7ef15');
/** A leaf that a calendar has yet to commit. */
export const IN_CALENDAR = payload('83dfe30d2ef90c8e', `19${hexOf('https://cal.example/a.b-1')}`);

export const fromHex = (hex: string): Uint8Array =>
  Uint8Array.from(hex.match(/../g) ?? [], (byte) => parseInt(byte, 16));

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
