/** The box that selects a line, drawn: the line itself says to a screen reader whether it is selected. */
export function Box({ state }: { state: 'all' | 'some' | 'none' }) {
  return (
    <svg
      width="15"
      height="15"
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
      data-state={state}
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <rect x="1.5" y="1.5" width="13" height="13" rx="3" />
      {state === 'all' && <path d="M4.5 8.3 7 10.8 11.5 5.5" />}
      {state === 'some' && <path d="M4.75 8h6.5" />}
    </svg>
  );
}
