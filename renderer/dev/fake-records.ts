import type { StetBridge } from '@shared/contract';

type Calls = Pick<StetBridge, Extract<keyof StetBridge, `record.${string}`>>;

const FINGERPRINT = '5a'.repeat(32);

/** Records and seals of nothing, for looking at the page. */
export const recordsOf = (): Calls => ({
  'record.save': () =>
    Promise.resolve({
      outcome: 'saved',
      path: '/home/hester/Documents/fifteen-weeks - record, draft 1',
      sealed: false,
      said: ['It is not sealed.'],
    }),
  'record.seal': () =>
    Promise.resolve({ outcome: 'sealed', number: 1, changes: 12, fingerprint: FINGERPRINT, said: [] }),
  'record.stop': () => Promise.resolve(undefined),
  'record.sidecars': () => Promise.resolve({ sidecars: [] }),
  'record.key': () =>
    Promise.resolve({
      fingerprint: FINGERPRINT,
      file: '/home/hester/.config/Stet/desk-key-private.pem',
      trouble: null,
    }),
  'record.export-key': () => Promise.resolve({ outcome: 'cancelled' }),
});
