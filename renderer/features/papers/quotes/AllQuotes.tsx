import type { QuoteRow } from '@shared/contract';
import { VERDICT_INFO, type Article } from '@shared/domain';
import { isQuoted } from '@shared/quotes/asked';
import { useEffect, useRef } from 'react';
import { useSettings } from '../../../store/base/settings';
import { select, useView } from '../../../store/base/view';
import {
  checkQuotes,
  isOldList,
  ITS_LINE,
  useQuotes,
  voiceName,
  wantPassage,
  WHOLE_LIST,
} from '../../../store/papers/quotes';
import { voicesRead } from '../../../store/reading/voices';
import { useRoving } from '../../../ui/useRoving';
import { VerdictShape } from '../../../ui/VerdictShape';
import { LookBar } from '../passages/LookBar';
import passages from '../passages/passages.module.css';
import classes from './quotes.module.css';
import { VoiceIcon } from './VoiceLine';

/** The look through all quotations: how far it is, and what became of each, what is wrong first. */
export function AllQuotes({ article }: { article: Article }) {
  const checked = useQuotes(({ all }) => all[article.id]);
  const wanted = useQuotes((state) => state.wanted[article.id] ?? null);
  const isWanted = wanted === WHOLE_LIST || wanted === ITS_LINE;
  const policy = useSettings(({ settings }) => settings.tape);
  const list = useRef<HTMLUListElement>(null);
  const roving = useRoving({ axis: 'down' });
  const rows = (checked?.rows ?? []).filter(({ mark }) => article.marks[mark]);
  const ready = isWanted && checked?.going === false;
  useEffect(() => {
    if (!ready) return;
    wantPassage(article.id, null);
    const own = wanted === ITS_LINE ? list.current?.querySelector<HTMLElement>('[aria-current]') : null;
    (own ?? list.current?.querySelector('button'))?.focus();
  }, [ready, wanted, article.id]);
  if (!checked && !Object.values(article.marks).some(isQuoted)) return null;
  return (
    <section className={passages.all} aria-label="All quotes">
      <LookBar
        look={checked}
        what="quotes"
        label="Quotes compared"
        begin="Check all quotes"
        onBegin={() => void checkQuotes(article.id, voicesRead(article))}
      />
      {checked && isOldList(checked, article, policy) && !checked.going && (
        <p role="status" className={passages.note}>
          The papers, their speakers or what the desk allows are other ones now. Check again.
        </p>
      )}
      {checked?.message && (
        <p role="status" className={passages.note}>
          {checked.message}
        </p>
      )}
      {rows.length > 0 && (
        <ul ref={list} className={`${passages.rows} ${passages.groups}`} {...roving}>
          {rows.map((row, nth) => (
            <Row
              key={row.mark}
              article={article}
              row={row}
              isFirst={nth === 0}
              isOld={checked?.by?.words.get(row.mark) !== article.marks[row.mark]!.anchor.exact}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface RowProps {
  article: Article;
  row: QuoteRow;
  isFirst: boolean;
  /** The mark has other words since. */
  isOld: boolean;
}

function Row({ article, row, isFirst, isOld }: RowProps) {
  const { mark, verdict, voice, best } = row;
  const selected = useView((state) => state.selected[article.id] ?? null);
  const name = best ? voiceName(article, best.paper, best.speaker) : '';
  const goTo = () => {
    select(article.id, mark);
    wantPassage(article.id, mark);
  };
  return (
    <li>
      <button
        type="button"
        className={`${passages.row} ${classes.row}`}
        data-verdict={verdict}
        aria-current={selected === mark || undefined}
        tabIndex={isFirst ? 0 : -1}
        onClick={goTo}
      >
        <VerdictShape verdict={verdict} />
        <span className={classes.word}>{VERDICT_INFO[verdict].label}</span>
        <span className={passages.rowWords}>{article.marks[mark]!.anchor.exact}</span>
        {isOld && <span className={passages.soft}>its words changed since</span>}
        {voice === 'another' && (
          <span className={classes.who} data-voice={voice}>
            <VoiceIcon voice={voice} /> another speaks
          </span>
        )}
        {best && <span className={passages.soft}>{[name, best.locator].filter(Boolean).join(', ')}</span>}
      </button>
    </li>
  );
}
