import { Button } from '@mantine/core';
import { showPlace } from '../../store/base/places';
import { useSettings } from '../../store/base/settings';
import { openDialog } from '../../store/base/view';
import { DeskKey } from './DeskKey';
import { Located } from './Located';
import classes from './settings.module.css';

/** Where things lie on this computer. */
export function Files() {
  const { library, log } = useSettings((state) => state.info);
  return (
    <div className={classes.settings}>
      <Located
        title="Library"
        path={library}
        told="Everything Stet keeps: articles, backups, settings. To move it, copy the folder while Stet is closed and start Stet with --library and the new place."
      >
        <Button onClick={() => void showPlace('library')}>Show folder</Button>
      </Located>
      <Located
        title="Log"
        path={log}
        told="What went wrong, for whoever helps you. It never has a word of an article in it."
      >
        <Button onClick={() => openDialog('log')}>Read</Button>
        <Button onClick={() => void showPlace('log')}>Show file</Button>
      </Located>
      <DeskKey />
    </div>
  );
}
