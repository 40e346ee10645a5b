import { PencilLine } from 'lucide-react';
import classes from './NotSent.module.css';

/**
 * Says under a field that what stands in it is not sent yet, and how it is (`how`: "Ctrl+Enter adds it"). Its
 * line is always there, so that nothing moves when it is needed. Give it to a field as its `description`, in
 * the order `UNDER`.
 */
export function NotSent({ shown, how }: { shown: boolean; how: string }) {
  return (
    <span className={classes.told}>
      {shown && (
        <>
          <PencilLine size={12} aria-hidden="true" /> Not sent yet. {how}.
        </>
      )}
    </span>
  );
}

/** The parts of a field with what is said of it under it. */
export const UNDER: ('label' | 'input' | 'description' | 'error')[] = [
  'label',
  'input',
  'description',
  'error',
];
