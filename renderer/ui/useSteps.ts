import { startTransition, useEffect, useState } from 'react';

/**
 * Counts from none to `last` as fast as the window draws: what takes long to draw is put into it part by
 * part, each when the one before is there, and no frame waits for all of them.
 */
export function useSteps(last: number): number {
  const [step, setStep] = useState(0);
  useEffect(() => {
    if (step === last) return;
    const next = window.setTimeout(() => startTransition(() => setStep(step + 1)));
    return () => window.clearTimeout(next);
  }, [step, last]);
  return step;
}
