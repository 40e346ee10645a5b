import { Button, Textarea } from '@mantine/core';
import type { Mark } from '@shared/domain';
import { useRef, type KeyboardEvent } from 'react';
import { applyCorrection, toApply } from '../../store/marks/fixing';
import { useKeys } from '../../store/base/keys';
import { setMark } from '../../store/marks/marking';
import { useField } from '../../store/base/useField';
import { ariaKeys } from '../../ui/keys';
import { Prose } from '../../ui/Prose';
import { Key } from './Key';
import { useFocusOn } from './useFocusOn';
import classes from './MarkPanel.module.css';

/** What should stand there instead: as written, then as suggested. */
export function Correction({ article, mark }: { article: string; mark: Mark }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useFocusOn('correction', field);
  const props = useField(mark.correction, (correction, merge) =>
    setMark(article, mark.id, { correction }, merge),
  );
  const keys = useKeys();
  const words = toApply({ ...mark, correction: props.value });
  const inText = props.value.trim() === mark.anchor.exact;
  const apply = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void applyCorrection(article, mark.id);
  };
  return (
    <div className={classes.correction}>
      <Textarea
        ref={field}
        label="Suggested correction"
        placeholder="As it should read"
        autosize
        minRows={1}
        maxRows={6}
        maxLength={20_000}
        onKeyDown={apply}
        {...props}
      />
      {props.value !== '' &&
        (inText ? (
          <p className={classes.stamp}>The text reads so now.</p>
        ) : (
          <p className={classes.change} aria-label="As written, then as suggested">
            <Prose as="del" of={mark.anchor.exact} /> → <Prose as="ins" of={props.value} />
          </p>
        ))}
      {words !== null && (
        <Button
          className={classes.apply}
          aria-keyshortcuts={ariaKeys(keys, 'mark.apply')}
          onClick={() => void applyCorrection(article, mark.id)}
        >
          Apply to the text <Key of="mark.apply" or="" />
        </Button>
      )}
    </div>
  );
}
