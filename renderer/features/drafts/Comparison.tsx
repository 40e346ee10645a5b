import type { DraftComparison, ParagraphRow } from '@shared/anchoring';
import { Button } from '@mantine/core';
import { Fragment, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { count } from '../../ui/format';
import { wayOf } from '../../ui/Prose';
import classes from './drafts.module.css';
import { foldsOf, rowAt, type Side } from './rows';

export type ViewName = 'inline' | 'side';

export interface Spot {
  side: Side;
  start: number;
  end: number;
}

interface ComparisonProps {
  oldText: string;
  newText: string;
  comparison: DraftComparison;
  view: ViewName;
  /** Every paragraph, or only what changed and a little around it. */
  everything: boolean;
  /** A stretch that is pointed out and scrolled to. */
  spot: Spot | null;
}

const KIND_WORDS: Record<ParagraphRow['kind'], string> = {
  kept: '',
  changed: 'Changed',
  moved: 'Moved',
  added: 'Added',
  deleted: 'Deleted',
};

/**
 * Two drafts, paragraph by paragraph and word by word. What was deleted is struck out, what was added is
 * underlined, what moved says from where or to where: colour is never alone.
 */
export function Comparison({ oldText, newText, comparison, view, everything, spot }: ComparisonProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const { rows } = comparison;
  const target = spot ? rowAt(rows, spot) : -1;
  const pieces = useMemo(() => foldsOf(rows, everything, opened, target), [rows, everything, opened, target]);

  useEffect(() => {
    if (target < 0) return;
    const row = scroller.current?.querySelector(`[data-row="${target}"]`);
    (row?.querySelector('mark') ?? row)?.scrollIntoView({ block: 'center' });
  }, [target, spot, view]);

  const jump = (row: number) => scroller.current?.querySelector<HTMLElement>(`[data-row="${row}"]`)?.focus();

  return (
    <div
      ref={scroller}
      className={classes.comparison}
      data-view={view}
      tabIndex={0}
      role="region"
      aria-label="The drafts compared"
    >
      {pieces.map((piece) =>
        piece.kind === 'fold' ? (
          <Button
            key={`fold ${piece.from}`}
            className={classes.fold}
            variant="subtle"
            color="gray"
            onClick={() => setOpened(new Set([...opened, piece.from]))}
          >
            {count(piece.to - piece.from, 'unchanged paragraph')}
          </Button>
        ) : (
          <Row
            key={piece.at}
            at={piece.at}
            row={rows[piece.at]!}
            texts={{ oldText, newText }}
            view={view}
            spot={piece.at === target ? spot : null}
            onJump={jump}
          />
        ),
      )}
    </div>
  );
}

interface RowProps {
  at: number;
  row: ParagraphRow;
  texts: { oldText: string; newText: string };
  view: ViewName;
  spot: Spot | null;
  onJump: (row: number) => void;
}

function Row({ at, row, texts, view, spot, onJump }: RowProps) {
  const { twin } = row;
  const way = (side: Side) => {
    const text = side === 'old' ? texts.oldText : texts.newText;
    return wayOf(text.slice(row[side]?.start, row[side]?.end ?? 0));
  };
  const said =
    row.kind === 'moved'
      ? row.old
        ? 'Moved away'
        : row.edited
          ? 'Moved here and changed'
          : 'Moved here'
      : KIND_WORDS[row.kind];
  return (
    <article
      className={classes.row}
      data-row={at}
      data-kind={row.kind}
      tabIndex={-1}
      aria-label={said || 'Unchanged'}
    >
      <div className={classes.said}>
        {said}
        {twin !== undefined && (
          <button type="button" className={classes.jump} onClick={() => onJump(twin)}>
            {row.old ? 'to here' : 'from here'}
          </button>
        )}
      </div>
      {view === 'inline' ? (
        <p {...way(row.new ? 'new' : 'old')}>
          {row.parts.map((_, index) => (
            <PartOf key={index} row={row} index={index} texts={texts} spot={spot} sides={['old', 'new']} />
          ))}
        </p>
      ) : (
        (['old', 'new'] as const).map((side) => (
          <p key={side} data-empty={row[side] === null} {...way(side)}>
            {row[side] &&
              row.parts.map((_, index) => (
                <PartOf key={index} row={row} index={index} texts={texts} spot={spot} sides={[side]} />
              ))}
          </p>
        ))
      )}
    </article>
  );
}

function PartOf({
  row,
  index,
  texts: { oldText, newText },
  spot,
  sides,
}: {
  row: ParagraphRow;
  index: number;
  texts: RowProps['texts'];
  spot: Spot | null;
  sides: readonly Side[];
}) {
  const part = row.parts[index]!;
  const old = (range: { start: number; end: number }) =>
    pointed(oldText, range, spot?.side === 'old' ? spot : null);
  const fresh = (range: { start: number; end: number }) =>
    pointed(newText, range, spot?.side === 'new' ? spot : null);
  switch (part.kind) {
    case 'same':
      return (
        <>
          {sides.includes('new') && spot?.side !== 'old'
            ? fresh(part.new)
            : sides.includes('old')
              ? old(part.old)
              : fresh(part.new)}
        </>
      );
    case 'deleted':
      return sides.includes('old') && <del>{old(part.old)}</del>;
    case 'movedOut':
      return (
        sides.includes('old') && (
          <del className={classes.away} title="These words moved to another paragraph">
            {old(part.old)}
          </del>
        )
      );
    case 'added':
      return sides.includes('new') && <ins>{fresh(part.new)}</ins>;
    case 'movedIn':
      return (
        sides.includes('new') && (
          <ins className={classes.here} title="These words came from another paragraph">
            {fresh(part.new)}
          </ins>
        )
      );
  }
}

/** A stretch of a text, with what is pointed out in it marked. */
function pointed(
  text: string,
  { start, end }: { start: number; end: number },
  spot: { start: number; end: number } | null,
): ReactNode {
  const from = Math.max(start, spot?.start ?? end);
  const to = Math.min(end, spot?.end ?? start);
  if (!spot || from >= to) return text.slice(start, end);
  return (
    <Fragment>
      {text.slice(start, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to, end)}
    </Fragment>
  );
}
