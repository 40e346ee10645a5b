import {
  directionOf,
  foreignQuotations,
  hasRtlLetters,
  opposite,
  type Direction,
} from '@shared/text/direction';
import type { ReactNode } from 'react';

/**
 * The direction of an element that holds `text`, as an attribute. Nothing where no letter runs from right
 * to left.
 */
export const wayOf = (text: string): { dir?: Direction } =>
  hasRtlLetters(text) ? { dir: directionOf(text) } : {};

interface ProseProps {
  /** The words of somebody else: of an article, a note, an excerpt. */
  of: string;
  as?: 'span' | 'p' | 'li' | 'strong' | 'blockquote' | 'del' | 'ins' | 'div';
  className?: string;
}

/**
 * Words that run the way of their own language, each quotation in them that runs the other way in one
 * piece.
 */
export function Prose({ of: text, as: Tag = 'span', className }: ProseProps) {
  return (
    <Tag className={className} {...wayOf(text)}>
      {inPieces(text)}
    </Tag>
  );
}

/** The same within a sentence of ours: by itself, so that what stands around it keeps its place. */
export const Words = ({ of: text }: { of: string }) => <bdi {...wayOf(text)}>{inPieces(text)}</bdi>;

function inPieces(text: string): ReactNode {
  const direction = directionOf(text);
  const stretches = foreignQuotations(text, direction);
  if (stretches.length === 0) return text;
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of stretches) {
    pieces.push(
      text.slice(at, start),
      <bdi key={start} dir={opposite(direction)}>
        {text.slice(start, end)}
      </bdi>,
    );
    at = end;
  }
  return [...pieces, text.slice(at)];
}
