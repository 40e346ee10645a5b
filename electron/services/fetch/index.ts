import type { ImportReply, Notice } from '@shared/contract';
import { judgeAddress, type WebAddress } from '@shared/web';
import type { Brought, WaitingImports } from '../imports';
import type { Progress } from './body';
import { documentOf, fileNameOf } from './document';
import type { Edge } from './edge';
import { fetchAddress, type Fetch } from './fetch';

/** What the person is asked before anything is sent. */
export interface Question {
  to: WebAddress;
  /** Null where they named the address themselves; else the site that leads on to it. */
  from: WebAddress | null;
  /** Other programs of this computer go there by a proxy, and Stet will not. */
  passesProxy: boolean;
}

/** How an address is fetched. */
export interface AddressAsked {
  /** As the settings have it. */
  allowed: 'never' | 'ask';
  edge: Edge;
  agree: (question: Question) => Promise<boolean>;
  progress?: Progress;
  /** Stops it from outside. */
  stop?: AbortSignal;
}

export interface AddressImport extends AddressAsked {
  imports: WaitingImports;
}

type NotFetched = Extract<ImportReply, { outcome: 'cancelled' | 'refused' }>;

/**
 * Fetches an address that somebody typed, if they agree, and reads what comes as a file is read. Nothing is
 * asked of anybody, not even of a name server, before they have agreed. Never rejects.
 */
export async function importAddress(typed: string, how: AddressImport): Promise<ImportReply> {
  const address = await agreedTo(typed, how);
  if ('outcome' in address) return address;
  const bring = async (signal: AbortSignal): Promise<Brought | ImportReply> => {
    const got = await fetched(address, how, signal);
    return 'outcome' in got ? got : broughtBy(got);
  };
  return how.imports.readBrought(address.host, bring, how.stop);
}

/** As `importAddress`, of any file that an article may keep: its bytes as they came, with a name. */
export async function fetchPaper(
  typed: string,
  how: AddressAsked,
): Promise<(Fetch & { name: string }) | NotFetched> {
  const address = await agreedTo(typed, how);
  if ('outcome' in address) return address;
  const got = await fetched(address, how, how.stop ?? new AbortController().signal);
  return 'outcome' in got ? got : { ...got, name: fileNameOf(got.fetched) };
}

/** The address that was typed, once the person has agreed to it. */
async function agreedTo(typed: string, how: AddressAsked): Promise<WebAddress | NotFetched> {
  if (how.allowed !== 'ask') return refused('off', OFF);
  const judged = judgeAddress(typed);
  if (!judged.ok) return refused('address', judged.message);
  const { address } = judged;
  return (await asking(how)(address, null)) ? address : { outcome: 'cancelled' };
}

const asking =
  ({ agree, edge }: AddressAsked) =>
  async (to: WebAddress, from: WebAddress | null): Promise<boolean> =>
    agree({ to, from, passesProxy: await edge.hasProxy(new URL(to.href)) });

async function fetched(
  address: WebAddress,
  how: AddressAsked,
  signal: AbortSignal,
): Promise<Fetch | NotFetched> {
  const { edge, progress } = how;
  try {
    const got = await fetchAddress(address, { edge, signal, progress, agree: asking(how) });
    return got ?? { outcome: 'cancelled' };
  } catch (error) {
    return refused('not-fetched', error instanceof Error ? error.message : String(error));
  }
}

const OFF =
  'Fetching from addresses is off. To allow it, after asking each time: Settings, Web addresses. ' +
  'Or save the page in a browser and import the file.';

const refused = (reason: string, message: string): NotFetched => ({
  outcome: 'refused',
  reason,
  message: `${message} Nothing was imported.`,
});

function broughtBy({ bytes, fetched, hops }: Fetch): Brought | ImportReply {
  const document = documentOf(bytes, fetched);
  if (!document) return refused('no-document', `At the address is ${fetched.type}, which is no document.`);
  const led = hops.map(({ href }) => href).join(', then to ');
  const notices: Notice[] =
    hops.length > 0 ? [{ level: 'info', message: `The address led on to ${led}.` }] : [];
  return { ...document, raw: bytes, fetched, notices };
}
