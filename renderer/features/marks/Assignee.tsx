import { Autocomplete, Button } from '@mantine/core';
import type { Mark } from '@shared/domain';
import { useId, useRef, useState } from 'react';
import { useKeys } from '../../store/base/keys';
import { setMarks } from '../../store/marks/marking';
import { useNames } from '../../store/marks/assignees';
import { useMe } from '../../store/marks/marklist';
import { ariaKeys } from '../../ui/keys';
import { Key } from './Key';
import { useFocusOn } from './useFocusOn';
import classes from './MarkPanel.module.css';

/** Who is to check it: a name that is in use, or any other; "Me" by its key. Kept when the field is left. */
export function Assignee({ article, marks }: { article: string; marks: readonly Mark[] }) {
  const label = useId();
  const field = useRef<HTMLInputElement>(null);
  useFocusOn('assignee', field);
  const me = useMe();
  const keys = useKeys();
  const names = useNames(article, me);
  const ids = marks.map(({ id }) => id);
  const same = marks.every(({ assignee }) => assignee === marks[0]?.assignee);
  const value = same ? (marks[0]?.assignee ?? '') : '';
  const [typed, setTyped] = useState<string | null>(null);

  const commit = (name: string) => {
    setTyped(null);
    const assignee = name.trim();
    if (assignee !== value) void setMarks(article, ids, { set: { assignee } });
  };
  return (
    <div className={classes.row}>
      <span id={label} className={classes.label}>
        Assigned
      </span>
      <Autocomplete
        ref={field}
        size="xs"
        aria-labelledby={label}
        placeholder={same ? 'Nobody' : 'Different people'}
        data={names}
        limit={8}
        maxLength={200}
        value={typed ?? value}
        comboboxProps={{ transitionProps: { duration: 0 } }}
        onChange={setTyped}
        onOptionSubmit={commit}
        onBlur={() => typed !== null && commit(typed)}
        onKeyDown={(event) => {
          if (
            event.key === 'Enter' &&
            typed !== null &&
            !event.currentTarget.getAttribute('aria-activedescendant')
          )
            commit(typed);
        }}
      />
      <Button
        aria-label="Assign to me"
        aria-keyshortcuts={ariaKeys(keys, 'mark.mine')}
        disabled={same && value === me}
        rightSection={<Key of="mark.mine" or="" />}
        onClick={() => commit(me)}
      >
        Me
      </Button>
    </div>
  );
}
