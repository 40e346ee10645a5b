import { useEffect, useState } from 'react';
import { importFile } from '../../store/imports';
import { notify } from '../../store/notices';
import { draftFromFile } from '../../store/revisions';
import { nameOf } from '../../store/tabs';
import { useView } from '../../store/view';
import classes from './DropZone.module.css';

/**
 * A file dropped anywhere on the window is a new article, or, on the left half over an open one, its next draft. Nothing
 * dropped ever leads the page away.
 */
export function DropZone() {
  const [over, setOver] = useState<'draft' | 'article' | null>(null);
  const open = useView(({ screen, article }) => (screen === 'article' ? article : null));

  useEffect(() => {
    // Moving between elements leaves one and enters the next; the window is left when as many were left as entered.
    let depth = 0;
    const withFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const half = ({ clientX }: DragEvent) => (open !== null && clientX < window.innerWidth / 2 ? 'draft' : 'article');
    const enter = (event: DragEvent) => {
      if (!withFiles(event)) return;
      depth++;
      setOver(half(event));
    };
    const leave = (event: DragEvent) => {
      if (withFiles(event) && --depth <= 0) end();
    };
    const end = () => {
      depth = 0;
      setOver(null);
    };
    const move = (event: DragEvent) => {
      event.preventDefault();
      if (withFiles(event)) setOver(half(event));
    };
    const drop = (event: DragEvent) => {
      event.preventDefault();
      const where = half(event);
      end();
      const [file, ...others] = event.dataTransfer?.files ?? [];
      if (!file) return;
      if (others.length > 0) notify('warning', `One story at a time: ${file.name} is read, the others were left.`);
      if (where === 'draft' && open !== null) void draftFromFile(open, file);
      else void importFile(file);
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: move, drop } as const;
    const names = Object.keys(listeners) as (keyof typeof listeners)[];
    for (const name of names) window.addEventListener(name, listeners[name]);
    return () => {
      for (const name of names) window.removeEventListener(name, listeners[name]);
    };
  }, [open]);

  if (over === null) return null;
  if (open === null) {
    return (
      <div className={classes.zone} data-over="true">
        <p>Drop the story here to import it</p>
        <p className={classes.kinds}>A text or Markdown file, up to 16 MB</p>
      </div>
    );
  }
  return (
    <div className={classes.halves}>
      <div className={classes.zone} data-over={over === 'draft'}>
        <p>Drop here: next draft of {nameOf(open)}</p>
        <p className={classes.kinds}>It is compared before anything is kept</p>
      </div>
      <div className={classes.zone} data-over={over === 'article'}>
        <p>Drop here: new article</p>
        <p className={classes.kinds}>A text or Markdown file, up to 16 MB</p>
      </div>
    </div>
  );
}
