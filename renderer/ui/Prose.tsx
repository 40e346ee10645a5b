import {
  directionOf,
  foreignQuotations,
  hasRtlLetters,
  opposite,
  type Direction,
} from '@shared/text/direction';
import { Fragment, type ReactNode } from 'react';
import type { Range } from '@shared/text/ranges';
import { Address } from './Address';
import { openablesIn, type Openable } from './openable';

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
  /** What is told where one rests on it: all of what may be cut. */
  title?: string;
  /** Addresses among the words can be pressed: opens one outside Stet, which asks before. */
  onOpen?: (url: string) => void;
}

/**
 * Words that run the way of their own language, each quotation in them that runs the other way in one
 * piece.
 */
export function Prose({ of: text, as: Tag = 'span', className, title, onOpen }: ProseProps) {
  return (
    <Tag className={className} title={title} {...wayOf(text)}>
      {inPieces(text, onOpen)}
    </Tag>
  );
}

/** The same within a sentence of ours: by itself, so that what stands around it keeps its place. */
export const Words = ({ of: text }: { of: string }) => <bdi {...wayOf(text)}>{inPieces(text)}</bdi>;

function inPieces(text: string, onOpen?: (url: string) => void): ReactNode {
  const direction = directionOf(text);
  const stretches = foreignQuotations(text, direction);
  const addresses = onOpen ? openablesIn(text) : [];
  if (stretches.length + addresses.length === 0) return text;
  const words = (start: number, end: number): ReactNode => (
    <Fragment key={start}>
      {onOpen ? pressed(text, { start, end }, addresses, onOpen) : text.slice(start, end)}
    </Fragment>
  );
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of stretches) {
    pieces.push(
      words(at, start),
      <bdi key={`quoted ${start}`} dir={opposite(direction)}>
        {words(start, end)}
      </bdi>,
    );
    at = end;
  }
  return [...pieces, words(at, text.length)];
}

/** A stretch of the text whose addresses can be pressed. */
function pressed(
  text: string,
  { start, end }: Range,
  addresses: readonly Openable[],
  onOpen: (url: string) => void,
): ReactNode[] {
  const pieces: ReactNode[] = [];
  let at = start;
  for (const address of addresses) {
    if (address.start < at || address.end > end) continue;
    pieces.push(
      text.slice(at, address.start),
      <Address
        key={address.start}
        of={address.url}
        as={text.slice(address.start, address.end)}
        onOpen={onOpen}
      />,
    );
    at = address.end;
  }
  return [...pieces, text.slice(at, end)];
}
