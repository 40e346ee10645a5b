import { Button, TextInput } from '@mantine/core';
import { ADDRESSEE_INFO, ADDRESSEES } from '@shared/domain';
import { useRef, useState, type KeyboardEvent } from 'react';
import {
  askedBefore,
  changeQueryForm,
  endQueryForm,
  keepQuery,
  useQueryForms,
} from '../../store/queries/queries';
import { useSettings } from '../../store/base/settings';
import { useFocusOn } from '../../store/base/useFocusOn';
import { sendFocus } from '../../store/base/view';
import { Choice } from '../../ui/Choice';
import { DateField } from '../../ui/DateField';
import { GrowingField } from '../../ui/GrowingField';
import { shownKey } from '../../ui/keys';
import { NotSent } from '../../ui/NotSent';
import classes from './queries.module.css';

interface QueryFormProps {
  article: string;
  form: string;
  /** What it is about; none where it is about nothing in particular. */
  marks: readonly string[];
}

/** A question that is being written. Mod+Enter keeps it; it says where the same was asked before. */
export function QueryForm({ article, form, marks }: QueryFormProps) {
  const draft = useQueryForms(({ of }) => of[form]);
  const keeps = useSettings(({ info }) => shownKey('Mod+Enter', info.platform === 'darwin'));
  const question = useRef<HTMLTextAreaElement>(null);
  const [busy, setBusy] = useState(false);
  useFocusOn('query', question);
  if (!draft) return null;
  const before = askedBefore(article, marks, draft);
  const change = (of: Parameters<typeof changeQueryForm>[1]) => changeQueryForm(form, of);
  const unsent = draft.question.trim() !== '';
  const keep = async () => {
    if (busy) return;
    setBusy(true);
    if (await keepQuery(article, form, marks)) sendFocus('panel');
    setBusy(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void keep();
    } else if (event.key === 'Escape' && !unsent) {
      event.stopPropagation();
      endQueryForm(form);
      sendFocus('panel');
    }
  };
  return (
    <form
      className={classes.form}
      aria-label="New query"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Choice
        label="To"
        value={draft.to}
        options={ADDRESSEES.map((value) => ({ value, label: ADDRESSEE_INFO[value].label }))}
        onChange={(to) => change({ to })}
      />
      <GrowingField
        ref={question}
        label="Question"
        minRows={2}
        maxRows={8}
        maxLength={20_000}
        value={draft.question}
        description={<NotSent shown={unsent} how={`${keeps} writes it down`} />}
        inputWrapperOrder={['label', 'input', 'description']}
        onChange={(event) => change({ question: event.currentTarget.value })}
      />
      {before && (
        <p className={classes.before} role="status">
          Query {before.number} asks this already.
        </p>
      )}
      <div className={classes.pair}>
        <TextInput
          label="Name"
          maxLength={200}
          value={draft.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <DateField label="Answer needed by" value={draft.due} onChange={(due) => change({ due })} />
      </div>
      <div className={classes.actions}>
        <Button type="submit" variant="filled" disabled={!unsent} loading={busy}>
          Write down
        </Button>
        <Button
          variant="subtle"
          onClick={() => {
            endQueryForm(form);
            sendFocus('panel');
          }}
        >
          Cancel
        </Button>
      </div>
    </form>
  );
}
