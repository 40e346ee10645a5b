import { Button } from '@mantine/core';
import type { ImportCandidate } from '@shared/contract';
import { PART_INFO } from '@shared/domain';
import { useEffect, useMemo, useRef, useState } from 'react';
import { number } from '../format';
import { wayOf } from '../Prose';
import { linesOf, pageAt, pagesOf, type Line, type Piece, type Shown } from './preview';
import classes from './review.module.css';

interface PreviewProps extends Shown {
  candidate: Pick<ImportCandidate, 'text' | 'formats' | 'apparatus'>;
  /** Where the annotation that is looked at stands. */
  spot: number | null;
}

/** The text as it will look. Long ones are shown a page at a time; all of a text is imported. */
export function Preview({ candidate, annotations, chosen, changes, without, spot }: PreviewProps) {
  const { text } = candidate;
  const scroller = useRef<HTMLDivElement>(null);
  const pages = useMemo(() => pagesOf(text), [text]);
  const [turned, setTurned] = useState({ to: 0, spot });
  const at = Math.min(
    turned.spot === spot || spot === null ? turned.to : pageAt(pages, spot),
    pages.length - 1,
  );
  const lines = useMemo(
    () => linesOf(pages[at]!, candidate, { annotations, chosen, changes, without }),
    [pages, at, candidate, annotations, chosen, changes, without],
  );
  useEffect(() => {
    if (chosen !== null)
      scroller.current?.querySelector('[data-chosen="true"]')?.scrollIntoView({ block: 'center' });
  }, [chosen, at]);
  const turn = (by: number) => {
    setTurned({ to: at + by, spot });
    scroller.current?.scrollTo({ top: 0 });
  };

  return (
    <section className={classes.preview} aria-label="The text as it will look">
      {pages.length > 1 && (
        <div className={classes.pages}>
          <span role="status">
            Page {number(at + 1)} of {number(pages.length)} is shown. All of the text is imported.
          </span>
          <Button disabled={at === 0} onClick={() => turn(-1)}>
            Page before
          </Button>
          <Button disabled={at === pages.length - 1} onClick={() => turn(1)}>
            Next page
          </Button>
        </div>
      )}
      {/* Scrolled by keyboard, too. */}
      <div ref={scroller} className={classes.paper} tabIndex={0} role="region" aria-label="Text">
        {lines.map((line) => (
          <PreviewLine key={line.start} line={line} />
        ))}
      </div>
    </section>
  );
}

function PreviewLine({ line: { role, level, part, pieces } }: { line: Line }) {
  const words = pieces.map((piece) => (piece.is === 'words' ? piece.text : '')).join('');
  return (
    <div
      className={classes.paragraph}
      data-role={role}
      data-level={level}
      {...wayOf(words)}
      {...(level > 0 && { role: 'heading', 'aria-level': level })}
    >
      {part && <span className={classes.part}>{PART_INFO[part].label}</span>}
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
