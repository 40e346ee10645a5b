import { useCallback, useEffect, useId, useRef, useState } from 'react';
import { holdsTyped, typing } from './saving';

/** Long enough not to make an event of every letter, short enough that "saving" does not stand there. */
const PAUSE = 700;

/**
 * A text field whose words are kept as one types: sent after a pause, on leaving the field, the window or the
 * screen. `commit` gets the words and a key that makes one undo step of one stay in the field. What could not
 * be kept stays in the field. Give the component a `key` of what it edits.
 */
export function useField(value: string, commit: (text: string, merge: string) => Promise<{ ok: boolean }>) {
  const field = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const waiting = useRef<string | null>(null);
  const timer = useRef<number>(undefined);
  const stay = useRef(0);
  const latest = useRef({ value, commit });
  useEffect(() => {
    latest.current = { value, commit };
  });

  const flush = useCallback(async () => {
    window.clearTimeout(timer.current);
    const text = waiting.current;
    if (text === null) return;
    waiting.current = null;
    const kept =
      text === latest.current.value || (await latest.current.commit(text, `${field}:${stay.current}`)).ok;
    if (waiting.current !== null) return;
    typing(field, false);
    if (kept) setDraft((current) => (current === text ? null : current));
  }, [field]);

  useEffect(() => {
    const leave = () => void flush();
    window.addEventListener('blur', leave);
    window.addEventListener('pagehide', leave);
    const stop = holdsTyped(leave);
    return () => {
      stop();
      window.removeEventListener('blur', leave);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [flush]);

  return {
    value: draft ?? value,
    onFocus: () => {
      stay.current++;
    },
    onBlur: () => void flush(),
    onChange: (event: { currentTarget: { value: string } }) => {
      const text = event.currentTarget.value;
      waiting.current = text;
      setDraft(text);
      typing(field, true);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void flush(), PAUSE);
    },
  };
}
