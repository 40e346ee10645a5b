import type { Timeline } from '@shared/across/types';
import { dayOf } from '@shared/across/when';
import { ZoomIn, ZoomOut } from 'lucide-react';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { count } from '../../ui/format';
import classes from './across.module.css';
import { MOST_ROWS, pointsOf, ticksOf, wholeOf, zoomed, type Point, type Window } from './pure/axis';

const GAP = 10;
const LINE = 8 + MOST_ROWS * GAP;
const HEIGHT = LINE * 2 + 18;
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
  const whole = useMemo(() => wholeOf(dated), [dated]);
  const [chosen, setChosen] = useState<Window | null>(null);
  useLayoutEffect(() => {
    const seen = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    seen.observe(box.current!);
    return () => seen.disconnect();
  }, []);
  const shown = chosen ?? whole;
  const points = useMemo(() => (width > 0 ? pointsOf(dated, shown, width) : []), [dated, shown, width]);
  const at = dated.findIndex((_, nth) => keyOf(nth) === current);
  const zoom = (by: number) => {
    const middle = dated[at] ? dayOf(dated[at].from) : (shown.first + shown.last) / 2;
    const next = zoomed(shown, by, middle, whole);
    setChosen(next.first <= whole.first && next.last >= whole.last ? null : next);
  };
  const odd = new Set(clashes.flatMap(({ at, against }) => [at, against]).map(placeOf));
  const years = `${dated[0]!.from.slice(0, 4)} to ${dated.reduce((last, { to }) => (to > last ? to : last), '').slice(0, 4)}`;
  return (
    <div className={classes.axis}>
      <div ref={box} className={classes.drawing}>
        <svg
          width={width}
          height={HEIGHT}
          role="img"
          aria-label={`${count(dated.length, 'date')} from ${years}, ${clashes.length === 0 ? 'all of which fit' : `${count(clashes.length, 'contradiction')}`}. The list below has each of them.`}
        >
          {width > 0 &&
            ticksOf(shown, width).map(({ left, label }) => (
              <g key={label} className={classes.tick}>
                <line x1={left} x2={left} y1={4} y2={HEIGHT - 16} />
                <text x={left + 3} y={HEIGHT - 4}>
                  {label}
                </text>
              </g>
            ))}
          <line className={classes.line} x1={0} x2={width} y1={LINE} y2={LINE} />
          {points.map((point) => {
            const key = keyOf(dated.indexOf(point.dated));
            return (
              <Dot
                key={key}
                point={point}
                odd={odd.has(placeOf(point.dated.spot))}
                current={key === current}
                onGo={() => onGo(key)}
              />
            );
          })}
        </svg>
      </div>
      <div className={classes.zoom}>
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
  odd: boolean;
  current: boolean;
  onGo: () => void;
}

/** A day is a dot, a month or a year a bar as long as it is. For the pointer: the keyboard has the list. */
function Dot({ point: { dated, left, width, row }, odd, current, onGo }: DotProps) {
  const { spot, date, words } = dated;
  const y = spot.in === 'draft' ? LINE - 8 - row * GAP : LINE + 8 + row * GAP;
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
