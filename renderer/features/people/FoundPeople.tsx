import { Button } from '@mantine/core';
import { useState } from 'react';
import { addPeople, useFoundPeople, usePeople } from '../../store/people/people';
import { count } from '../../ui/format';
import { Fold } from '../../ui/Fold';
import { useRoving } from '../../ui/useRoving';
import classes from './people.module.css';

/** Whom the first read found in the text and nobody has put into the list: one press each, or all at once. */
export function FoundPeople({ id }: { id: string }) {
  const { state, found } = useFoundPeople(id);
  const listed = usePeople(id).length;
  // Where the list is empty this is what one came for.
  const [open, setOpen] = useState(listed === 0);
  const roving = useRoving();
  if (state === 'reading' && found.length === 0)
    return <p className={classes.soft}>Stet is looking for people in the text.</p>;
  if (found.length === 0) return null;
  return (
    <Fold
      title="Found in the text"
      hint={count(found.length, 'person', 'people')}
      open={open}
      onToggle={setOpen}
    >
      {found.length > 1 && <Button onClick={() => void addPeople(id, found)}>Add all {found.length}</Button>}
      <div role="group" aria-label="Found in the text" className={classes.found} {...roving}>
        {found.map((person, index) => (
          <button
            key={person.name}
            type="button"
            tabIndex={index === 0 ? 0 : -1}
            aria-label={`Add ${person.name}`}
            onClick={() => void addPeople(id, [person])}
          >
            <span>{person.name}</span>
            <span className={classes.soft}>
              {[person.title, person.affiliation].filter(Boolean).join(', ') ||
                `named ${count(person.mentions, 'time')}`}
            </span>
          </button>
        ))}
      </div>
    </Fold>
  );
}
