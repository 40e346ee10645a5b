import type { ImportReply, Notice } from '@shared/contract';
import { judgeAddress, type WebAddress } from '@shared/web';
import type { Brought, WaitingImports } from '../imports';
import type { Progress } from './body';
import { documentOf } from './document';
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

export interface AddressImport {
  /** As the settings have it. */
  allowed: 'never' | 'ask';
  imports: WaitingImports;
  edge: Edge;
  agree: (question: Question) => Promise<boolean>;
  progress?: Progress;
  /** Stops it from outside. */
  stop?: AbortSignal;
}

/**
 * Fetches an address that somebody typed, if they agree, and reads what comes as a file is read. Nothing is
 * asked of anybody, not even of a name server, before they have agreed. Never rejects.
 */
export async function importAddress(typed: string, how: AddressImport): Promise<ImportReply> {
  const { allowed, imports, edge, agree, progress, stop } = how;
  if (allowed !== 'ask') return refused('off', OFF);
  const judged = judgeAddress(typed);
  if (!judged.ok) return refused('address', judged.message);
  const { address } = judged;
  const ask = async (to: WebAddress, from: WebAddress | null): Promise<boolean> =>
    agree({ to, from, passesProxy: await edge.hasProxy(new URL(to.href)) });
  if (!(await ask(address, null))) return { outcome: 'cancelled' };
  const bring = async (signal: AbortSignal): Promise<Brought | ImportReply> => {
    try {
      const got = await fetchAddress(address, { edge, signal, progress, agree: ask });
      return got ? broughtBy(got) : { outcome: 'cancelled' };
    } catch (error) {
      return refused('not-fetched', error instanceof Error ? error.message : String(error));
    }
  };
  return imports.readBrought(address.host, bring, stop);
}

const OFF =
  'Fetching from addresses is off. To allow it, after asking each time: Settings, Web addresses. ' +
  'Or save the page in a browser and import the file.';

const refused = (reason: string, message: string): ImportReply => ({
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
