import { useState } from 'react';
import { number } from '../../format';
import classes from '../paper.module.css';

interface PageFieldProps {
  /** From 0. */
  page: number;
  count: number;
  /** What a page is called in its document. */
  label: (page: number) => string;
  onGo: (page: number) => void;
}

/** Which page is in view; a number that is typed goes there, by Enter. */
export function PageField({ page, count, label, onGo }: PageFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const go = () => {
    const words = typed?.trim() ?? '';
    const named = Array.from({ length: count }, (_, at) => at).find((at) => label(at) === words);
    const wanted = named ?? Number(words) - 1;
    if (words !== '' && Number.isInteger(wanted)) onGo(Math.max(0, Math.min(count - 1, wanted)));
    setTyped(null);
  };
  const own = label(page);
  return (
    <label className={classes.pageField}>
      Page
      <input
        value={typed ?? own}
        size={Math.max(3, own.length)}
        inputMode="numeric"
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => setTyped(null)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          go();
        }}
      />
      <span>
        {own === String(page + 1) ? '' : `(${number(page + 1)}) `}of {number(count)}
      </span>
    </label>
  );
}
