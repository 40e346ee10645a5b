import { Tooltip } from '@mantine/core';
import { Check, CircleAlert, LoaderCircle } from 'lucide-react';
import { savingOf, useSaving } from '../../store/base/saving';
import classes from './SavingSign.module.css';

const SIGNS = {
  saved: { Icon: Check, words: 'Saved' },
  saving: { Icon: LoaderCircle, words: 'Saving…' },
  failed: { Icon: CircleAlert, words: 'Not saved' },
};

/** Whether everything done here is on disk. It has one width, so nothing moves when it changes. */
export function SavingSign() {
  const state = useSaving(savingOf);
  const failure = useSaving((saving) => saving.failure);
  const { Icon, words } = SIGNS[state];
  return (
    <Tooltip label={failure ?? 'Every change is on disk.'} disabled={state === 'saving'} multiline maw={360}>
      <span
        className={classes.sign}
        data-state={state}
        role="status"
        aria-live={state === 'failed' ? 'assertive' : 'off'}
      >
        <Icon size={14} aria-hidden="true" />
        {words}
      </span>
    </Tooltip>
  );
}
