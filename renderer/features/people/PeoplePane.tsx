import { ActionIcon, TextInput } from '@mantine/core';
import { UserPlus } from 'lucide-react';
import { useRef, useState } from 'react';
import { addPeople, openPerson, removePerson, useOpenPerson, usePeople } from '../../store/people/people';
import { useFocusOn } from '../../store/base/useFocusOn';
import { keepBegun, useView } from '../../store/base/view';
import { count } from '../../ui/format';
import { NotSent, UNDER } from '../../ui/NotSent';
import { useListKeys } from '../../ui/useListKeys';
import { FoundPeople } from './FoundPeople';
import { PersonItem } from './PersonItem';
import classes from './people.module.css';

interface PeoplePaneProps {
  id: string;
  readOnly: boolean;
  /** Goes to a mark. */
  onShow: (mark: string) => void;
}

/**
 * Everybody the article names, what is theirs in it, and whether they were asked. The names are one Tab stop:
 * arrows move along, Enter opens, Delete takes out of the list.
 */
export function PeoplePane({ id, readOnly, onShow }: PeoplePaneProps) {
  const lines = usePeople(id);
  const open = useOpenPerson(({ of }) => of[id] ?? null);
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  const unasked = lines.filter((line) => line.unasked).length;
  const current = Math.min(at, lines.length - 1);

  const heads = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-person]') ?? [])];
  const reached = () => heads().findIndex((head) => head === document.activeElement);
  const onKeyDown = useListKeys({
    // In what is open under a name the arrows are not the list's.
    place: () => ({ at: reached(), count: reached() === -1 ? 0 : heads().length }),
    stop: true,
    onMove: (to) => heads()[to]?.focus(),
    onKey: ({ key, ctrlKey, metaKey, altKey }) => {
      const from = reached();
      if (
        from === -1 ||
        ctrlKey ||
        metaKey ||
        altKey ||
        readOnly ||
        (key !== 'Delete' && key !== 'Backspace')
      )
        return false;
      void removePerson(id, lines[from]!.person).then(() => (heads()[from] ?? heads().at(-1))?.focus());
      return true;
    },
  });

  return (
    <div className={classes.pane}>
      <header className={classes.head}>
        <h2>
          {count(lines.length, 'person', 'people')}
          {unasked > 0 && <span className={classes.unasked}>{unasked} not asked for comment</span>}
        </h2>
        {!readOnly && <AddPerson id={id} />}
        {!readOnly && <FoundPeople id={id} />}
      </header>
      {lines.length === 0 && (
        <p className={classes.empty}>
          The people the article names go here: who they are, what is said by them and about them, and whether
          they were asked for comment.
        </p>
      )}
      <ul ref={list} className={classes.list} aria-label="People" onKeyDown={onKeyDown}>
        {lines.map((line, index) => (
          <PersonItem
            key={line.person.id}
            id={id}
            line={line}
            open={line.person.id === open}
            stop={index === current}
            readOnly={readOnly}
            onShow={onShow}
            onReach={() => setAt(index)}
            onToggle={(opened) => openPerson(id, opened ? line.person.id : null)}
          />
        ))}
      </ul>
    </div>
  );
}

function AddPerson({ id }: { id: string }) {
  const field = useRef<HTMLInputElement>(null);
  useFocusOn('person', field);
  const name = useView(({ begun }) => begun[id] ?? '');
  const unsent = name.trim() !== '';
  const add = async () => {
    if (unsent && (await addPeople(id, [{ name }]))) keepBegun(id, '');
  };
  return (
    <TextInput
      ref={field}
      aria-label="Name of somebody to add"
      description={<NotSent shown={unsent} how="↵ adds them" />}
      inputWrapperOrder={UNDER}
      placeholder="Add somebody by name, ↵"
      maxLength={200}
      value={name}
      onChange={(event) => keepBegun(id, event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && void add()}
      rightSection={
        <ActionIcon aria-label="Add this person" disabled={!unsent} onClick={() => void add()}>
          <UserPlus size={14} aria-hidden="true" />
        </ActionIcon>
      }
    />
  );
}
