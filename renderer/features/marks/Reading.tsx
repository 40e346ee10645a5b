import { readTogether } from '@shared/anchoring';
import { useMemo } from 'react';
import { wayOf } from '../../ui/Prose';
import classes from './MarkPanel.module.css';

interface ReadingProps {
  was: string;
  is: string;
  /** Both versions in a sentence, for who does not see what is struck out. */
  said: string;
}

/** Two versions of words in one reading: what went is struck out, and what came is underlined beside it. */
export function Reading({ was, is, said }: ReadingProps) {
  const parts = useMemo(() => readTogether(was, is), [was, is]);
  return (
    <div className={classes.before}>
      <p className="stet-unseen">{said}</p>
      <p aria-hidden="true" data-reading {...wayOf(is)}>
        {parts.map(({ text, is: how }, at) => {
          const words = text.trimEnd();
          const blank = text.slice(words.length) || ' ';
          if (how === 'kept') return text + (text === words ? ' ' : '');
          return how === 'gone' ? (
            <span key={at}>
              <del>{words}</del>
              {blank}
            </span>
          ) : (
            <span key={at}>
              <ins>{words}</ins>
              {blank}
            </span>
          );
        })}
      </p>
    </div>
  );
}
