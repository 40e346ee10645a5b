import { VERDICT_INFO, type Article } from '@shared/domain';
import type { HeardPassage } from '@shared/quotes/heard';
import { VerdictShape } from '../../../ui/VerdictShape';
import passages from '../passages/passages.module.css';
import { Compared } from './Compared';
import classes from './quotes.module.css';
import { VoiceLine } from './VoiceLine';

interface HeardCardProps {
  article: Article;
  passage: HeardPassage;
  /** Whether what stands around it is shown. */
  around: boolean;
}

/** A place where a quotation was said: who says it when, and word by word what became of it. */
export function HeardCard({ article, passage, around }: HeardCardProps) {
  const { paper, locator, verdict, diff, context } = passage;
  return (
    <>
      <p className={passages.where}>
        <span className={passages.paper}>{article.papers[paper]?.file.name ?? 'A paper that is gone'}</span>
        <span>{locator}</span>
      </p>
      <p className={classes.own} data-verdict={verdict}>
        <VerdictShape verdict={verdict} /> {VERDICT_INFO[verdict].label}
      </p>
      <VoiceLine article={article} passage={passage} />
      <p className={passages.words}>
        {around && <span className={classes.around}>{context.before} </span>}
        <Compared diff={diff} />
        {around && <span className={classes.around}> {context.after}</span>}
      </p>
      {context.warnings.map((warning) => (
        <p key={warning} className={classes.warning}>
          {warning}
        </p>
      ))}
    </>
  );
}
