import { StateEffect, StateField } from '@codemirror/state';
import type { TextRange } from '../types';

/** What the first read suggests, as ghosts under the text, and the one that is looked at. */
export interface Ghosts {
  /** In text order, apart. */
  all: readonly TextRange[];
  current: TextRange | null;
}

export const setGhosts = StateEffect.define<Ghosts>();

const NONE: Ghosts = { all: [], current: null };

export const ghostsField = StateField.define<Ghosts>({
  create: () => NONE,
  update(ghosts, { effects, changes, docChanged }) {
    for (const effect of effects) if (effect.is(setGhosts)) return effect.value;
    if (!docChanged || (ghosts.all.length === 0 && !ghosts.current)) return ghosts;
    const moved = ({ start, end }: TextRange): TextRange => ({
      start: changes.mapPos(start, 1),
      end: changes.mapPos(end, -1),
    });
    const standing = ({ start, end }: TextRange): boolean => start < end;
    const current = ghosts.current && moved(ghosts.current);
    return {
      all: ghosts.all.map(moved).filter(standing),
      current: current && standing(current) ? current : null,
    };
  },
});
