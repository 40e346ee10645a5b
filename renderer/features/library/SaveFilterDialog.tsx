import { Button, Group, TextInput } from '@mantine/core';
import { SHELF_INFO } from '@shared/contract';
import { useState, type FormEvent } from 'react';
import { saveFilter } from '../../store/library/browse';
import { useSearch } from '../../store/library/search';
import { useSettings } from '../../store/base/settings';
import { Dialog } from '../../ui/Dialog';
import { COLUMN_TITLES } from './columns';
import { chipsOf } from './pure/filter';
import classes from './Dialogs.module.css';
import { inQuotes } from '@shared/text/in-quotes';

/** Gives the way the library is looked at now a name. */
export function SaveFilterDialog({ onClose }: { onClose: () => void }) {
  const { shelf, filter, sort, saved } = useSettings((state) => state.settings.library);
  const query = useSearch((state) => state.query.trim());
  const parts = [
    SHELF_INFO[shelf].label,
    ...(query ? [inQuotes(query)] : []),
    ...chipsOf(filter).map(({ label }) => label),
    `by ${COLUMN_TITLES[sort.by].toLowerCase()}`,
  ];
  const [name, setName] = useState(
    chipsOf(filter)
      .map(({ label }) => label)
      .join(', ')
      .slice(0, 80),
  );
  const replaces = saved.some((one) => one.name === name.trim());

  const keep = (event: FormEvent) => {
    event.preventDefault();
    saveFilter(name.trim());
    onClose();
  };
  return (
    <Dialog onClose={onClose} title="Save this filter">
      <form className={classes.review} onSubmit={keep}>
        <p className={classes.facts}>{parts.join(' · ')}</p>
        <TextInput
          label="Name"
          maxLength={80}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          onFocus={(event) => event.currentTarget.select()}
          description={
            replaces
              ? 'A filter has this name; it will mean this instead.'
              : 'It comes back under this name, also after Stet is closed.'
          }
        />
        <Group justify="flex-end" gap={8}>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" disabled={!name.trim()}>
            {replaces ? 'Replace' : 'Save'}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
