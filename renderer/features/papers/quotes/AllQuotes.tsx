import type { QuoteRow } from '@shared/contract';
import { VERDICT_INFO, type Article } from '@shared/domain';
import { isQuoted } from '@shared/quotes/asked';
import { useEffect, useMemo, useRef } from 'react';
import { useSettings } from '../../../store/base/settings';
import { select, useView } from '../../../store/base/view';
import {
  checkQuotes,
  oldIn,
  ITS_LINE,
  useQuotes,
  voiceName,
  wantPassage,
  WHOLE_LIST,
} from '../../../store/papers/quotes';
import { useReadings } from '../../../store/reading/readings';
import { voicesRead } from '../../../store/reading/voices';
import { count } from '../../../ui/format';
import { useRoving } from '../../../ui/useRoving';
import { VerdictShape } from '../../../ui/VerdictShape';
import { LookBar } from '../passages/LookBar';
import passages from '../passages/passages.module.css';
import classes from './quotes.module.css';
import { VoiceIcon } from './VoiceLine';

const NOTHING_OLD: ReadonlySet<string> = new Set();
/** So long nothing changes before a list is made anew. */
const QUIET_MS = 600;

/** The look through all quotations: how far it is, and what became of each, what is wrong first. */
export function AllQuotes({ article }: { article: Article }) {
  const checked = useQuotes(({ all }) => all[article.id]);
  const wanted = useQuotes((state) => state.wanted[article.id] ?? null);
  const isWanted = wanted === WHOLE_LIST || wanted === ITS_LINE;
  const policy = useSettings(({ settings }) => settings.tape);
  const reread = useQuotes((state) => state.reread[article.id]);
  const readings = useReadings(({ of }) => of[article.id]);
  // A list of what is no more so is worked out anew by itself, once it is quiet.
  const old = useMemo(
    () => (checked ? oldIn(checked, article, voicesRead(article)) : NOTHING_OLD),
    // `oldIn` looks at the rules, at what was read of papers and at readings by itself.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- these are in none of its arguments
    [checked?.by, article, policy, reread, readings],
  );
  const isOld = checked?.going === false && (old === null || old.size > 0);
  useEffect(() => {
    if (!isOld) return;
    const later = setTimeout(() => void checkQuotes(article.id, voicesRead(article)), QUIET_MS);
    return () => clearTimeout(later);
  }, [isOld, article]);
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
      {isOld && (
        <p role="status" className={passages.note}>
          {old === null
            ? 'This list is old: the papers, their speakers or what the desk allows are other ones now. It is checked again.'
            : `This list is old for ${count(old.size, 'quotation')}. They are checked again.`}
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
              isOld={old === null || old.has(row.mark)}
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
  /** It was compared before something became another. */
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
        {isOld && <span className={passages.soft}>not compared again yet</span>}
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
