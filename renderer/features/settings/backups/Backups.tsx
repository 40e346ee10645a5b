import { Button } from '@mantine/core';
import type { BackupInfo } from '@shared/contract';
import { ChevronRight } from 'lucide-react';
import { useEffect } from 'react';
import { listBackups, lookInto, takeBackup, useBackups } from '../../../store/library/backups';
import { count, moment } from '../../../ui/format';
import { useRoving } from '../../../ui/useRoving';
import classes from './backups.module.css';
import { Contents } from './Contents';

const REASONS: Record<BackupInfo['reason'], string> = {
  daily: 'Daily',
  asked: 'Taken by hand',
  'before-restoring': 'Before restoring',
  'before-migration': 'Before a newer Stet changed it',
};

/** The backups of the library: to see, to take one, to look into. */
export function Backups() {
  const { backups, loaded, trouble, open, busy } = useBackups();
  const roving = useRoving();
  useEffect(() => {
    void listBackups();
    return () => void lookInto(null);
  }, []);

  if (open) return <Contents key={open.name} backup={open} />;
  return (
    <div className={classes.backups}>
      <div className={classes.head}>
        <p>
          A backup of the whole library is taken every day there is something to keep. The ten newest stay,
          besides them one of each of the last fourteen days and one of each of the last eight weeks.
        </p>
        <Button aria-disabled={busy !== null} className={classes.take} onClick={() => void takeBackup()}>
          {busy === 'taking' ? 'Taking it…' : 'Take one now'}
        </Button>
      </div>
      {trouble !== null && (
        <p role="alert" className={classes.trouble}>
          {trouble}
        </p>
      )}
      {loaded && backups.length === 0 && trouble === null && (
        <p className={classes.none}>There is no backup yet.</p>
      )}
      <ul className={classes.list} aria-label="Backups" {...roving}>
        {backups.map((backup, index) => (
          <li key={backup.name}>
            <button
              type="button"
              className={classes.backup}
              tabIndex={index === 0 ? 0 : -1}
              onClick={() => void lookInto(backup)}
            >
              <span className={classes.when}>{moment(backup.at)}</span>
              <span className={classes.why}>{REASONS[backup.reason]}</span>
              <span className={classes.much}>{count(backup.articles, 'article')}</span>
              <ChevronRight size={14} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
