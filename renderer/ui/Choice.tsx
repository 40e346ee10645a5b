import { SegmentedControl } from '@mantine/core';
import { useId } from 'react';
import classes from './controls.module.css';

interface ChoiceProps<V extends string> {
  label: string;
  /** Null where it is said of several things that differ. */
  value: V | null;
  options: readonly { value: V; label: string }[];
  onChange: (value: V) => void;
}

/** One of a few, all in view: arrows choose, the label stands before them. */
export function Choice<V extends string>({ label, value, options, onChange }: ChoiceProps<V>) {
  const id = useId();
  return (
    <div className={classes.row} data-many={options.length > 3}>
      <span id={id} className={classes.label}>
        {label}
        {value === null && <span className="stet-unseen">, different</span>}
      </span>
      <SegmentedControl
        fullWidth
        aria-labelledby={id}
        value={value ?? ''}
        data={[...options]}
        classNames={{ root: classes.choice, indicator: classes.chosen, label: classes.option }}
        onChange={(next) => {
          const chosen = options.find((option) => option.value === next);
          if (chosen) onChange(chosen.value);
        }}
      />
    </div>
  );
}
