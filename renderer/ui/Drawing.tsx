import type { Stroke } from '@shared/domain';

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
