import { VERDICT_INFO, type Article } from '@shared/domain';
import { lifeOf } from '@shared/quotes/life';
import { useMemo, useState } from 'react';
import { Fold } from '../../../ui/Fold';
import { VerdictShape } from '../../../ui/VerdictShape';
import passages from '../passages/passages.module.css';
import { Compared } from './Compared';
import classes from './quotes.module.css';

/** What became of a quotation in other drafts, headlines, captions and pull quotes; worked out when asked. */
export function QuoteLife({ article, mark }: { article: Article; mark: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Fold title="Other drafts and places" open={open} onToggle={setOpen}>
      <Stages article={article} mark={mark} />
    </Fold>
  );
}

function Stages({ article, mark }: { article: Article; mark: string }) {
  const stages = useMemo(() => lifeOf(article, article.marks[mark]!), [article, mark]);
  if (stages.length === 0)
    return (
      <p className={passages.note}>It stands in no other draft and in no headline, caption or pull quote.</p>
    );
  return (
    <ul className={passages.rows}>
      {stages.map(({ name, verdict, diff }, at) => (
        // Two of one name are told apart by their order alone.
        <li key={`${name}-${at}`} className={classes.stage}>
          <span className={classes.own} data-verdict={verdict}>
            <VerdictShape verdict={verdict} /> {name}: {VERDICT_INFO[verdict].label.toLowerCase()}
          </span>
          <span className={passages.words}>
            <Compared diff={diff} />
          </span>
        </li>
      ))}
    </ul>
  );
}
