import { Button } from '@mantine/core';
import { saidWords, VERDICT_INFO, type Article } from '@shared/domain';
import type { HeardQuote } from '@shared/quotes/heard';
import { useEffect } from 'react';
import { askQuote, useQuotes } from '../../../store/papers/quotes';
import { openDialog } from '../../../store/base/view';
import { useSettings } from '../../../store/base/settings';
import { useReadings } from '../../../store/reading/readings';
import { voicesRead } from '../../../store/reading/voices';
import { VerdictShape } from '../../../ui/VerdictShape';
import passages from '../passages/passages.module.css';
import { HeardList } from './HeardList';
import { QuoteLife } from './QuoteLife';
import classes from './quotes.module.css';
import { Translated } from './Translated';

interface QuotePartProps {
  article: Article;
  mark: string;
  readOnly: boolean;
}

/** A quote mark beside the tapes: what it is, where it was said, and what differs. It decides nothing. */
export function QuotePart({ article, mark, readOnly }: QuotePartProps) {
  const answer = useQuotes(({ of }) => of[article.id]);
  const policy = useSettings(({ settings }) => settings.tape);
  const asked = askedOf(article, mark);
  const { translation } = article.marks[mark]!;
  const read = useReadings(() => voicesRead(article)[mark]);
  useEffect(() => {
    void askQuote(article.id, mark, read);
  }, [article.id, mark, asked, read, policy]);
  const told = answer?.mark === mark ? answer.told : null;
  if (!told) return <p className={passages.note}>Listening…</p>;
  switch (told.outcome) {
    case 'refused':
      return (
        <p role="alert" className={passages.note}>
          {told.message}
        </p>
      );
    case 'paraphrase':
      return (
        <p className={passages.note}>
          A paraphrase has no words of somebody’s to compare. What comes nearest is below.
        </p>
      );
    case 'heard':
      return (
        <section aria-label="Beside the tape" className={classes.part}>
          <Verdict heard={told.heard} left={told.left} of={translation ? 'The original' : null} />
          {translation ? (
            <Translated mark={article.marks[mark]!} translation={translation} heard={told.heard} />
          ) : null}
          <HeardList key={mark} article={article} mark={mark} heard={told.heard} readOnly={readOnly} />
          {!readOnly && (
            <Button size="compact-xs" variant="subtle" onClick={() => openDialog('translation')}>
              {translation ? 'Change the original…' : 'Note as a translation…'}
            </Button>
          )}
          <QuoteLife key={`life-${mark}`} article={article} mark={mark} heard={told.heard} />
        </section>
      );
  }
}

/** What an answer depends on: the words, who the draft says they are from, the papers and their speakers. */
function askedOf({ papers, marks, people }: Article, mark: string): string {
  const { attribution, people: linked = [] } = marks[mark]!;
  const by = attribution === undefined ? undefined : marks[attribution];
  const named = Object.values(papers).map(({ id, speakers }) => [id, speakers]);
  const who = Object.values(people).map(({ id, name }) => [id, name]);
  return JSON.stringify([saidWords(marks[mark]!), linked, by?.anchor.exact, by?.people, named, who]);
}

interface VerdictProps {
  heard: HeardQuote;
  left: number;
  /** What was compared, where it is not the words of the draft. */
  of: string | null;
}

function Verdict({ heard: { verdict }, left, of }: VerdictProps) {
  const { label, meaning } = VERDICT_INFO[verdict];
  return (
    <>
      <p role="status" className={classes.verdict} data-verdict={verdict}>
        <VerdictShape verdict={verdict} size={15} />
        <strong>{of === null ? label : `${of}: ${label.toLowerCase()}`}</strong>
        <span className={classes.soft}>{meaning}</span>
      </p>
      {left > 0 && (
        <p className={passages.note}>
          {left === 1 ? 'One paper is' : `${left} papers are`} still being read; what they say comes by
          itself.
        </p>
      )}
    </>
  );
}
