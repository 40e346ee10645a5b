import { useId } from 'react';
import classes from './controls.module.css';
import { useRoving } from './useRoving';

interface TogglesProps<V extends string> {
  label: string;
  values: readonly V[];
  /** Of several things set at once: what only some of them have. Pressed, all get it. */
  some?: readonly V[];
  options: readonly { value: V; label: string }[];
  /** The values as they are now, and which of them was pressed. */
  onChange: (values: V[], pressed: V) => void;
}

/** Any number of a set, as small buttons; one Tab stop, arrows move along. */
export function Toggles<V extends string>({ label, values, some = [], options, onChange }: TogglesProps<V>) {
  const id = useId();
  const roving = useRoving();
  return (
    <div className={classes.field}>
      <span id={id} className={classes.label}>
        {label}
      </span>
      <div role="group" aria-labelledby={id} className={classes.toggles} {...roving}>
        {options.map(({ value, label: name }, index) => (
          <button
            key={value}
            type="button"
            className={classes.toggle}
            aria-pressed={some.includes(value) ? 'mixed' : values.includes(value)}
            tabIndex={index === 0 ? 0 : -1}
            onClick={() =>
              onChange(
                values.includes(value) ? values.filter((other) => other !== value) : [...values, value],
                value,
              )
            }
          >
            {some.includes(value) && <span aria-hidden="true">– </span>}
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}
