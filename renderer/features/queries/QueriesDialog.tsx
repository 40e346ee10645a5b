import { Button, TextInput } from '@mantine/core';
import { byAddressee, queryFigures, stateOf, type Article, type Query } from '@shared/domain';
import { useState } from 'react';
import { sendFocus } from '../../store/base/view';
import { beginQuery, noteAsked, useQueryForms } from '../../store/queries/queries';
import { Dialog } from '../../ui/Dialog';
import { drawn } from '../../ui/drawn';
import { count } from '../../ui/format';
import { useToday } from '../../ui/useToday';
import { addressed } from './words';
import { QueryForm } from './QueryForm';
import { QueryItem } from './QueryItem';
import classes from './queries.module.css';

interface QueriesDialogProps {
  article: Article;
  readOnly: boolean;
  /** Goes to a mark. */
  onShow: (mark: string) => void;
  onClose: () => void;
}

/** Everything that was asked, by whom it went to: what is out, what came back, what became of it. */
export function QueriesDialog({ article, readOnly, onShow, onClose }: QueriesDialogProps) {
  const today = useToday();
  const groups = byAddressee(article);
  const figures = queryFigures(article, today);
  const writing = useQueryForms(({ of }) => of[article.id] !== undefined);
  const told = [
    figures.open && `${figures.open} not asked`,
    figures.asked && `${figures.asked} waiting for an answer`,
    figures.overdue && `${figures.overdue} overdue`,
    figures.answered && `${figures.answered} to decide`,
    figures.decided && `${figures.decided} decided`,
  ].filter((part) => part !== 0);
  return (
    <Dialog title="Queries" size={820} onClose={onClose}>
      <div className={classes.head}>
        <p className={classes.soft}>{told.join(' · ') || 'Nothing was asked yet.'}</p>
        {!readOnly && !writing && (
          <Button
            onClick={() => {
              drawn(() => beginQuery(article.id));
              sendFocus('query');
            }}
          >
            New query
          </Button>
        )}
      </div>
      {writing && <QueryForm article={article.id} form={article.id} marks={[]} />}
      {groups.map(({ to, name, queries }) => (
        <section key={`${to} ${name}`} className={classes.group} aria-label={addressed({ to, name })}>
          <div className={classes.head}>
            <h3>
              {addressed({ to, name })}{' '}
              <span className={classes.soft}>{count(queries.length, 'query', 'queries')}</span>
            </h3>
            {!readOnly && <AskAll article={article.id} queries={queries} today={today} />}
          </div>
          <ol className={classes.list}>
            {queries.map((query) => (
              <li key={query.id}>
                <QueryItem
                  article={article}
                  query={query}
                  today={today}
                  readOnly={readOnly}
                  onShow={onShow}
                />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </Dialog>
  );
}

/** Notes for all of a group that were not asked yet that they are now, and how. */
function AskAll({ article, queries, today }: { article: string; queries: readonly Query[]; today: string }) {
  const [how, setHow] = useState('');
  const open = queries.filter((query) => stateOf(query) === 'open');
  if (open.length === 0) return null;
  return (
    <form
      className={classes.ask}
      onSubmit={(event) => {
        event.preventDefault();
        void noteAsked(article, open, today, how.trim());
      }}
    >
      <TextInput
        aria-label="How they are asked"
        placeholder="By mail, on the phone…"
        maxLength={200}
        value={how}
        onChange={(event) => setHow(event.currentTarget.value)}
      />
      <Button type="submit">
        {open.length === 1 ? 'Note that it was asked' : `Note that ${open.length} were asked`}
      </Button>
    </form>
  );
}
