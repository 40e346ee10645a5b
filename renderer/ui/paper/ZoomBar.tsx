import { ActionIcon } from '@mantine/core';
import { MoveHorizontal, ZoomIn, ZoomOut } from 'lucide-react';
import type { ReactNode } from 'react';
import { LEAST_ZOOM, MOST_ZOOM, zoomed, type Zoom } from './pure/zoom';
import classes from './paper.module.css';

interface ZoomBarProps {
  zoom: Zoom;
  /** How large it is now. */
  scale: number;
  onZoom: (zoom: Zoom) => void;
  children?: ReactNode;
}

/** How large pages and pictures are; the keys are those of every such view: + − 0. */
export function ZoomBar({ zoom, scale, onZoom, children }: ZoomBarProps) {
  return (
    <div className={classes.bar} role="toolbar" aria-label="Size">
      <ActionIcon
        aria-label="Smaller"
        title="Smaller (-)"
        disabled={scale <= LEAST_ZOOM}
        onClick={() => onZoom(zoomed(scale, -1))}
      >
        <ZoomOut size={15} aria-hidden="true" />
      </ActionIcon>
      <span className={classes.percent} role="status" aria-label="Size shown">
        {Math.round(scale * 100)}%
      </span>
      <ActionIcon
        aria-label="Larger"
        title="Larger (+)"
        disabled={scale >= MOST_ZOOM}
        onClick={() => onZoom(zoomed(scale, 1))}
      >
        <ZoomIn size={15} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        aria-label="As wide as there is room"
        aria-pressed={zoom === 'width'}
        title="As wide as there is room (0)"
        onClick={() => onZoom('width')}
      >
        <MoveHorizontal size={15} aria-hidden="true" />
      </ActionIcon>
      {children}
    </div>
  );
}
