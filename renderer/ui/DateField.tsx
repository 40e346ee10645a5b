import { DateInput } from '@mantine/dates';
import { readDay } from './format';

interface DateFieldProps {
  label: string;
  /** `YYYY-MM-DD`, or empty. */
  value: string;
  readOnly?: boolean;
  onChange: (value: string) => void;
}

/** A date to type or to choose, shown with its month as a word so that day and month cannot be mistaken. */
export function DateField({ label, value, readOnly, onChange }: DateFieldProps) {
  return (
    <DateInput
      label={label} readOnly={readOnly} size="xs" value={value === '' ? null : value} onChange={(next) => onChange(next ?? '')} valueFormat="D MMM YYYY" dateParser={(typed) => readDay(typed)} clearable
      clearButtonProps={{ 'aria-label': 'Clear the date' }}
      placeholder="Day month year" popoverProps={{ transitionProps: { duration: 0 } }} highlightToday firstDayOfWeek={1} weekendDays={[]}
    />
  );
}
