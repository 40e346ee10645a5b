import { Button, TextInput } from '@mantine/core';
import { STATUS_INFO, type Bond, type Person, type PersonMark } from '@shared/domain';
import { ChevronRight, ListFilter, Trash2, TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { removePerson, setPerson, showMarksOf, type PersonLine } from '../../store/people/people';
import { useHeldDate } from '../../store/base/typed';
import { useField } from '../../store/base/useField';
import { DateField } from '../../ui/DateField';
import { count, day, excerpt } from '../../ui/format';
import { Prose } from '../../ui/Prose';
import { StatusShape } from '../../ui/StatusShape';
import classes from './people.module.css';

interface PersonItemProps {
  id: string;
  line: PersonLine;
  open: boolean;
  /** Tab stops at this name. */
  stop: boolean;
  readOnly: boolean;
  onShow: (mark: string) => void;
  onReach: () => void;
  onToggle: (open: boolean) => void;
}

/** One person: who they are and whether they were asked; opened, their particulars and their marks. */
export function PersonItem({ id, line, open, stop, readOnly, onShow, onReach, onToggle }: PersonItemProps) {
  const { person, marks, unasked } = line;
  const body = useId();
  const who = [person.title, person.affiliation].filter(Boolean).join(', ');
  return (
    <li className={classes.person} data-open={open}>
      <button
        type="button"
        data-person={person.id}
        className={classes.name}
        aria-expanded={open}
        aria-controls={body}
        tabIndex={stop ? 0 : -1}
        onFocus={onReach}
        onClick={() => onToggle(!open)}
      >
        <ChevronRight size={14} aria-hidden="true" className={classes.sign} />
        <span className={classes.who}>
          <strong>{person.name}</strong>
          {who && <span className={classes.soft}>{who}</span>}
          {unasked ? (
            <span className={classes.unasked}>
              <TriangleAlert size={12} aria-hidden="true" /> Not asked for comment
            </span>
          ) : (
            <span className={classes.soft}>{commentOf(person)}</span>
          )}
        </span>
        <span className={classes.count} title={count(marks.length, 'mark')}>
          {marks.length}
          <span className="stet-unseen"> {marks.length === 1 ? 'mark' : 'marks'}</span>
        </span>
      </button>
      {open && (
        <div id={body} className={classes.body}>
          <Particulars key={person.id} id={id} person={person} readOnly={readOnly} />
          <TheirMarks marks={marks} onShow={onShow} />
          <div className={classes.actions}>
            {marks.length > 0 && (
              <Button
                leftSection={<ListFilter size={13} aria-hidden="true" />}
                onClick={() => showMarksOf(id, person.id)}
              >
                Only their marks
              </Button>
            )}
            {!readOnly && (
              <Button
                variant="subtle"
                color="red"
                leftSection={<Trash2 size={13} aria-hidden="true" />}
                onClick={() => void removePerson(id, person)}
              >
                Remove
              </Button>
            )}
          </div>
        </div>
      )}
    </li>
  );
}

function commentOf({ asked, answered }: Person): string {
  if (answered) return `Answered ${day(answered)}`;
  return asked ? `Asked ${day(asked)}, no answer` : '';
}

function Particulars({ id, person, readOnly }: { id: string; person: Person; readOnly: boolean }) {
  const set = (change: Partial<Omit<Person, 'id'>>, merge?: string) =>
    setPerson(id, person.id, change, merge);
  const asked = useHeldDate(person.id, 'asked');
  const answered = useHeldDate(person.id, 'answered');
  const name = useField(person.name, (text, merge) =>
    text.trim() === '' ? Promise.resolve({ ok: true }) : set({ name: text.trim() }, merge),
  );
  const title = useField(person.title, (text, merge) => set({ title: text }, merge));
  const affiliation = useField(person.affiliation, (text, merge) => set({ affiliation: text }, merge));
  return (
    <div className={classes.fields}>
      <TextInput label="Full name" maxLength={200} readOnly={readOnly} {...name} />
      <TextInput label="Title" placeholder="Headteacher" maxLength={200} readOnly={readOnly} {...title} />
      <TextInput
        label="Affiliation"
        placeholder="Who they speak for"
        maxLength={200}
        readOnly={readOnly}
        {...affiliation}
      />
      <div className={classes.dates}>
        <DateField
          label="Asked for comment"
          value={person.asked}
          readOnly={readOnly}
          onChange={(asked) => void set({ asked })}
          held={asked}
        />
        <DateField
          label="Answered"
          value={person.answered}
          readOnly={readOnly}
          onChange={(answered) => void set({ answered })}
          held={answered}
        />
      </div>
    </div>
  );
}

const HOW: Record<Bond, string> = { linked: 'Linked by hand', speaks: 'Their words', named: 'Names them' };
const FEW = 30;

function TheirMarks({ marks, onShow }: { marks: readonly PersonMark[]; onShow: (mark: string) => void }) {
  const [all, setAll] = useState(false);
  if (marks.length === 0)
    return <p className={classes.soft}>No mark names them yet, and none is linked to them.</p>;
  const shown = all ? marks : marks.slice(0, FEW);
  return (
    <ul className={classes.marks} aria-label="Their marks">
      {shown.map(({ mark, how }) => (
        <li key={mark.id}>
          <button type="button" className={classes.go} onClick={() => onShow(mark.id)}>
            <StatusShape status={mark.status} size={13} />
            <Prose of={excerpt(mark.anchor.exact, 90)} />
            <span className={classes.soft}>
              {HOW[how]}, {STATUS_INFO[mark.status].label.toLowerCase()}
            </span>
          </button>
        </li>
      ))}
      {shown.length < marks.length && (
        <li>
          <Button onClick={() => setAll(true)}>Show {count(marks.length - shown.length, 'more mark')}</Button>
        </li>
      )}
    </ul>
  );
}
