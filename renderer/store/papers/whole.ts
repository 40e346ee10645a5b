import { contentJoined, type ContentReply, type Piece } from '@shared/contract';
import { stet } from '../base/bridge';

interface How {
  /** Whether somebody still waits for it. */
  isAsked: () => boolean;
  /** Hears which share of it has come, 0 to 1. */
  come: (share: number) => void;
}

/**
 * What was read of a paper, with the pieces that come after it, each in a message of its own: between two of
 * them the window draws. Null where nobody waits any more, or main holds it no longer.
 */
export async function whole(reply: ContentReply, { isAsked, come }: How): Promise<ContentReply | null> {
  const { content, rest } = reply;
  if (!content || !rest) return reply;
  const pieces: Piece[] = [];
  for (let at = 0; at < rest.count; at++) {
    const piece = isAsked() ? await stet()['papers.rest']({ token: rest.token, at }) : null;
    if (piece === null) return null;
    pieces.push(piece);
    come(pieces.length / rest.count);
  }
  return { ...reply, content: contentJoined(content, pieces) };
}
