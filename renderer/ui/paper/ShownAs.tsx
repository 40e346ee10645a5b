import { SegmentedControl } from '@mantine/core';
import classes from './paper.module.css';

interface ShownAsProps {
  asText: boolean;
  onChange: (asText: boolean) => void;
}

/**
 * A paper with pages, as its pages or as the words that were read from them. In the words there is a cursor:
 * whoever has no pointer selects there.
 */
export function ShownAs({ asText, onChange }: ShownAsProps) {
  return (
    <div className={classes.shown}>
      <SegmentedControl
        size="xs"
        aria-label="Shown as"
        value={asText ? 'text' : 'pages'}
        data={[
          { value: 'pages', label: 'Pages' },
          { value: 'text', label: 'Words' },
        ]}
        onChange={(to) => onChange(to === 'text')}
      />
    </div>
  );
}
