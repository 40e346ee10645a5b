import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import type { Measure } from '../../store/app/measures';
import classes from './Panes.module.css';

interface DividerProps {
  /** What it divides off: "list". */
  name: string;
  /** The ids of what it makes larger or smaller. */
  controls: string;
  area: 'list' | 'panel' | 'papers' | 'balloons';
  /** Which way the pane grows as the divider goes right or down. */
  grows: 1 | -1;
  /** It lies across: the pane is below, and has a height. */
  across?: boolean;
  measure: Measure;
  shown: boolean;
  /** The key that does what Enter does here, from anywhere. */
  hint: string | undefined;
  /** While it is dragged; null: the pane would be hidden. */
  onDrag: (size: number | null) => void;
  onSize: (size: number) => void;
  onShown: (shown: boolean) => void;
  /** As wide as at first. */
  onUsual: () => void;
}

const STEP = 16;
const STRIDE = 64;
/** So far below its least a pane that is dragged is hidden. */
const SNAP = 80;

/** What two panes are divided by (WAI-ARIA window splitter): dragged, or moved by arrows; Enter hides. */
export function Divider({
  name,
  controls,
  area,
  grows,
  across = false,
  measure: { now, least, most },
  shown,
  hint,
  onDrag,
  onSize,
  onShown,
  onUsual,
}: DividerProps) {
  /** Where the pointer would be if the pane had no width, and what it was let go at. */
  const drag = useRef<{ origin: number; size: number | null } | null>(null);
  const along = ({ clientX, clientY }: PointerEvent) => (across ? clientY : clientX);
  const within = (size: number) => Math.round(Math.min(most, Math.max(least, size)));

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const size = shown ? now : 0;
    drag.current = { origin: along(event) - grows * size, size: shown ? size : null };
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (!drag.current) return;
    const wished = grows * (along(event) - drag.current.origin);
    drag.current.size = wished < least - SNAP ? null : within(wished);
    onDrag(drag.current.size);
  };
  const onLost = () => {
    if (!drag.current) return;
    const { size } = drag.current;
    drag.current = null;
    if (size === null) onShown(false);
    else onSize(size);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = sizeAfter(event);
    if (event.key === 'Enter') onShown(!shown);
    else if (to !== null) onSize(within(to));
    else return;
    event.preventDefault();
  };
  const sizeAfter = ({ key, shiftKey }: KeyboardEvent): number | null => {
    if (key === 'Home') return least;
    if (key === 'End') return most;
    const by = { [across ? 'ArrowDown' : 'ArrowRight']: 1, [across ? 'ArrowUp' : 'ArrowLeft']: -1 }[key];
    if (by === undefined) return null;
    return shown ? now + by * grows * (shiftKey ? STRIDE : STEP) : now;
  };

  return (
    <div
      role="separator"
      tabIndex={0}
      className={classes.divider}
      data-area={area}
      data-across={across}
      data-shown={shown}
      aria-label={`${across ? 'Height' : 'Width'} of the ${name}`}
      aria-orientation={across ? 'horizontal' : 'vertical'}
      aria-controls={controls}
      aria-valuemin={0}
      aria-valuemax={most}
      aria-valuenow={shown ? now : 0}
      aria-valuetext={shown ? `${now} pixels` : 'Hidden'}
      title={`Drag, or use the arrow keys. Enter ${shown ? 'hides' : 'shows'} the ${name}${hint ? `, as ${hint} does` : ''}.`}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onLostPointerCapture={onLost}
      onDoubleClick={onUsual}
      onKeyDown={onKeyDown}
    />
  );
}
