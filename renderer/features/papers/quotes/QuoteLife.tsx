import { VERDICT_INFO, type Article } from '@shared/domain';
import type { HeardQuote } from '@shared/quotes/heard';
import { lifeOf, type Stage } from '@shared/quotes/life';
import { useMemo, useState } from 'react';
import { voiceName } from '../../../store/papers/quotes';
import { Compared } from '../../../ui/Compared';
import { Fold } from '../../../ui/Fold';
import { VerdictShape } from '../../../ui/VerdictShape';
import passages from '../passages/passages.module.css';
import classes from './quotes.module.css';
import { VoiceIcon } from './VoiceLine';

interface QuoteLifeProps {
  article: Article;
  mark: string;
  heard: HeardQuote;
}

/**
 * The life of a quotation: the tape, the drafts, then headlines, captions, pull quotes and social posts;
 * worked out when asked.
 */
export function QuoteLife(props: QuoteLifeProps) {
  const [open, setOpen] = useState(false);
  return (
    <Fold title="Other drafts and places" open={open} onToggle={setOpen}>
      <Stages {...props} />
    </Fold>
  );
}

function Stages({ article, mark, heard }: QuoteLifeProps) {
  const stages = useMemo(() => lifeOf(article, article.marks[mark]!), [article, mark]);
  const tape = tapeStage(article, heard);
  if (stages.length === 0)
    return (
      <p className={passages.note}>
        It stands in no other draft and in no headline, caption, pull quote or social post.
      </p>
    );
  return (
    <ul className={passages.rows}>
      {[...tape, ...stages].map((stage, at) => (
        // Two of one name are told apart by their order alone.
        <li key={`${stage.name}-${at}`} className={classes.stage}>
          <span className={classes.own} data-verdict={stage.verdict}>
            <VerdictShape verdict={stage.verdict} /> {stage.name}:{' '}
            {VERDICT_INFO[stage.verdict].label.toLowerCase()}
            {stage.clipped && ', clipped'}
          </span>
          <span className={passages.words}>
            <Compared diff={stage.diff} />
          </span>
          {stage.speaker !== '' && (
            <span className={classes.who} data-voice={stage.another ? 'another' : 'right'}>
              <VoiceIcon voice={stage.another ? 'another' : 'right'} />
              {stage.another ? `${stage.speaker} speaks there` : `${stage.speaker} speaks`}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What was said, where it was found: what a life begins with. */
function tapeStage(article: Article, { pieces }: HeardQuote): Stage[] {
  return pieces.flatMap(({ passages: [best] }): Stage[] => {
    if (!best) return [];
    const { verdict, diff, paper, speaker, voice } = best;
    const name = `${article.papers[paper]?.file.name ?? 'A paper that is gone'}, ${best.locator}`;
    const who = voiceName(article, paper, speaker);
    return [{ name, verdict, diff, clipped: false, speaker: who, another: voice === 'another' }];
  });
}
