import { Button } from '@mantine/core';
import { isOverdue, queriesAbout, stateOf, type Mark } from '@shared/domain';
import { Plus } from 'lucide-react';
import { useArticles } from '../../store/article/articles';
import { useKeys } from '../../store/base/keys';
import { openDialog, sendFocus } from '../../store/base/view';
import { beginQuery, useQueryForms } from '../../store/queries/queries';
import { drawn } from '../../ui/drawn';
import { ariaKeys, firstShown } from '../../ui/keys';
import { Prose } from '../../ui/Prose';
import { QueryShape } from '../../ui/QueryShape';
import { useToday } from '../../ui/useToday';
import { addressed } from './words';
import { QueryForm } from './QueryForm';
import classes from './queries.module.css';

/** What was asked about a mark, and how more is asked. */
export function QueriesSection({ article: id, mark }: { article: string; mark: Mark }) {
  const copy = useArticles(({ open }) => open[id]);
  const open = useQueryForms(({ of }) => of[mark.id] !== undefined);
  const keys = useKeys();
  const today = useToday();
  if (!copy) return null;
  const queries = queriesAbout(copy.article, mark.id);
  const readOnly = copy.readOnly !== null;
  if (readOnly && queries.length === 0) return null;
  return (
    <section className={classes.section} aria-label="Queries">
      <div className={classes.head}>
        <span className={classes.label}>Queries</span>
        {!readOnly && !open && (
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<Plus size={13} aria-hidden="true" />}
            rightSection={<kbd>{firstShown(keys, 'query.new')}</kbd>}
            aria-keyshortcuts={ariaKeys(keys, 'query.new')}
            onClick={() => {
              drawn(() => beginQuery(mark.id));
              sendFocus('query');
            }}
          >
            Ask
          </Button>
        )}
      </div>
      {queries.length > 0 && (
        <ul className={classes.list}>
          {queries.map((query) => (
            <li key={query.id} className={classes.short}>
              <button type="button" className={classes.go} onClick={() => openDialog('queries')}>
                <span className={classes.number}>{query.number}</span>
                <Prose of={query.question} />
                <span className={classes.soft}>
                  {addressed(query)} · <QueryShape state={stateOf(query)} overdue={isOverdue(query, today)} />
                </span>
              </button>
              {query.answer && <Prose as="blockquote" className={classes.answer} of={query.answer.words} />}
            </li>
          ))}
        </ul>
      )}
      {!readOnly && open && <QueryForm article={id} form={mark.id} marks={[mark.id]} />}
    </section>
  );
}
