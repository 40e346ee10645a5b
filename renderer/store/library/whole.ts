import { joined, type ImportReply, type Piece } from '@shared/contract';
import { stet } from '../base/bridge';

/**
 * What was read, with the pieces that come after it, each in a message of its own: between two of them the
 * window draws. `cancelled` where it waits no more.
 */
export async function whole<R extends ImportReply>(reply: R): Promise<R | { outcome: 'cancelled' }> {
  if (reply.outcome !== 'read') return reply;
  const { candidate, more = 0 } = reply;
  const pieces: Piece[] = [];
  for (let at = 0; at < more; at++) {
    const piece = await stet()['import.piece']({ token: candidate.token, at });
    if (piece === null) return { outcome: 'cancelled' };
    pieces.push(piece);
  }
  return { ...reply, candidate: joined(candidate, pieces) };
}
