import { useId } from 'react';
import classes from './controls.module.css';
import { useRoving } from './useRoving';

interface TogglesProps<V extends string> {
  label: string;
  values: readonly V[];
  options: readonly { value: V; label: string }[];
  onChange: (values: V[]) => void;
}

/** Any number of a set, as small buttons; one Tab stop, arrows move along. */
export function Toggles<V extends string>({ label, values, options, onChange }: TogglesProps<V>) {
  const id = useId();
  const roving = useRoving();
  return (
    <div className={classes.field}>
      <span id={id} className={classes.label}>{label}</span>
      <div role="group" aria-labelledby={id} className={classes.toggles} {...roving}>
        {options.map(({ value, label: name }, index) => (
          <button
            key={value} type="button" className={classes.toggle} aria-pressed={values.includes(value)} tabIndex={index === 0 ? 0 : -1}
            onClick={() => onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value])}
          >
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}
