import { recordingOf, VERDICT_INFO, type Article } from '@shared/domain';
import type { HeardPassage } from '@shared/quotes/heard';
import { Play } from 'lucide-react';
import { usePapers } from '../../../store/papers/open';
import { VerdictShape } from '../../../ui/VerdictShape';
import passages from '../passages/passages.module.css';
import { Compared } from '../../../ui/Compared';
import classes from './quotes.module.css';
import { VoiceLine } from './VoiceLine';

interface HeardCardProps {
  article: Article;
  passage: HeardPassage;
  /** The verdict over all is its own, and stands above it already. */
  isOnly: boolean;
  /** Whom the draft lets speak. */
  by: string;
  /** Whether what stands around it is shown. */
  around: boolean;
}

/** A place where a quotation was said: who says it when, and word by word what became of it. */
export function HeardCard({ article, passage, isOnly, by, around }: HeardCardProps) {
  const { paper, locator, diff, context } = passage;
  const trouble = usePapers(({ troubles }) => troubles[paper]);
  const isHeard = passage.time !== null && recordingOf(article, paper) !== undefined;
  const signs = /^[\p{P}\s]*/u.exec(context.after)![0];
  return (
    <>
      <p className={passages.where}>
        <span className={passages.paper}>{article.papers[paper]?.file.name ?? 'A paper that is gone'}</span>
        <span
          data-plays={isHeard || undefined}
          className={isHeard ? classes.plays : undefined}
          title={isHeard ? 'Play from here' : undefined}
        >
          {isHeard && <Play size={11} aria-hidden="true" />} {locator}
        </span>
      </p>
      <div className={classes.found}>
        {!isOnly && <OwnVerdict verdict={passage.verdict} />}
        <VoiceLine article={article} passage={passage} by={by} />
      </div>
      <p className={passages.words}>
        {around && <span className={classes.around}>{context.before} </span>}
        <Compared diff={diff} />
        {around && (
          <span className={classes.around}>
            {signs} {context.after.slice(signs.length)}
          </span>
        )}
      </p>
      {trouble !== undefined && (
        <p role="note" className={classes.warning}>
          {trouble} What is compared is as it was when it came.
        </p>
      )}
      {context.warnings.map((warning) => (
        <p key={warning} className={classes.warning}>
          {warning}
        </p>
      ))}
    </>
  );
}

const OwnVerdict = ({ verdict }: Pick<HeardPassage, 'verdict'>) => (
  <span className={classes.own} data-verdict={verdict}>
    <VerdictShape verdict={verdict} /> {VERDICT_INFO[verdict].label}
  </span>
);
