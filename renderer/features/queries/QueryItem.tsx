import { Button, Select, TextInput } from '@mantine/core';
import {
  DISPOSITION_INFO,
  DISPOSITIONS,
  isOverdue,
  STATUS_INFO,
  stateOf,
  type Article,
  type Decision,
  type Query,
} from '@shared/domain';
import { useState } from 'react';
import { setStatus } from '../../store/marks/marking';
import { decide, noteAnswer, removeQuery } from '../../store/queries/queries';
import { day, excerpt } from '../../ui/format';
import { GrowingField } from '../../ui/GrowingField';
import { Prose } from '../../ui/Prose';
import { QueryShape } from '../../ui/QueryShape';
import { StatusShape } from '../../ui/StatusShape';
import classes from './queries.module.css';

interface QueryItemProps {
  article: Article;
  query: Query;
  today: string;
  readOnly: boolean;
  onShow: (mark: string) => void;
}

const OUTCOMES = DISPOSITIONS.filter((each) => each !== 'open');

/** One query: the question, what it is about, the answer that came, and what became of it. */
export function QueryItem({ article, query, today, readOnly, onShow }: QueryItemProps) {
  const state = stateOf(query);
  const marks = query.marks.flatMap((id) => article.marks[id] ?? []);
  const notOut = marks.filter(({ status }) => status !== 'query-out');
  return (
    <article className={classes.query} aria-label={`Query ${query.number}`}>
      <div className={classes.top}>
        <span className={classes.number}>{query.number}</span>
        <QueryShape state={state} overdue={isOverdue(query, today)} />
        <span className={classes.soft}>{whenOf(query)}</span>
      </div>
      <Prose as="p" of={query.question} />
      <ul className={classes.marks} aria-label="What it is about">
        {marks.map((mark) => (
          <li key={mark.id}>
            <button type="button" className={classes.go} onClick={() => onShow(mark.id)}>
              <StatusShape status={mark.status} size={13} />
              <Prose of={excerpt(mark.anchor.exact, 100)} />
              <span className={classes.soft}>{STATUS_INFO[mark.status].label}</span>
            </button>
          </li>
        ))}
      </ul>
      {query.answer && (
        <div>
          <span className={classes.soft}>
            {query.answer.by ? `${query.answer.by}, ` : ''}
            {day(query.answer.on)}
          </span>
          <Prose as="blockquote" className={classes.answer} of={query.answer.words} />
        </div>
      )}
      {query.decision && (
        <p className={classes.soft}>
          <strong>{DISPOSITION_INFO[query.decision.outcome].label}</strong>
          {query.decision.reason && `: ${query.decision.reason}`}
        </p>
      )}
      {!readOnly && (
        <>
          {(state === 'open' || state === 'asked') && (
            <AnswerField article={article.id} query={query} today={today} />
          )}
          {state === 'answered' && <Deciding article={article.id} query={query} />}
          <div className={classes.actions}>
            {state !== 'decided' && notOut.length > 0 && (
              <Button
                variant="subtle"
                onClick={() =>
                  void setStatus(
                    article.id,
                    notOut.map(({ id }) => id),
                    'query-out',
                  )
                }
              >
                Set its marks to query out
              </Button>
            )}
            {state === 'decided' && (
              <Button variant="subtle" onClick={() => void decide(article.id, query.id, null)}>
                Open again
              </Button>
            )}
            {state === 'open' && (
              <Button variant="subtle" color="red" onClick={() => void removeQuery(article.id, query)}>
                Remove
              </Button>
            )}
          </div>
        </>
      )}
    </article>
  );
}

function whenOf({ asked, due }: Query): string {
  const parts = [
    asked && `asked ${day(asked.on)}${asked.how ? `, ${asked.how}` : ''}`,
    due && `answer needed by ${day(due)}`,
  ];
  return parts.filter(Boolean).join(' · ');
}

/** The fields for answers in which somebody types one after the other: from each, Enter goes to the next. */
const ANSWERS = '[data-answer]';

function AnswerField({ article, query, today }: { article: string; query: Query; today: string }) {
  const [words, setWords] = useState('');
  const [busy, setBusy] = useState(false);
  const keep = async (field: HTMLElement) => {
    if (busy || words.trim() === '') return;
    const all = [...document.querySelectorAll<HTMLElement>(ANSWERS)];
    const next = all[all.indexOf(field) + 1];
    setBusy(true);
    const kept = await noteAnswer(article, query, words, today);
    setBusy(false);
    if (kept) next?.focus();
  };
  return (
    <GrowingField
      data-answer={query.id}
      aria-label={`Answer to query ${query.number}`}
      placeholder="The answer, ↵ keeps it and goes to the next"
      minRows={1}
      maxRows={8}
      maxLength={20_000}
      value={words}
      onChange={(event) => setWords(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        void keep(event.currentTarget);
      }}
    />
  );
}

function Deciding({ article, query }: { article: string; query: Query }) {
  const [outcome, setOutcome] = useState<Decision['outcome']>('stet');
  const [reason, setReason] = useState('');
  return (
    <form
      className={classes.ask}
      aria-label={`Decide query ${query.number}`}
      onSubmit={(event) => {
        event.preventDefault();
        void decide(article, query.id, { outcome, reason: reason.trim() });
      }}
    >
      <Select
        aria-label="What became of it"
        value={outcome}
        data={OUTCOMES.map((value) => ({ value, label: DISPOSITION_INFO[value].label }))}
        onChange={(value) => {
          const chosen = OUTCOMES.find((each) => each === value);
          if (chosen) setOutcome(chosen);
        }}
      />
      <TextInput
        aria-label="Why"
        placeholder="Why"
        maxLength={20_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit">Decide</Button>
    </form>
  );
}
