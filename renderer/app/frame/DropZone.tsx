import { useEffect, useState } from 'react';
import { importFile } from '../../store/imports';
import { notify } from '../../store/notices';
import classes from './DropZone.module.css';

/** A file dropped anywhere on the window is a new article. Nothing dropped ever leads the page away. */
export function DropZone() {
  const [over, setOver] = useState(false);

  useEffect(() => {
    // Moving between elements leaves one and enters the next; the window is left when as many were left as entered.
    let depth = 0;
    const withFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const enter = (event: DragEvent) => {
      if (!withFiles(event)) return;
      depth++;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (withFiles(event) && --depth <= 0) end();
    };
    const end = () => {
      depth = 0;
      setOver(false);
    };
    const move = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      end();
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 1) notify('warning', `One story at a time: ${files[0]!.name} is read, the others were left.`);
      if (files[0]) void importFile(files[0]);
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: move, drop } as const;
    const names = Object.keys(listeners) as (keyof typeof listeners)[];
    for (const name of names) window.addEventListener(name, listeners[name]);
    return () => {
      for (const name of names) window.removeEventListener(name, listeners[name]);
    };
  }, []);

  return over && (
    <div className={classes.zone}>
      <p>Drop the story here to import it</p>
      <p className={classes.kinds}>A text or Markdown file, up to 16 MB</p>
    </div>
  );
}
