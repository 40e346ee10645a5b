import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { dateInWords, orderOf, readDate, type DateOrder, type DateReading } from '@shared/domain';
import { CalendarDays, X } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import classes from './DateField.module.css';
import { day } from './format';
import { useToday } from './useToday';

interface DateFieldProps {
  label: string;
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  readOnly?: boolean;
  onChange: (value: string) => void;
  /** Where what is typed and not kept yet is held when the field may go meanwhile: null is nothing. */
  held?: { typed: string | null; hold: (typed: string | null) => void };
}

/**
 * A date to type or to choose, shown with its month as a word so that day and month cannot be mistaken.
 * What is typed is shown in words as it is understood, and kept on leaving the field or with Enter. What
 * cannot be understood stays in the field, with the reason under it, and the form it stands in is not sent.
 */
export function DateField({ label, value, readOnly = false, onChange, held }: DateFieldProps) {
  const today = useToday();
  const input = useRef<HTMLInputElement>(null);
  /** What stands in the field and is not kept yet, or null: the kept date. */
  const own = useState<string | null>(null);
  const [typed, setTyped] = held ? [held.typed, held.hold] : own;
  // What was left here unread is told as soon as one is back.
  const [told, setTold] = useState(typed !== null);
  const [open, setOpen] = useState(false);
  const reading =
    typed === null || typed.trim() === '' ? null : readDate(typed, orderOf(navigator.language), today);
  const why = reading?.outcome === 'refused' ? reading.why : '';
  useEffect(() => input.current?.setCustomValidity(why), [why]);

  const clearable = value !== '' || typed !== null;

  const put = (date: string) => {
    setTyped(null);
    setTold(false);
    setOpen(false);
    if (date !== value) onChange(date);
  };
  const keep = () => {
    if (typed === null) return;
    if (reading === null) put('');
    else if (reading.outcome === 'read') put(reading.date);
    else setTold(true);
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      if (why !== '') event.preventDefault();
      keep();
    } else if (event.key === 'Escape' && open) setOpen(false);
    else if (event.key === 'ArrowDown' && event.altKey) setOpen(true);
  };

  return (
    <Popover
      opened={open && !readOnly}
      onChange={setOpen}
      position="bottom-start"
      trapFocus={false}
      withRoles={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <TextInput
          ref={input}
          label={label}
          readOnly={readOnly}
          autoComplete="off"
          placeholder="Day month year"
          value={typed ?? day(value)}
          classNames={{ root: classes.root, description: classes.said, error: classes.said }}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          description={
            told && why !== '' ? undefined : <span aria-live="polite">{wordsOf(typed, value, reading)}</span>
          }
          error={told && why !== '' ? <span role="alert">{why}</span> : undefined}
          // A popover that is open takes Escape before the dialog it stands in.
          data-mantine-stop-propagation={open}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setTold(false);
          }}
          onBlur={keep}
          onKeyDown={keys}
          onInvalid={(event) => {
            // The reason stands under the field; the browser's own bubble would say it again, in its own
            // language.
            event.preventDefault();
            setTold(true);
            input.current?.focus();
          }}
          rightSectionWidth={readOnly ? 0 : clearable ? 56 : 32}
          rightSectionProps={{ className: classes.buttons }}
          rightSection={
            !readOnly && (
              <Buttons clearable={clearable} onClear={() => put('')} onOpen={() => setOpen(!open)} />
            )
          }
        />
      </Popover.Target>
      <Popover.Dropdown onMouseDown={(event) => event.preventDefault()}>
        <DatePicker
          size="xs"
          highlightToday
          firstDayOfWeek={1}
          weekendDays={[]}
          defaultDate={reading?.outcome === 'read' ? reading.date : value || today}
          value={value || null}
          onChange={(date) => put(date ?? '')}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

/** For the mouse: by keyboard a date is typed and deleted. */
function Buttons({
  clearable,
  onClear,
  onOpen,
}: {
  clearable: boolean;
  onClear: () => void;
  onOpen: () => void;
}) {
  return (
    <ActionIcon.Group>
      {clearable && (
        <ActionIcon
          tabIndex={-1}
          aria-label="Clear the date"
          onMouseDown={(event) => event.preventDefault()}
          onClick={onClear}
        >
          <X size={13} aria-hidden="true" />
        </ActionIcon>
      )}
      <ActionIcon
        tabIndex={-1}
        aria-label="Choose from a calendar"
        onMouseDown={(event) => event.preventDefault()}
        onClick={onOpen}
      >
        <CalendarDays size={14} aria-hidden="true" />
      </ActionIcon>
    </ActionIcon.Group>
  );
}

const FIRST: Record<DateOrder, string> = {
  dmy: 'the day first',
  mdy: 'the month first',
  ymd: 'the year first',
};

/** What is typed, in words, before it is kept. */
function wordsOf(typed: string | null, value: string, reading: DateReading | null): string {
  if (typed !== null && typed.trim() === '' && value !== '') return 'No date';
  if (reading?.outcome !== 'read') return '';
  return `${dateInWords(reading.date)}${reading.order ? `, read with ${FIRST[reading.order]}` : ''}`;
}
