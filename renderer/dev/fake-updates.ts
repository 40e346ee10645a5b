import type { StetBridge, UpdateOffer } from '@shared/contract';

type Calls = Pick<StetBridge, Extract<keyof StetBridge, `updates.${string}`>>;

const offer = (version: string, library: UpdateOffer['library']): UpdateOffer => ({
  version,
  library,
  released: '2026-11-02T09:00:00Z',
  name: `Stet-${version}-linux-x86_64.AppImage`,
  size: 131_000_000,
  notes: 'Reads spreadsheets.\nFinds what was said in a recording.',
});

/**
 * An address with one newer version and one to go back to, for looking at the page and for the store's tests.
 */
export function updatesOf(progress: (received: number, size: number) => void): Calls {
  return {
    'updates.check': () =>
      Promise.resolve({
        outcome: 'found',
        address: 'https://desk.example/stet/',
        newer: offer('0.2.0', 'newer'),
        back: [offer('0.0.9', 'older')],
        skipped: false,
      }),
    'updates.download': () => {
      progress(65_000_000, 131_000_000);
      return Promise.resolve({ outcome: 'ready', byHand: null });
    },
    'updates.stop': () => Promise.resolve(undefined),
    'updates.skip': () => Promise.resolve(undefined),
    'updates.install': () => Promise.resolve({ trouble: null }),
  };
}
