import { Textarea } from '@mantine/core';
import type { Mark } from '@shared/domain';
import { useRef } from 'react';
import { setMark } from '../../store/marking';
import { useField } from '../../store/useField';
import { useFocusOn } from './useFocusOn';
import classes from './MarkPanel.module.css';

/** What should stand there instead: as written, then as suggested. */
export function Correction({ article, mark }: { article: string; mark: Mark }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useFocusOn('correction', field);
  const props = useField(mark.correction, (correction, merge) => setMark(article, mark.id, { correction }, merge));
  return (
    <div className={classes.correction}>
      <Textarea ref={field} label="Suggested correction" placeholder="As it should read" autosize minRows={1} maxRows={6} maxLength={20_000} {...props} />
      {props.value !== '' && (
        <p className={classes.change} aria-label="As written, then as suggested">
          <del>{mark.anchor.exact}</del> → <ins>{props.value}</ins>
        </p>
      )}
    </div>
  );
}
