import { Textarea, type TextareaProps } from '@mantine/core';
import classes from './GrowingField.module.css';

interface GrowingFieldProps extends Omit<TextareaProps, 'autosize' | 'classNames' | 'rows' | 'styles'> {
  minRows: number;
  maxRows: number;
}

/**
 * A field as high as its words, between two numbers of rows. The style sheet does it: Mantine's `autosize`
 * measures by script, and has the whole window laid out several times over when a dialog comes up.
 */
export function GrowingField({ minRows, maxRows, ...props }: GrowingFieldProps) {
  return (
    <Textarea
      {...props}
      rows={minRows}
      classNames={{ input: classes.grows }}
      styles={{ input: { '--least-rows': minRows, '--most-rows': maxRows } }}
    />
  );
}
