import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import type { SavedFilter } from '@shared/contract';
import { Bookmark, Check, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import {
  isRecalled,
  openPanel,
  recallFilter,
  removeFilter,
  renameFilter,
  useBrowse,
} from '../../store/library/browse';
import { useSearch } from '../../store/library/search';
import { useSettings } from '../../store/base/settings';
import { Panel } from '../../ui/Panel';
import classes from './Filters.module.css';

/**
 * The filters that were given a name: to go back to, to rename, to remove. The button says which one is in
 * force.
 */
export function SavedFilters({ onSave }: { onSave: () => void }) {
  const opened = useBrowse((state) => state.panel === 'saved');
  const library = useSettings((state) => state.settings.library);
  const query = useSearch((state) => state.query);
  const recalled = library.saved.find((one) => isRecalled(one, library, query));
  return (
    <Panel
      opened={opened}
      onChange={(open) => openPanel(open ? 'saved' : null)}
      width={340}
      button={
        <Button
          className={classes.savedButton}
          leftSection={<Bookmark size={14} aria-hidden="true" />}
          aria-pressed={recalled !== undefined}
          onClick={() => openPanel(opened ? null : 'saved')}
        >
          <span className={classes.savedName}>{recalled?.name ?? 'Saved filters'}</span>
        </Button>
      }
    >
      <div className={classes.filter}>
        {library.saved.length === 0 ? (
          <p className={classes.soft}>
            No filters saved yet. Choose filters, an order or words to search for, then save them here under a
            name.
          </p>
        ) : (
          <ul className={classes.saved}>
            {library.saved.map((one) => (
              <Saved key={one.id} one={one} recalled={one === recalled} />
            ))}
          </ul>
        )}
        <div className={classes.ends}>
          <Button onClick={onSave}>Save this filter…</Button>
        </div>
      </div>
    </Panel>
  );
}

function Saved({ one, recalled }: { one: SavedFilter; recalled: boolean }) {
  const [name, setName] = useState<string | null>(null);
  const keep = () => {
    const next = name?.trim();
    if (next) void renameFilter(one.id, next);
    setName(null);
  };
  if (name !== null) {
    return (
      <li>
        <TextInput
          aria-label={`New name for ${one.name}`}
          value={name}
          maxLength={80}
          data-autofocus
          autoFocus
          className={classes.rename}
          onChange={(event) => setName(event.currentTarget.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === 'Enter') keep();
            else if (event.key === 'Escape') setName(null);
            else return;
            event.preventDefault();
            event.stopPropagation();
          }}
        />
      </li>
    );
  }
  return (
    <li>
      <button
        type="button"
        className={classes.recall}
        aria-pressed={recalled}
        onClick={() => recallFilter(one)}
      >
        <Check size={14} aria-hidden="true" data-shown={recalled} />
        {one.name}
      </button>
      <Tooltip label="Rename">
        <ActionIcon size="sm" aria-label={`Rename ${one.name}`} onClick={() => setName(one.name)}>
          <Pencil size={13} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label="Remove">
        <ActionIcon size="sm" aria-label={`Remove ${one.name}`} onClick={() => removeFilter(one)}>
          <Trash2 size={13} />
        </ActionIcon>
      </Tooltip>
    </li>
  );
}
