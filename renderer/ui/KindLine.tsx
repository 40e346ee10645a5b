import { KIND_INFO, type MarkKind } from '@shared/domain';

const LINES: Record<'solid' | 'wavy' | 'dotted', { d: string; dash?: string }> = {
  solid: { d: 'M1 4h16' },
  wavy: { d: 'M1 4c1.3-2.5 2.7-2.5 4 0s2.7 2.5 4 0 2.7-2.5 4 0 2.7 2.5 4 0' },
  dotted: { d: 'M2 4h15', dash: '0 3.5' },
};

/**
 * The line under a mark that tells its kind, as a small sample. Silent for screen readers: the kind's name
 * stands beside it.
 */
export function KindLine({ kind }: { kind: MarkKind }) {
  const { d, dash } = LINES[KIND_INFO[kind].line];
  return (
    <svg
      width="18"
      height="8"
      viewBox="0 0 18 8"
      aria-hidden="true"
      focusable="false"
      fill="none"
      stroke="currentColor"
      strokeWidth={dash ? 2.2 : 1.6}
      strokeLinecap="round"
      strokeDasharray={dash}
    >
      <path d={d} />
    </svg>
  );
}
