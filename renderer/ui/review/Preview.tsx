import type { ImportCandidate } from '@shared/contract';
import { LINE_KINDS, LINE_LABEL, type LineKind, type SetLine } from '@shared/document/lines';
import { memo, useMemo } from 'react';
import { openContextMenu, type MenuEntry } from '../ContextMenu';
import { excerpt } from '../format';
import { wayOf } from '../Prose';
import { blocksOf, linesOf, type Block, type Line, type Piece, type Shown } from './preview';
import { useLineKeys } from './useLineKeys';
import { useBlocks } from './useBlocks';
import classes from './review.module.css';

interface PreviewProps extends Shown {
  candidate: Pick<ImportCandidate, 'text' | 'formats' | 'apparatus'>;
  /** Where the annotation that is looked at stands. */
  spot: number | null;
  /** Sets what a paragraph is; absent where that is not to be set here. */
  onSet?: (line: SetLine) => void;
}

/** The text as it will look, all of it. Only what is in view is in the page. */
export function Preview({ candidate, annotations, chosen, changes, without, spot, onSet }: PreviewProps) {
  const { text } = candidate;
  const blocks = useMemo(() => blocksOf(text), [text]);
  const keys = useLineKeys(candidate, without);
  const shown = useMemo(
    () => ({ annotations, chosen, changes, without }),
    [annotations, chosen, changes, without],
  );
  const { scroller, rows, total, measure } = useBlocks(blocks, { keyboard: keys.at, spot, chosen });

  return (
    <section className={classes.preview} aria-label="The text as it will look">
      {onSet && (
        <p className={classes.hint}>
          Before each paragraph stands what it is. Tab goes there, arrow keys move, H goes to the next
          heading, Enter changes it.
        </p>
      )}
      {/* Scrolled by keyboard, too. */}
      <div ref={scroller} className={classes.paper} tabIndex={0} role="region" aria-label="Text">
        <div
          className={classes.blocks}
          style={{ height: total }}
          onKeyDown={keys.onKeyDown}
          onFocus={keys.onFocus}
        >
          {rows.map(({ index, top }) => {
            const block = blocks[index];
            return (
              block && (
                <div
                  key={block.start}
                  ref={measure}
                  data-index={index}
                  className={classes.block}
                  style={{ transform: `translateY(${top}px)` }}
                >
                  <Lines
                    {...{ block, candidate, shown, onSet }}
                    stop={block.start <= keys.at && keys.at < block.end ? keys.at : null}
                  />
                </div>
              )
            );
          })}
        </div>
      </div>
    </section>
  );
}

interface LinesProps extends Pick<PreviewProps, 'candidate' | 'onSet'> {
  block: Block;
  shown: Shown;
  /** Where the paragraph begins that Tab comes to, if it is here. */
  stop: number | null;
}

const Lines = memo(function Lines({ block, candidate, shown, stop, onSet }: LinesProps) {
  return linesOf(block, candidate, shown).map((line) => (
    <div key={line.start} className={classes.line} data-line={line.begins ? line.start : undefined}>
      <KindOf line={line} first={line.start === stop} onSet={onSet} />
      <PreviewLine line={line} />
    </div>
  ));
});

const wordsOf = ({ pieces }: Line): string =>
  pieces.map((piece) => (piece.is === 'words' ? piece.text : '')).join('');

interface KindOfProps {
  line: Line;
  /** Tab comes here. */
  first: boolean;
  onSet: PreviewProps['onSet'];
}

/** What the paragraph is, before it: its place is there for every one, so that nothing moves. */
function KindOf({ line, first, onSet }: KindOfProps) {
  const { start, end, role, part, begins } = line;
  const words = wordsOf(line).trim();
  const is: LineKind = part ?? (role === 'byline' ? 'byline' : 'body');
  if (!onSet || words === '' || !begins)
    return <span className={classes.kind}>{is !== 'body' && words !== '' && begins && LINE_LABEL[is]}</span>;
  const entries = LINE_KINDS.map((kind): MenuEntry => ({
    label: LINE_LABEL[kind],
    checked: kind === is,
    oneOf: true,
    run: () => onSet({ start, end, kind }),
  }));
  return (
    <span className={classes.kind}>
      <button
        type="button"
        tabIndex={first ? 0 : -1}
        data-is={is}
        aria-haspopup="menu"
        aria-label={`${LINE_LABEL[is]}: ${excerpt(words, 60)}`}
        onClick={({ currentTarget }) => openContextMenu(currentTarget, { label: 'What it is', entries })}
      >
        {LINE_LABEL[is]}
      </button>
    </span>
  );
}

function PreviewLine({ line }: { line: Line }) {
  const { role, level, pieces } = line;
  const words = wordsOf(line);
  return (
    <div
      className={classes.paragraph}
      data-role={role}
      data-level={level}
      {...wayOf(words)}
      {...(level > 0 && { role: 'heading', 'aria-level': level })}
    >
      {pieces.map((piece, index) => (
        <PieceOf key={index} piece={piece} />
      ))}
    </div>
  );
}

function PieceOf({ piece }: { piece: Piece }) {
  if (piece.is === 'note')
    return (
      <sup className={classes.note} data-chosen={piece.chosen}>
        {piece.number}
      </sup>
    );
  if (piece.is === 'absent') {
    const Tag = piece.change === 'insertion' ? 'ins' : 'del';
    return (
      <Tag className={classes.changed} data-change={piece.change}>
        {piece.text}
      </Tag>
    );
  }
  const { text, bold, italic, link, change, annotated, chosen } = piece;
  const Tag = change === null ? 'span' : change === 'deletion' ? 'del' : 'ins';
  return (
    <Tag
      className={change ? classes.changed : undefined}
      data-change={change ?? undefined}
      data-bold={bold || undefined}
      data-italic={italic || undefined}
      data-link={link || undefined}
      data-annotated={annotated || undefined}
      data-chosen={chosen || undefined}
    >
      {text}
    </Tag>
  );
}
