import { heardIn, saidWords, VERDICT_INFO, type Article, type Evidence } from '@shared/domain';
import { VerdictShape } from '../../ui/VerdictShape';
import classes from './evidence.module.css';

interface HeardLineProps {
  article: Article;
  mark: string;
  evidence: Evidence;
}

/** What the comparison with the tape said when the evidence was taken, and whether of other words. */
export function HeardLine({ article, mark, evidence }: HeardLineProps) {
  const { heard } = evidence;
  if (!heard) return null;
  const of = article.marks[mark];
  const isOld = !of || heard.words !== saidWords(of);
  return (
    <p className={`${classes.soft} ${classes.bears}`}>
      <VerdictShape verdict={heard.verdict} />
      {VERDICT_INFO[heard.verdict].label}
      {heardIn(article, evidence)}
      {isOld && ', by the words the mark had then'}
    </p>
  );
}
