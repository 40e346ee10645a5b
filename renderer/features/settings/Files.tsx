import { Button } from '@mantine/core';
import { showPlace } from '../../store/base/places';
import { useSettings } from '../../store/base/settings';
import { openDialog } from '../../store/base/view';
import classes from './settings.module.css';

/** Where things lie on this computer. */
export function Files() {
  const { library, log } = useSettings((state) => state.info);
  return (
    <div className={classes.settings}>
      <Place
        title="Library"
        path={library}
        told="Everything Stet keeps: articles, backups, settings. To move it, copy the folder while Stet is closed and start Stet with --library and the new place."
      >
        <Button onClick={() => void showPlace('library')}>Show folder</Button>
      </Place>
      <Place
        title="Log"
        path={log}
        told="What went wrong, for whoever helps you. It never has a word of an article in it."
      >
        <Button onClick={() => openDialog('log')}>Read</Button>
        <Button onClick={() => void showPlace('log')}>Show file</Button>
      </Place>
    </div>
  );
}

function Place({
  title,
  path,
  told,
  children,
}: {
  title: string;
  path: string;
  told: string;
  children: React.ReactNode;
}) {
  return (
    <section className={classes.place} aria-label={title}>
      <h3>{title}</h3>
      <p className={classes.path}>{path}</p>
      <p className={classes.told}>{told}</p>
      <div className={classes.buttons}>{children}</div>
    </section>
  );
}
