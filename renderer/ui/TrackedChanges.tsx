import type { ChangesAs } from '@shared/document/document';
import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import { Choice } from './Choice';
import { count } from './format';
import classes from './TrackedChanges.module.css';

const READINGS = [
  { value: 'accepted', label: 'Accepted' },
  { value: 'rejected', label: 'Rejected' },
] as const;

interface TrackedChangesProps {
  many: number;
  as: ChangesAs;
  onRead: (as: ChangesAs) => void;
  /** It is being read the other way. */
  busy?: boolean;
  /** Whether they are seen in the text; absent where they cannot be. */
  shown?: boolean;
  onShow?: (shown: boolean) => void;
}

/** How the tracked changes of a document were read, and the choice. */
export function TrackedChanges({ many, as, onRead, busy = false, shown, onShow }: TrackedChangesProps) {
  const id = useId();
  return (
    <section className={classes.changes} aria-labelledby={id} aria-busy={busy}>
      <h3 id={id}>{count(many, 'tracked change')}</h3>
      <Choice label="Read as" value={as} options={READINGS} onChange={onRead} />
      {onShow && (
        <Checkbox
          size="xs"
          label="Show them in the text"
          checked={shown ?? false}
          onChange={(event) => onShow(event.currentTarget.checked)}
        />
      )}
    </section>
  );
}
