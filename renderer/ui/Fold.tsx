import { ChevronRight } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import classes from './Fold.module.css';

interface FoldProps {
  title: string;
  /** What is in it, in a few words, for whoever leaves it folded. */
  hint?: ReactNode;
  open: boolean;
  onToggle: (open: boolean) => void;
  children: ReactNode;
}

/** A part that can be folded away. Folded, it is not drawn at all. */
export function Fold({ title, hint, open, onToggle, children }: FoldProps) {
  const id = useId();
  return (
    <section className={classes.fold} aria-labelledby={id}>
      <button
        type="button"
        className={classes.head}
        aria-expanded={open}
        aria-controls={`${id}-body`}
        onClick={() => onToggle(!open)}
      >
        <ChevronRight size={14} aria-hidden="true" className={classes.sign} />
        <span id={id}>{title}</span>
        {hint !== undefined && (
          <span className={classes.hint} title={typeof hint === 'string' ? hint : undefined}>
            {hint}
          </span>
        )}
      </button>
      {open && (
        <div id={`${id}-body`} className={classes.body}>
          {children}
        </div>
      )}
    </section>
  );
}
