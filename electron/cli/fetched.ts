import { importAddress, type Question } from '../services/fetch';
import { internet } from '../services/fetch/edge';
import { trustedHere, STRAIGHT } from '../services/updates/route';
import type { ImportReply } from '@shared/contract';
import type { WaitingImports } from '../services/imports';
import { openSettings } from '../services/settings';
import { printable } from './printable';
import { Refusal, type Call, type Option } from './verb';

/** Whether a word of a command line is meant as an address of the web. */
const isAddress = (word: string): boolean => /^https?:/i.test(word);

export const FETCH: Record<'fetch', Option> = {
  fetch: {
    type: 'boolean',
    help: 'FILE is an address of the web: fetch that one, if the settings allow it.',
  },
};

/** Throws a Refusal where a word is an address and the command line does not say that it is to be fetched. */
export function mayBeFetched(word: string, { options }: Call): void {
  if (isAddress(word) && options.fetch !== true) throw new Refusal(NOT_FETCHED, true);
}

const NOT_FETCHED =
  'This is an address, and nothing is fetched unless --fetch says so. Nothing was imported.';

/**
 * Fetches and reads an address: `--fetch` is the person's yes to that one, and where it leads on to another
 * site it goes no further. Throws a Refusal where the settings of the library do not allow it.
 */
export async function fetchedBy(
  address: string,
  call: Call,
  imports: WaitingImports,
  stop: AbortSignal,
): Promise<ImportReply> {
  const settings = await openSettings(call.library, { writable: false });
  const route = { ...STRAIGHT, env: process.env, trusted: trustedHere };
  let elsewhere: string | null = null;
  const reply = await importAddress(address, {
    allowed: settings.get().addresses,
    imports,
    edge: internet(route),
    stop,
    agree: async (question) => {
      if (question.from) elsewhere = leadsOn(question);
      else for (const line of worthKnowing(question)) call.mention(printable(line));
      return question.from === null;
    },
  });
  if (elsewhere !== null) throw new Refusal(elsewhere);
  return reply;
}

const leadsOn = ({ to, from }: Question): string =>
  printable(
    `${from?.host} leads on to another site, which was not asked for: ${to.href} Nothing was imported. ` +
      'If that is where the text is, name that address.',
  );

const worthKnowing = ({ to, passesProxy }: Question): string[] => [
  `Fetching ${to.href} from ${to.host}.`,
  ...(to.secure ? [] : ['It is not secure (http): others on the way can read what comes, and change it.']),
  ...(passesProxy ? ['Other programs of this computer go there by a proxy; Stet asks the site itself.'] : []),
];
