import type { PaperContent } from '@shared/document/paper';
import classes from './papers.module.css';

/** The words of a paper, plainly. */
export function PaperText({ content, name }: { content: PaperContent; name: string }) {
  return (
    <div className={classes.words} role="document" tabIndex={0} aria-label={`Words of ${name}`}>
      {content.text}
    </div>
  );
}
