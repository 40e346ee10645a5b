/*
 * Why an update was not taken, in words: what happened, what was kept, what to do. The app and its library
 * are as they were after every one of them.
 */

export type RefusalReason =
  | 'no-key'
  | 'address'
  | 'unreachable'
  | 'proxy'
  | 'certificate'
  | 'not-there'
  | 'redirect'
  | 'answer'
  | 'too-long'
  | 'cut'
  | 'signature'
  | 'not-one'
  | 'format'
  | 'replayed'
  | 'expired'
  | 'file'
  | 'disk'
  | 'stopped'
  | 'gone'
  | 'cannot-install';

export interface Refusal {
  reason: RefusalReason;
  message: string;
}

const KEPT = 'Nothing was installed; Stet is as it was.';
const ASK = 'Ask whoever keeps the updates for your desk.';

const WORDS: Record<RefusalReason, (what: string) => string> = {
  'no-key': () =>
    'This build of Stet has no key to check updates with, so it takes none. ' +
    'Nothing was contacted. Install a released build by hand.',
  address: () =>
    'The address for updates is not one Stet takes: it has to begin with https:// and name a folder. ' +
    'Nothing was contacted. Change it in the settings, under Updates.',
  unreachable: (what) =>
    `The address for updates could not be reached (${what}). ${KEPT} ` +
    'Check the network and the address, and try again.',
  proxy: (what) =>
    `The proxy of this network did not let Stet through to the address for updates (${what}). ${KEPT} ` +
    'Ask whoever looks after the network.',
  certificate: (what) =>
    `The address for updates showed a certificate that this computer does not trust (${what}). ${KEPT} ` +
    'A company that looks into its own traffic has an authority of its own: this system has to know it. ' +
    'On a network that asks its guests to sign in, do that first.',
  'not-there': (what) =>
    `There is no ${what} at the address for updates. ${KEPT} Check the address, or ask ` +
    'whoever keeps the updates for your desk.',
  redirect: (what) =>
    `The address for updates sends Stet on to ${what}, where it does not go by itself. ${KEPT} ` +
    'If that is right, enter that address in the settings.',
  answer: (what) =>
    `The address for updates gave an answer that Stet does not understand (${what}). ${KEPT} ${ASK}`,
  'too-long': (what) => `The address for updates sends more than ${what} may be. ${KEPT} ${ASK}`,
  cut: (what) =>
    `The connection ended before ${what} was here in full. ${KEPT} What had come was removed. Try again.`,
  signature: () =>
    'What the address for updates offers is not signed by the makers of Stet, or was changed after they ' +
    `signed it. ${KEPT} Do not install it by hand either. ${ASK}`,
  'not-one': () => `What the address for updates offers is signed, but is no list of updates. ${KEPT} ${ASK}`,
  format: () =>
    `The list of updates is made for a newer Stet than this one. ${KEPT} Install the new one by hand.`,
  replayed: () =>
    'The address for updates shows an older list of updates than Stet has seen before. Somebody may want ' +
    `to keep you on an old version. ${KEPT} ${ASK}`,
  expired: (what) =>
    `The list of updates was good until ${what} and has not been renewed, so there may be newer ` +
    `versions that it does not name. ${KEPT} Check the date of this computer. ${ASK}`,
  file: () =>
    'The installer that came is not the one that the makers of Stet signed for. It was removed. ' +
    `${KEPT} Try again; if it stays so, ask whoever keeps the updates for your desk.`,
  disk: (what) => `The update could not be kept on this computer (${what}). ${KEPT} Make room and try again.`,
  stopped: () => `The download was stopped. ${KEPT} What had come was removed.`,
  gone: () => `That update is not at hand any more. ${KEPT} Check for updates again.`,
  'cannot-install': (what) =>
    `This copy of Stet cannot replace itself. The checked installer is at ${what}. ` +
    'Close Stet and install it by hand.',
};

/** A refusal in words. `what` is the name, address or date the sentence is about. */
export const refusal = (reason: RefusalReason, what = ''): Refusal => ({
  reason,
  message: WORDS[reason](what),
});
