import { Button } from '@mantine/core';
import type { ImportCandidate } from '@shared/contract';
import { LINE_KINDS, LINE_LABEL, type LineKind, type SetLine } from '@shared/document/lines';
import { useEffect, useMemo, useRef, useState } from 'react';
import { openContextMenu, type MenuEntry } from '../ContextMenu';
import { excerpt, number } from '../format';
import { wayOf } from '../Prose';
import { useRoving } from '../useRoving';
import { linesOf, pageAt, pagesOf, type Line, type Piece, type Shown } from './preview';
import classes from './review.module.css';

interface PreviewProps extends Shown {
  candidate: Pick<ImportCandidate, 'text' | 'formats' | 'apparatus'>;
  /** Where the annotation that is looked at stands. */
  spot: number | null;
  /** Sets what a paragraph is; absent where that is not to be set here. */
  onSet?: (line: SetLine) => void;
}

/** The text as it will look. Long ones are shown a page at a time; all of a text is imported. */
export function Preview(props: PreviewProps) {
  const { candidate, annotations, chosen, changes, without, spot, onSet } = props;
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
  const firstWords = lines.findIndex((line) => wordsOf(line).trim() !== '');
  const roving = useRoving({ axis: 'down', stop: true });
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
      {onSet && (
        <p className={classes.hint}>
          Before each paragraph stands what it is. Tab goes there, arrow keys move, Enter changes it.
        </p>
      )}
      {/* Scrolled by keyboard, too. */}
      <div ref={scroller} className={classes.paper} tabIndex={0} role="region" aria-label="Text">
        <div {...roving}>
          {lines.map((line, index) => (
            <div key={line.start} className={classes.line}>
              <KindOf line={line} first={index === firstWords} onSet={onSet} />
              <PreviewLine line={line} />
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}

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
  const { start, end, role, part } = line;
  const words = wordsOf(line).trim();
  const is: LineKind = part ?? (role === 'byline' ? 'byline' : 'body');
  if (!onSet || words === '')
    return <span className={classes.kind}>{is !== 'body' && words !== '' && LINE_LABEL[is]}</span>;
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
