import type { Article } from '@shared/domain';
import { useView } from '../../../store/base/view';
import { AllDrifts } from '../quotes/AllDrifts';
import { AllQuotes } from '../quotes/AllQuotes';
import { QuotePart } from '../quotes/QuotePart';
import { AllMarks } from './AllMarks';
import { MarkPassages } from './MarkPassages';
import classes from './passages.module.css';

interface PassagesPaneProps {
  article: Article;
  readOnly: boolean;
}

/** What the papers say of the selected mark, value by value, and of all marks. It decides nothing. */
export function PassagesPane({ article, readOnly }: PassagesPaneProps) {
  const selected = useView((state) => state.selected[article.id] ?? null);
  const mark = selected === null ? undefined : article.marks[selected];
  return (
    <div role="tabpanel" id="paper" aria-labelledby="paper-tab-passages" className={classes.pane}>
      <div className={classes.desk}>
        <section
          className={classes.one}
          aria-label="This mark"
          data-place={mark && !mark.lost ? 'passages' : undefined}
        >
          {mark && !mark.lost ? (
            <>
              <p className={classes.mark}>{mark.anchor.exact}</p>
              {mark.kind === 'quote' && <QuotePart article={article} mark={mark.id} readOnly={readOnly} />}
              {mark.kind === 'quote' && <h3 className={classes.group}>Passages of all papers</h3>}
              <MarkPassages article={article} mark={mark.id} readOnly={readOnly} />
            </>
          ) : (
            <p className={classes.note}>
              {mark
                ? 'The words of this mark are gone, so there is nothing to look for.'
                : 'Select a mark to see what the papers say of it.'}
            </p>
          )}
        </section>
        <div className={classes.lists}>
          <AllQuotes article={article} />
          <AllDrifts article={article} />
          <AllMarks article={article} />
        </div>
      </div>
    </div>
  );
}
