import { contentInPieces, type ContentReply, type Piece } from '@shared/contract';
import { newId } from '@shared/domain';

/** So many papers may be on their way to the page at once; of those before nothing is held. */
const MOST = 4;

/** Hands what was read of papers to the page piece by piece, and holds it no longer than that takes. */
export class Handing {
  readonly #held = new Map<string, readonly Piece[]>();

  /** The answer for the page, with what it asks for the pieces by. */
  begin({ pieces, ...reply }: ContentReply & { pieces: readonly Piece[] }): ContentReply {
    if (pieces.length === 0) return reply;
    const token = newId();
    this.#held.set(token, pieces);
    const [oldest] = this.#held.keys();
    if (this.#held.size > MOST && oldest !== undefined) this.#held.delete(oldest);
    return { ...reply, rest: { token, count: pieces.length } };
  }

  /** As `begin`, of an answer that was not cut yet. */
  whole(reply: ContentReply): ContentReply {
    if (!reply.content) return reply;
    const { head, pieces } = contentInPieces(reply.content);
    return this.begin({ ...reply, content: head, pieces });
  }

  /** A piece, by its number; with the last of them all are let go of. Null where they are not held. */
  piece(token: string, at: number): Piece | null {
    const pieces = this.#held.get(token);
    if (pieces && at >= pieces.length - 1) this.#held.delete(token);
    return pieces?.[at] ?? null;
  }
}
