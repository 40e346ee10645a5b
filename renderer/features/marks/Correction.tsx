import type { Mark } from '@shared/domain';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { applyCorrection } from '../../store/marks/fixing';
import { setMark } from '../../store/marks/marking';
import { useField } from '../../store/base/useField';
import { GrowingField } from '../../ui/GrowingField';
import { useFocusOn } from './useFocusOn';
import classes from './MarkPanel.module.css';

/**
 * What should stand there instead. One row high until it is written in, so that what stands below it is at
 * the same place for every mark.
 */
export function Correction({ article, mark }: { article: string; mark: Mark }) {
  const label = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  // Not back to one row when it is left: the button that is being pressed would go from under the pointer.
  const [written, setWritten] = useState(false);
  useFocusOn('correction', field);
  const props = useField(mark.correction, (correction, merge) =>
    setMark(article, mark.id, { correction }, merge),
  );
  const apply = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void applyCorrection(article, mark.id);
  };
  return (
    <div className={classes.correction}>
      <span id={label} className={classes.label}>
        Correction
      </span>
      <GrowingField
        ref={field}
        aria-labelledby={label}
        placeholder="As it should read"
        minRows={1}
        maxRows={written ? 6 : 1}
        maxLength={20_000}
        onKeyDown={apply}
        {...props}
        onFocus={() => {
          setWritten(true);
          props.onFocus();
        }}
      />
    </div>
  );
}
