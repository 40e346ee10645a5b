import { useEffect, useState } from 'react';
import { today } from './format';

const MINUTE = 60_000;

/** Today as `YYYY-MM-DD`, also after a night in which nobody closed the window. */
export function useToday(): string {
  const [day, setDay] = useState(() => today());
  useEffect(() => {
    const look = () => setDay(today());
    const timer = window.setInterval(look, MINUTE);
    window.addEventListener('focus', look);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('focus', look);
    };
  }, []);
  return day;
}
