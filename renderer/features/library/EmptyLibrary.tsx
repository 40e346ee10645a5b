import { Button, Group } from '@mantine/core';
import classes from './Empty.module.css';

/** What to do where there is nothing yet. */
export function EmptyLibrary({ onPaste, onChoose }: { onPaste: () => void; onChoose: () => void }) {
  return (
    <section className={classes.empty} aria-labelledby="empty-library">
      <h2 id="empty-library">No articles yet</h2>
      <p>
        Drop a text or Markdown file on this window, paste a story here, or open a file. Stet shows what it read before
        it keeps anything, and everything stays on this computer.
      </p>
      <Group gap={8} justify="center">
        <Button size="sm" variant="filled" onClick={onChoose}>Open a file…</Button>
        <Button size="sm" onClick={onPaste}>Paste a story…</Button>
      </Group>
    </section>
  );
}
