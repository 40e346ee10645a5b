import type { Figures, Mark } from '@shared/domain';
import {
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type PointerEvent,
  type Ref,
} from 'react';
import { useHeldRules, useStanding } from '../../store/coverage/standing';
import { number } from '../../ui/format';
import { drawingOf, ROW, WIDTH } from './pure/drawing';
import { rowAt, stripOf } from './pure/strip';
import { targetAt, type Target } from './pure/target';
import classes from './Strip.module.css';

/** Which part of the text is on the screen, as shares of the whole height. */
export interface Sight {
  top: number;
  bottom: number;
  /** The lines stand elsewhere than the last time. */
  moved: boolean;
}

export interface StripHandle {
  see: (sight: Sight) => void;
}

interface StripProps {
  ref: Ref<StripHandle>;
  id: string;
  text: string;
  /** In text order. */
  marks: readonly Mark[];
  selected: string | null;
  /** Where so many equal rows of the manuscript's height begin, and where the last one ends. */
  edgesOf: (rows: number) => number[];
  /** Goes to what was clicked. */
  onGo: (target: Target) => void;
  /** Scrolls there and no more, while the pointer is dragged along. */
  onScroll: (offset: number) => void;
}

/**
 * Heights change by the line while one scrolls a long text for the first time; the strip follows a few times
 * a second.
 */
const SETTLE = 200;

/**
 * The whole article at a glance, beside the manuscript: left what nobody has looked at, right the marks, in
 * lanes by what they ask for. For the pointer; the keys go to the same places one by one, and the status bar
 * says the same in figures.
 */
export function Strip({ ref, id, text, marks, selected, edgesOf, onGo, onScroll }: StripProps) {
  const box = useRef<HTMLDivElement>(null);
  const sight = useRef<HTMLDivElement>(null);
  const hatch = useId();
  const article = useStanding(id);
  const rules = useHeldRules(id);
  const [edges, setEdges] = useState<number[]>([]);
  const [hovered, setHovered] = useState<{ y: number; target: Target } | null>(null);
  const edgesNow = (): number[] => edgesOf(Math.floor((box.current?.clientHeight ?? 0) / ROW));
  const measure = useSettled(() => setEdges(edgesNow()));

  useImperativeHandle(
    ref,
    () => ({
      see: ({ top, bottom, moved }) => {
        // Drawn past React: this is every frame while one scrolls.
        sight.current?.style.setProperty('top', `${top * 100}%`);
        sight.current?.style.setProperty('height', `${(bottom - top) * 100}%`);
        if (moved) measure();
      },
    }),
    [measure],
  );
  useEffect(() => {
    const observer = new ResizeObserver(measure);
    if (box.current) observer.observe(box.current);
    return () => observer.disconnect();
  }, [measure]);

  const standing = article?.standing;
  const rows = useMemo(
    () => standing && stripOf(edges, standing, marks, rules),
    [edges, standing, marks, rules],
  );
  const drawing = useMemo(() => rows && drawingOf(rows), [rows]);
  const mark = selected === null ? undefined : marks.find(({ id: each }) => each === selected);
  const at = mark && !mark.lost ? rowAt(edges, mark.anchor.start) * ROW : null;

  const targetOf = ({ clientX, clientY }: PointerEvent): Target | null => {
    const place = box.current?.getBoundingClientRect();
    // What is drawn settles a moment after the lines do; a click in that moment goes by the lines.
    return place && standing
      ? targetAt(
          { x: clientX - place.left, row: Math.floor((clientY - place.top) / ROW) },
          edgesNow(),
          standing,
          marks,
          text,
          rules,
        )
      : null;
  };

  return (
    <div
      ref={box}
      className={classes.strip}
      role="img"
      style={{ width: WIDTH }}
      aria-label={article ? atAGlance(article.figures) : ''}
      onPointerDown={(event) => {
        const target = targetOf(event);
        if (event.button !== 0 || !target) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        onGo(target);
      }}
      onPointerMove={(event) => {
        const target = targetOf(event);
        if (event.buttons === 1 && target) onScroll(target.offset);
        setHovered(target && event.buttons === 0 ? { y: event.clientY, target } : null);
      }}
      onPointerLeave={() => setHovered(null)}
    >
      <svg className={classes.drawing} width={WIDTH} height="100%" aria-hidden="true" focusable="false">
        <pattern id={hatch} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="4" />
        </pattern>
        {drawing && <path d={drawing.unseen} fill={`url(#${hatch})`} />}
        {drawing &&
          Object.entries(drawing.statuses).map(([status, d]) => (
            <path
              key={status}
              d={d}
              className={classes.status}
              style={{ fill: `var(--stet-status-${status})` }}
            />
          ))}
        {at !== null && <rect className={classes.selected} x="0" y={at} width={WIDTH} height={ROW} />}
      </svg>
      <div ref={sight} className={classes.sight} aria-hidden="true" />
      {hovered && (
        <div className={classes.tip} style={{ top: hovered.y }} aria-hidden="true">
          {hovered.target.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </div>
  );
}

const atAGlance = ({ sentences: { checkable, looked }, marks, decided }: Figures): string =>
  `The article at a glance: ${number(checkable - looked)} sentences nobody has looked at, ${number(marks - decided)} marks to decide`;

/** Runs `task` when it was asked for and nothing more came for a moment; at once the first time. */
function useSettled(task: () => void): () => void {
  const latest = useRef(task);
  const timer = useRef<number | undefined>(undefined);
  const [settled] = useState(() => {
    let first = true;
    return () => {
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => latest.current(), first ? 0 : SETTLE);
      first = false;
    };
  });
  useEffect(() => {
    latest.current = task;
  });
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return settled;
}
