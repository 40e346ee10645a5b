import type { CallName, EventName } from './contract';

// By itself, so that whoever needs only this carries no schema.
/** What a call or an event of the contract is called between the processes. */
export const channelOf = (name: CallName | EventName): string => `stet:${name}`;
