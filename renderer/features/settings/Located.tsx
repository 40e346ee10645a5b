import type { ReactNode } from 'react';
import classes from './settings.module.css';

interface LocatedProps {
  title: string;
  /** Where it is, or what it is known by. */
  path: string;
  told: string;
  children: ReactNode;
}

/** Something that lies on this computer, what it is, and what can be done with it. */
export function Located({ title, path, told, children }: LocatedProps) {
  return (
    <section className={classes.place} aria-label={title}>
      <h3>{title}</h3>
      <p className={classes.path}>{path}</p>
      <p className={classes.told}>{told}</p>
      <div className={classes.buttons}>{children}</div>
    </section>
  );
}
