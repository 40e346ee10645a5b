import { Button, TextInput } from '@mantine/core';
import { currentDraft, Details, NO_DETAILS, titleIn, type Article } from '@shared/domain';
import { useState, type FormEvent } from 'react';
import { dispatch, type OpenCopy } from '../../store/article/articles';
import {
  dateOf,
  detailOf,
  discardTyped,
  dropTyped,
  keepTyped,
  useHeldDate,
  useTyped,
} from '../../store/base/typed';
import { saveOriginal } from '../../store/article/original';
import { openOutside } from '../../store/base/outside';
import { CameFrom } from '../../ui/CameFrom';
import { Dialog } from '../../ui/Dialog';
import { DateField } from '../../ui/DateField';
import { FormFoot } from '../../ui/FormFoot';
import { GrowingField } from '../../ui/GrowingField';
import classes from './settings.module.css';
import { inQuotes } from '@shared/text/in-quotes';

type Field = keyof typeof NO_DETAILS;

const SHORT: { field: Field; label: string }[] = [
  { field: 'slug', label: 'Slug' },
  { field: 'byline', label: 'Byline' },
  { field: 'desk', label: 'Desk' },
  { field: 'editor', label: 'Editor' },
  { field: 'checker', label: 'Checker' },
];
const DATES: { field: 'publicationDate' | 'deadline'; label: string }[] = [
  { field: 'publicationDate', label: 'Publication date' },
  { field: 'deadline', label: 'Deadline' },
];

/**
 * Everything about the story that is not its text; kept in one step, so it is undone in one. What is changed
 * and not kept stays here when the dialog goes.
 */
export function DetailsDialog({ copy, onClose }: { copy: OpenCopy; onClose: () => void }) {
  const { article, readOnly } = copy;
  const draft = currentDraft(article);
  const typed = useTyped(({ of }) => of);
  const [busy, setBusy] = useState(false);
  const details = Object.fromEntries(
    Object.entries(article.details).map(([field, kept]) => [
      field,
      typed[detailOf(article.id, field)] ?? kept,
    ]),
  ) as typeof article.details;
  const held = {
    publicationDate: useHeldDate(article.id, 'publicationDate'),
    deadline: useHeldDate(article.id, 'deadline'),
  };
  const begun =
    Object.values(held).some((date) => date.typed !== null) ||
    Object.keys(details).some((field) => details[field as Field] !== article.details[field as Field]);
  const set = (field: Field, value: string) =>
    keepTyped(detailOf(article.id, field), value === article.details[field] ? null : value);
  const all = [detailOf(article.id, ''), dateOf(article.id, '')];
  const discard = () => {
    discardTyped(all);
    onClose();
  };
  const bind = (field: Field) => ({
    value: details[field],
    readOnly: readOnly !== null,
    onChange: (event: { currentTarget: { value: string } }) => set(field, event.currentTarget.value),
  });

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const changed = Object.fromEntries(
      Object.entries(details).filter(([field, value]) => value !== article.details[field as Field]),
    );
    if (Object.keys(changed).length > 0) {
      setBusy(true);
      const { ok } = await dispatch(article.id, {
        type: 'details.set',
        set: Details.partial().parse(changed),
      });
      setBusy(false);
      if (!ok) return;
    }
    dropTyped(all);
    onClose();
  };

  return (
    <Dialog onClose={onClose} title="Article details" size="lg" holds={begun}>
      <form className={classes.settings} onSubmit={(event) => void save(event)}>
        <GrowingField
          label="Headline"
          description={ownHeadline(article)}
          minRows={1}
          maxRows={3}
          maxLength={1000}
          data-autofocus
          {...bind('headline')}
        />
        <GrowingField label="Standfirst" minRows={2} maxRows={5} maxLength={4000} {...bind('standfirst')} />
        <div className={classes.pairs}>
          {SHORT.map(({ field, label }) => (
            <TextInput key={field} label={label} maxLength={200} {...bind(field)} />
          ))}
          <div className={classes.dates}>
            {DATES.map(({ field, label }) => (
              <DateField
                key={field}
                label={label}
                value={details[field]}
                readOnly={readOnly !== null}
                onChange={(value) => set(field, value)}
                held={held[field]}
              />
            ))}
          </div>
        </div>
        <CameFrom
          draft={draft}
          onOpen={openOutside}
          onSave={() => void saveOriginal(article.id, draft.number)}
        />
        <FormFoot begun={begun} onDiscard={discard}>
          <Button type="submit" variant="filled" loading={busy} disabled={readOnly !== null}>
            Save details
          </Button>
        </FormFoot>
      </form>
    </Dialog>
  );
}

/**
 * The draft's own headline is the report's, whatever is written here; where it has none there is nothing to
 * say.
 */
function ownHeadline(article: Article): string | null {
  const draft = currentDraft(article);
  const { headline } = titleIn(draft);
  return headline === ''
    ? null
    : `The headline of draft ${draft.number} is ${inQuotes(headline)}, and the report has that one. Another one here is a working title.`;
}
