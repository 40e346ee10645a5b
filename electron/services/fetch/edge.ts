import dns from 'node:dns/promises';
import type { LookupAddress } from 'node:dns';
import { isPublic } from '@shared/web';
import { proxiesFor, STRAIGHT, type RouteParts } from '../updates/route';

/** What fetching meets of the machine and the network, so that a test can stand a server of its own there. */
export interface Edge {
  /** All machines that a name leads to. */
  resolve: (host: string) => Promise<LookupAddress[]>;
  /** Whether a machine may be connected to. */
  permits: (machine: string) => boolean;
  /** Authorities, as PEM; undefined: those of Node. */
  trusted: () => string[] | undefined;
  /** Whether programs here go to the address by a proxy. Stet does not: it could not say whom that asks. */
  hasProxy: (address: URL) => Promise<boolean>;
  limits: Limits;
}

export interface Limits {
  /** Until there is a connection, for each address on the way. */
  connectMs: number;
  /** In all, without what the person takes to answer. */
  wholeMs: number;
  /** Unpacked. */
  bytes: number;
  /** Of what is said about an answer. */
  headerBytes: number;
  /** How often an address may lead on. */
  hops: number;
}

export const LIMITS: Limits = {
  connectMs: 10_000,
  wholeMs: 30_000,
  bytes: 20 * 1024 * 1024,
  headerBytes: 32 * 1024,
  hops: 5,
};

/** The internet, and nothing nearer. `route`: what this machine says of proxies and whom it trusts. */
export function internet(route: RouteParts = STRAIGHT): Edge {
  return {
    resolve: (host) => dns.lookup(host, { all: true }),
    permits: isPublic,
    trusted: route.trusted,
    hasProxy: (address) =>
      proxiesFor(address, route).then(
        ([first]) => first !== null,
        () => true,
      ),
    limits: LIMITS,
  };
}
