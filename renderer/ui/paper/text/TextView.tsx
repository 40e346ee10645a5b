import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { styleNonce } from '../../theme';
import { locatorOf } from '@shared/document/locator';
import { leavePlace, placeLeft } from '../pure/remembered';
import type { HeardProps, ShownContent, ViewProps } from '../types';
import { markedField, reading, setMarked } from './extensions';
import { Growing } from './growing';
import { follow, hearing, setTurn } from './hearing';
import './text.css';

/**
 * The words of a paper, in the type of the manuscript. The same editor draws them, to be read only: a paper
 * of a million words is no more in the page than what is in view, and words are selected in it by pointer or
 * by keys.
 */
export function TextView(props: ViewProps & HeardProps) {
  const { content, address, lit, matches, match, turn = null, onSelect, onOpen, onPlay, onCursor } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef({ onSelect, onOpen, onPlay, onCursor });
  const asked = useRef({ lit, matches, match });
  const plays = onPlay !== undefined;

  useEffect(() => {
    latest.current = { onSelect, onOpen, onPlay, onCursor };
    asked.current = { lit, matches, match };
  });

  useLayoutEffect(() => {
    if (!host.current) return undefined;
    const growing = new Growing(content);
    const made = viewOf(host.current, content, growing, {
      onSelect: (selected) => latest.current.onSelect(selected),
      onOpen: (url) => latest.current.onOpen(url),
      onPlay: (words) => latest.current.onPlay?.(words),
      onCursor: (at) => latest.current.onCursor?.(at),
    });
    view.current = made;
    const { top = 0 } = placeLeft(address);
    const restore = () =>
      made.requestMeasure({
        read: () => null,
        write: () => void (made.scrollDOM.scrollTop = top),
      });
    restore();
    // Of a text as long as a shelf the rest comes a stretch at a time; until then its end is not there.
    let isMoved = false;
    let next = 0;
    const goOn = () => {
      next = 0;
      if (growing.isWhole) return;
      const before = made.state.doc.length;
      growing.grow(made);
      const wanted = asked.current.match ?? asked.current.lit;
      const isReached = wanted !== null && wanted.start >= before && wanted.start < made.state.doc.length;
      if (isReached || growing.isWhole) made.dispatch({ effects: setMarked.of(asked.current) });
      if (isReached && !isMoved) scrollTo(made, wanted);
      else if (!wanted && !isMoved) restore();
      next = window.setTimeout(goOn);
    };
    next = window.setTimeout(goOn);
    const moved = () => void (isMoved = true);
    for (const each of BY_HAND) made.scrollDOM.addEventListener(each, moved, { passive: true });
    const left = () => {
      if (isMoved || growing.isWhole) leavePlace(address, { top: made.scrollDOM.scrollTop });
    };
    made.scrollDOM.addEventListener('scroll', left, { passive: true });
    return () => {
      window.clearTimeout(next);
      view.current = null;
      made.destroy();
    };
  }, [content, address]);

  useLayoutEffect(() => {
    view.current?.dispatch({ effects: setMarked.of({ lit, matches, match }) });
  }, [content, address, lit, matches, match]);
  useLayoutEffect(() => {
    host.current?.classList.toggle('stet-paper-plays', plays);
  }, [plays]);
  useLayoutEffect(() => {
    view.current?.dispatch({ effects: setTurn.of(turn) });
    if (turn && view.current) follow(view.current, turn);
  }, [content, address, turn]);
  useEffect(() => scrollTo(view.current, lit), [content, address, lit]);
  useEffect(() => scrollTo(view.current, match), [match]);

  return <div ref={host} className="stet-paper-text" />;
}

/** What a person moves through the words by; from then on they are left where they are. */
const BY_HAND = ['wheel', 'pointerdown', 'keydown'] as const;

function scrollTo(view: EditorView | null, range: { start: number } | null): void {
  if (!view || !range || range.start > view.state.doc.length) return;
  view.dispatch({ effects: EditorView.scrollIntoView(range.start, { y: 'center' }) });
}

interface Told {
  onPlay: (words: { start: number; end: number }) => void;
  onCursor: (at: number) => void;
}

function viewOf(
  parent: HTMLElement,
  content: ShownContent,
  growing: Growing,
  { onSelect, onOpen, onPlay, onCursor }: Pick<ViewProps, 'onSelect' | 'onOpen'> & Required<Told>,
): EditorView {
  const { doc, looks } = growing.begun();
  const nonce = styleNonce();
  const selected = EditorView.updateListener.of(({ selectionSet, state }) => {
    if (!selectionSet) return;
    const { from: start, to: end, empty, head } = state.selection.main;
    onCursor(head);
    const words = content.text.slice(start, end);
    onSelect(
      empty || words.trim() === ''
        ? null
        : { start, end, words, locator: locatorOf(content, { start, end }) },
    );
  });
  const name = 'Words of the paper';
  return new EditorView({
    parent,
    state: EditorState.create({
      doc,
      extensions: [
        nonce ? EditorView.cspNonce.of(nonce) : [],
        looks,
        markedField,
        hearing(onPlay),
        reading(name, onOpen),
        selected,
      ],
    }),
  });
}
