import { useId } from 'react';
import classes from './controls.module.css';
import { useRoving } from './useRoving';

interface MixedTogglesProps<V extends string> {
  label: string;
  /** Which values all of several things have, which only some. */
  having: Record<V, 'none' | 'some' | 'all'>;
  options: readonly { value: V; label: string }[];
  /** Pressed where only some have it, all get it. */
  onChange: (value: V, on: boolean) => void;
}

/** Any number of a set, for several things at once; one Tab stop, arrows move along. */
export function MixedToggles<V extends string>({ label, having, options, onChange }: MixedTogglesProps<V>) {
  const id = useId();
  const roving = useRoving();
  return (
    <div className={classes.field}>
      <span id={id} className={classes.label}>{label}</span>
      <div role="group" aria-labelledby={id} className={classes.toggles} {...roving}>
        {options.map(({ value, label: name }, index) => (
          <button
            key={value} type="button" className={classes.toggle} aria-pressed={having[value] === 'some' ? 'mixed' : having[value] === 'all'}
            tabIndex={index === 0 ? 0 : -1} onClick={() => onChange(value, having[value] !== 'all')}
          >
            {having[value] === 'some' && <span aria-hidden="true">– </span>}{name}
          </button>
        ))}
      </div>
    </div>
  );
}
