import { Button, Group, Textarea, TextInput } from '@mantine/core';
import { currentDraft, Details, NO_DETAILS, titleIn, type Article } from '@shared/domain';
import { useState, type FormEvent } from 'react';
import { dispatch, type OpenCopy } from '../../store/articles';
import { Dialog } from '../../ui/Dialog';
import { DateField } from '../../ui/DateField';
import classes from './settings.module.css';

type Field = keyof typeof NO_DETAILS;

const SHORT: { field: Field; label: string }[] = [
  { field: 'slug', label: 'Slug' },
  { field: 'byline', label: 'Byline' },
  { field: 'desk', label: 'Desk' },
  { field: 'editor', label: 'Editor' },
  { field: 'checker', label: 'Checker' },
];
const DATES: { field: Field; label: string }[] = [
  { field: 'publicationDate', label: 'Publication date' },
  { field: 'deadline', label: 'Deadline' },
];

/** Everything about the story that is not its text; kept in one step, so it is undone in one. */
export function DetailsDialog({ copy, onClose }: { copy: OpenCopy; onClose: () => void }) {
  const { article, readOnly } = copy;
  const [details, setDetails] = useState(article.details);
  const [busy, setBusy] = useState(false);
  const set = (field: Field, value: string) => setDetails((before) => ({ ...before, [field]: value }));
  const bind = (field: Field) => ({
    value: details[field],
    readOnly: readOnly !== null,
    onChange: (event: { currentTarget: { value: string } }) => set(field, event.currentTarget.value),
  });

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const changed = Object.fromEntries(Object.entries(details).filter(([field, value]) => value !== article.details[field as Field]));
    if (Object.keys(changed).length > 0) {
      setBusy(true);
      const { ok } = await dispatch(article.id, { type: 'details.set', set: Details.partial().parse(changed) });
      setBusy(false);
      if (!ok) return;
    }
    onClose();
  };

  return (
    <Dialog onClose={onClose} title="Article details" size="lg">
      <form className={classes.settings} onSubmit={(event) => void save(event)}>
        <Textarea
          label="Headline" description={ownHeadline(article)} autosize minRows={1} maxRows={3} maxLength={1000} data-autofocus
          {...bind('headline')}
        />
        <Textarea label="Standfirst" autosize minRows={2} maxRows={5} maxLength={4000} {...bind('standfirst')} />
        <div className={classes.pairs}>
          {SHORT.map(({ field, label }) => <TextInput key={field} label={label} maxLength={200} {...bind(field)} />)}
          <div className={classes.dates}>
            {DATES.map(({ field, label }) => (
              <DateField key={field} label={label} value={details[field]} readOnly={readOnly !== null} onChange={(value) => set(field, value)} />
            ))}
          </div>
        </div>
        <Group justify="flex-end" gap={8}>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" loading={busy} disabled={readOnly !== null}>Save details</Button>
        </Group>
      </form>
    </Dialog>
  );
}

/** The draft's own headline is the report's, whatever is written here; where it has none there is nothing to say. */
function ownHeadline(article: Article): string | null {
  const draft = currentDraft(article);
  const { headline } = titleIn(draft);
  return headline === '' ? null
    : `The headline of draft ${draft.number} is “${headline}”, and the report has that one. Another one here is a working title.`;
}
