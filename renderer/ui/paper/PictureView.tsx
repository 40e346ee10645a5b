import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { leavePlace, placeLeft } from './pure/remembered';
import { scaleOf, zoomBy, type Zoom } from './pure/zoom';
import { ZoomBar } from './ZoomBar';
import classes from './paper.module.css';

interface PictureViewProps {
  /** Of the file; where the place is remembered. */
  address: string;
  /** What is drawn. */
  source: string;
  name: string;
  onTrouble: () => void;
}

/** A picture, as wide as there is room or larger: moved by dragging, by wheel and by arrows. */
export function PictureView({ address, source, name, onTrouble }: PictureViewProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const dragged = useRef<{ x: number; y: number } | null>(null);
  const [zoom, setZoom] = useState<Zoom>(() => placeLeft(address).zoom ?? 'width');
  const [room, setRoom] = useState(0);
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  // A small one is not made larger than it is, unless somebody asks.
  const scale = zoom === 'width' ? Math.min(1, scaleOf(zoom, size?.width ?? room, room)) : zoom;

  useEffect(() => {
    const element = scroller.current!;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth - 24));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => leavePlace(address, { zoom }), [address, zoom]);

  const press = (event: KeyboardEvent) => {
    const next = event.ctrlKey || event.metaKey || event.altKey ? undefined : zoomBy(event.key, scale);
    if (next === undefined) return;
    event.preventDefault();
    setZoom(next);
  };
  const drag = (event: PointerEvent) => {
    const { current: from } = dragged;
    if (!from) return;
    scroller.current!.scrollBy(from.x - event.clientX, from.y - event.clientY);
    dragged.current = { x: event.clientX, y: event.clientY };
  };
  return (
    <div className={classes.view}>
      <ZoomBar zoom={zoom} scale={scale} onZoom={setZoom} />
      <div
        ref={scroller}
        className={classes.picture}
        role="group"
        aria-label="Picture"
        tabIndex={0}
        onKeyDown={press}
        onPointerDown={(event) => {
          if (event.button !== 0 || event.target !== event.currentTarget.firstChild) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          dragged.current = { x: event.clientX, y: event.clientY };
        }}
        onPointerMove={drag}
        onPointerUp={() => (dragged.current = null)}
      >
        <img
          src={source}
          alt={name}
          draggable={false}
          style={size ? { width: size.width * scale, height: size.height * scale } : { visibility: 'hidden' }}
          onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
            // A drawing may not say how large it is.
            setSize({ width: naturalWidth || 600, height: naturalHeight || 600 })
          }
          onError={onTrouble}
        />
      </div>
    </div>
  );
}
