import { useEffect, useState } from 'react';

/** True once `on` has been true for a second: what is over in a moment would only flicker. */
export function useSlow(on = true): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!on) return;
    const timer = setTimeout(() => setSlow(true), 1000);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [on]);
  return on && slow;
}
