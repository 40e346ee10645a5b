import { Button } from '@mantine/core';
import {
  asksAgain,
  DISPOSITION_INFO,
  DISPOSITIONS,
  FACET_INFO,
  FACETS,
  KIND_INFO,
  MARK_KINDS,
  RISK_INFO,
  RISKS,
  type CommandBody,
  type Mark,
} from '@shared/domain';
import { Layers2, Trash2, X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useArticles } from '../../store/article/articles';
import { chooseNone } from '../../store/marks/selection';
import { confirmStatus, removeMarks, setMarks } from '../../store/marks/marking';
import { part, share, useSharing } from '../../store/marks/sharing';
import { Choice } from '../../ui/Choice';
import { count, excerpt } from '../../ui/format';
import { Prose } from '../../ui/Prose';
import { Toggles } from '../../ui/Toggles';
import { Assignee } from './Assignee';
import { Key } from './Key';
import { Question } from './Question';
import { StatusKeys } from './StatusKeys';
import { useFocusOn } from './useFocusOn';
import classes from './MarkPanel.module.css';

type MarkSet = Extract<CommandBody, { type: 'mark.set' }>['set'];

/**
 * Marks chosen together: what they share, what differs, and what is set here is set for all of them in one
 * step.
 */
export function ManyMarks({
  article,
  marks,
  evidence,
}: {
  article: string;
  marks: readonly Mark[];
  evidence: ReactNode;
}) {
  const panel = useRef<HTMLDivElement>(null);
  const people = useArticles(({ open }) => open[article]?.article.people);
  const sharing = useSharing(article);
  useFocusOn('panel', panel);
  const ids = marks.map(({ id }) => id);
  const set = (change: MarkSet) => void setMarks(article, ids, { set: change });
  const toConfirm = marks.filter(asksAgain).map(({ id }) => id);
  /** What all of them have, and what only some. */
  const having = <V extends string>(every: readonly V[], of: (mark: Mark) => readonly string[]) => {
    const values = every.filter((value) => marks.every((mark) => of(mark).includes(value)));
    return {
      values,
      some: every.filter(
        (value) => !values.includes(value) && marks.some((mark) => of(mark).includes(value)),
      ),
    };
  };

  return (
    <div
      ref={panel}
      className={classes.panel}
      tabIndex={-1}
      role="group"
      aria-label={`${count(marks.length, 'mark')} selected`}
    >
      <header className={classes.many}>
        <h2>{count(marks.length, 'mark')} selected</h2>
        <Button
          leftSection={<X size={13} aria-hidden="true" />}
          rightSection={<Key of="go.leave" or="" />}
          onClick={() => chooseNone(article)}
        >
          Deselect
        </Button>
      </header>
      <ul className={classes.sample}>
        {marks.slice(0, 3).map(({ id, anchor }) => (
          <Prose key={id} as="li" of={excerpt(anchor.exact, 60)} />
        ))}
        {marks.length > 3 && <li className={classes.soft}>and {count(marks.length - 3, 'other')}</li>}
      </ul>
      <StatusKeys article={article} marks={marks} />
      <Choice
        label="Resolution"
        value={shared(marks, ({ disposition }) => disposition)}
        onChange={(disposition) => set({ disposition })}
        options={DISPOSITIONS.map((disposition) => ({
          value: disposition,
          label: DISPOSITION_INFO[disposition].label,
        }))}
      />
      <div className={classes.sharing}>
        <Button
          leftSection={<Layers2 size={14} aria-hidden="true" />}
          rightSection={<Key of="mark.share" or="" />}
          onClick={() => void share(article, marks)}
        >
          Share one decision
        </Button>
        {marks.some(({ id }) => sharing.has(id)) && (
          <Button
            variant="subtle"
            rightSection={<Key of="mark.apart" or="" />}
            onClick={() => void part(article, marks)}
          >
            Decide apart
          </Button>
        )}
      </div>
      {toConfirm.length > 0 && (
        <Button
          rightSection={<Key of="mark.confirm" or="" />}
          onClick={() => void confirmStatus(article, toConfirm)}
        >
          Still holds for the {toConfirm.length === 1 ? 'one' : toConfirm.length} to look at again
        </Button>
      )}
      {evidence}
      <Choice
        label="Kind"
        value={shared(marks, ({ kind }) => kind)}
        options={MARK_KINDS.map((kind) => ({ value: kind, label: KIND_INFO[kind].label }))}
        onChange={(kind) => set({ kind })}
      />
      <Choice
        label="Risk"
        value={shared(marks, ({ risk }) => risk)}
        options={RISKS.map((risk) => ({ value: risk, label: RISK_INFO[risk].label }))}
        onChange={(risk) => set({ risk })}
      />
      <Assignee article={article} marks={marks} />
      <Toggles
        label="Facets"
        {...having(FACETS, ({ facets }) => facets)}
        options={FACETS.map((facet) => ({ value: facet, label: FACET_INFO[facet].label }))}
        onChange={(facets, facet) =>
          void setMarks(
            article,
            ids,
            facets.includes(facet) ? { add: { facets: [facet] } } : { remove: { facets: [facet] } },
          )
        }
      />
      {people && Object.keys(people).length > 0 && (
        <Toggles
          label="About"
          {...having(Object.keys(people), (mark) => mark.people)}
          options={Object.values(people).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(those, person) =>
            void setMarks(
              article,
              ids,
              those.includes(person) ? { add: { people: [person] } } : { remove: { people: [person] } },
            )
          }
        />
      )}
      <footer className={classes.foot}>
        <span>Each press is one step to undo.</span>
        <Button
          variant="subtle"
          color="red"
          leftSection={<Trash2 size={14} aria-hidden="true" />}
          onClick={() => void removeMarks(article, marks)}
        >
          Remove {count(marks.length, 'mark')}
        </Button>
      </footer>
      <Question article={article} marks={marks} />
    </div>
  );
}

/** What all of them have; null where they differ. */
function shared<V extends string>(marks: readonly Mark[], of: (mark: Mark) => V): V | null {
  const first = marks[0] && of(marks[0]);
  return first !== undefined && marks.every((mark) => of(mark) === first) ? first : null;
}
