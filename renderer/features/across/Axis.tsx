import type { Timeline } from '@shared/across/types';
import { dayOf } from '@shared/across/when';
import { ZoomIn, ZoomOut } from 'lucide-react';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { count } from '../../ui/format';
import classes from './across.module.css';
import { pointsOf, ticksOf, wholeOf, zoomed, type Point, type Window } from './pure/axis';

const GAP = 9;
/** In a low pane the list is worth more than the axis. */
const LOW = 380;
const ROWS = { low: 2, tall: 4 };
const NEARER = 0.4;

interface AxisProps {
  timeline: Timeline;
  /** The key of the line that has the keyboard, and how a date is known by it. */
  current: string | null;
  keyOf: (nth: number) => string;
  onGo: (key: string) => void;
}

/** Every date at its distance: the draft over the line, papers and earlier drafts under it. */
export function Axis({ timeline: { dated, clashes }, current, keyOf, onGo }: AxisProps) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [rows, setRows] = useState(ROWS.tall);
  const line = 8 + rows * GAP;
  const height = line * 2 + 16;
  const whole = useMemo(() => wholeOf(dated), [dated]);
  const [chosen, setChosen] = useState<Window | null>(null);
  useLayoutEffect(() => {
    const panel = box.current!.closest('[role="tabpanel"]')!;
    const seen = new ResizeObserver(() => {
      setWidth(Math.floor(box.current!.clientWidth));
      setRows(panel.clientHeight < LOW ? ROWS.low : ROWS.tall);
    });
    seen.observe(panel);
    return () => seen.disconnect();
  }, []);
  const shown = chosen ?? whole;
  const odd = useMemo(
    () => new Set(clashes.flatMap(({ at, against }) => [at, against]).map(placeOf)),
    [clashes],
  );
  const isOdd = useCallback((nth: number) => odd.has(placeOf(dated[nth]!.spot)), [odd, dated]);
  const points = useMemo(
    () => (width > 0 ? pointsOf(dated, shown, { width, room: rows, odd: isOdd }) : []),
    [dated, shown, width, rows, isOdd],
  );
  const at = dated.findIndex((_, nth) => keyOf(nth) === current);
  const zoom = (by: number) => {
    const middle = dated[at] ? dayOf(dated[at].from) : (shown.first + shown.last) / 2;
    const next = zoomed(shown, by, middle, whole);
    setChosen(next.first <= whole.first && next.last >= whole.last ? null : next);
  };
  const years = `${dated[0]!.from.slice(0, 4)} to ${dated.reduce((last, { to }) => (to > last ? to : last), '').slice(0, 4)}`;
  return (
    <div className={classes.axis}>
      <div ref={box} className={classes.drawing}>
        <svg
          width={width}
          height={height}
          role="img"
          aria-label={`${count(dated.length, 'date')} from ${years}, ${clashes.length === 0 ? 'all of which fit' : `${count(clashes.length, 'contradiction')}`}. The list below has each of them.`}
        >
          {width > 0 &&
            ticksOf(shown, width).map(({ left, label }) => (
              <g key={label} className={classes.tick}>
                <line x1={left} x2={left} y1={4} y2={height - 14} />
                <text x={left + 3} y={height - 4}>
                  {label}
                </text>
              </g>
            ))}
          <line className={classes.line} x1={0} x2={width} y1={line} y2={line} />
          {points.map((point) => {
            const key = keyOf(point.nth);
            return (
              <Dot
                key={key}
                point={point}
                line={line}
                odd={isOdd(point.nth)}
                current={key === current}
                onGo={() => onGo(key)}
              />
            );
          })}
        </svg>
      </div>
      <div className={classes.zoom}>
        <button type="button" aria-label="Nearer" onClick={() => zoom(NEARER)}>
          <ZoomIn size={14} aria-hidden="true" />
        </button>
        <button
          type="button"
          aria-label="Further away"
          disabled={chosen === null}
          onClick={() => zoom(1 / NEARER)}
        >
          <ZoomOut size={14} aria-hidden="true" />
        </button>
      </div>
    </div>
  );
}

const placeOf = (spot: { in: string; name: string; start: number } | undefined): string =>
  spot ? `${spot.in} ${spot.name} ${spot.start}` : '';

interface DotProps {
  point: Point;
  /** How far down the line is. */
  line: number;
  odd: boolean;
  current: boolean;
  onGo: () => void;
}

/** What the shapes of the axis mean. */
export const Legend = () => (
  <span className={classes.legend} aria-hidden="true">
    <svg width="9" height="9">
      <circle cx="4.5" cy="4.5" r="3.5" />
    </svg>
    Draft
    <svg width="9" height="9">
      <rect x="1" y="1" width="7" height="7" />
    </svg>
    Paper
    <svg width="9" height="9" className={classes.hollow}>
      <rect x="1" y="1" width="7" height="7" />
    </svg>
    Earlier draft
  </span>
);

/** A day is a dot, a month or a year a bar as long as it is. For the pointer: the keyboard has the list. */
function Dot({ point: { dated, left, width, row }, line, odd, current, onGo }: DotProps) {
  const { spot, date, words } = dated;
  const y = spot.in === 'draft' ? line - 7 - row * GAP : line + 7 + row * GAP;
  const isWide = width > 8;
  return (
    <g
      className={classes.point}
      data-in={spot.in}
      data-odd={odd}
      data-current={current}
      onClick={onGo}
      transform={`translate(${left} ${y})`}
    >
      <title>{`${date}: ${words}`}</title>
      {isWide && <rect className={classes.stretch} x={0} y={-3} width={width} height={6} rx={3} />}
      {spot.in === 'draft' ? <circle r={3.5} cx={3} /> : <rect x={-0.5} y={-3.5} width={7} height={7} />}
      {odd && <path className={classes.cross} d="M-2.5 -5.5l11 11M8.5 -5.5l-11 11" />}
      {current && <circle className={classes.ring} r={7} cx={3} />}
    </g>
  );
}
