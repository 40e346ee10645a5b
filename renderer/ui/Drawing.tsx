import type { Stroke } from '@shared/domain';
import type { SVGAttributes } from 'react';

/** The strokes of a shape. Silent for screen readers: its name stands beside it, or labels it. */
export const Strokes = ({ of }: { of: readonly Stroke[] }) =>
  of.map(({ d, solid, dashes }) => (
    <path
      key={d}
      d={d}
      {...(solid ? { fill: 'currentColor', stroke: 'none' } : {})}
      strokeDasharray={dashes}
    />
  ));

interface SignProps extends Pick<SVGAttributes<SVGElement>, 'strokeLinecap' | 'strokeLinejoin'> {
  of: readonly Stroke[];
  size?: number | undefined;
}

/** A shape in the line of a text, in its colour. Silent for screen readers: the word stands beside it. */
export const Sign = ({ of, size = 13, ...ends }: SignProps) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 16 16"
    aria-hidden="true"
    focusable="false"
    style={{ flex: 'none' }}
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    {...ends}
  >
    <Strokes of={of} />
  </svg>
);
