import { ActionIcon, Button, Popover } from '@mantine/core';
import { isFiltering, type MarkFilter } from '@shared/domain';
import { ListFilter } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useArticles } from '../../store/article/articles';
import { clearFilter, countOf, setFilter, useAsked, useListing } from '../../store/marks/marklist';
import { useMarks } from '../../store/article/selectors';
import { useClosedByDialog } from '../../ui/holdKeyboard';
import { Toggles } from '../../ui/Toggles';
import { fieldsOf } from './filterFields';
import classes from './ListHead.module.css';

/** Everything the list can be narrowed by, in one box beside it; the list follows at every press. */
export function FilterPopover({ id }: { id: string }) {
  const [open, setOpen] = useState(false);
  useClosedByDialog(() => setOpen(false));
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="right-start"
      width={330}
      trapFocus
      returnFocus
      withinPortal
      shadow="md"
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <ActionIcon
          size={28}
          variant="default"
          aria-label="Filter by status, risk, people and more"
          onClick={() => setOpen(!open)}
        >
          <ListFilter size={14} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={classes.box} aria-label="Filter">
        {open && <Fields id={id} onClose={() => setOpen(false)} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function Fields({ id, onClose }: { id: string; onClose: () => void }) {
  const { filter } = useAsked(id);
  const listing = useListing(id);
  const marks = useMarks(id);
  const article = useArticles(({ open }) => open[id]?.article);
  const fields = useMemo(() => (article ? fieldsOf(article, marks) : []), [article, marks]);
  return (
    <>
      <div className={classes.fields}>
        {fields.map(({ field, label, options }) => (
          <Toggles
            key={field}
            label={label}
            values={filter[field] as readonly string[]}
            options={options}
            onChange={(values) => setFilter(id, { [field]: values } as Partial<MarkFilter>)}
          />
        ))}
      </div>
      <footer className={classes.boxFoot}>
        <span>{countOf(listing, filter)}</span>
        <Button disabled={!isFiltering(filter)} onClick={() => clearFilter(id)}>
          Show all
        </Button>
        <Button onClick={onClose}>Close</Button>
      </footer>
    </>
  );
}
