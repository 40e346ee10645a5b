import { Button, Checkbox } from '@mantine/core';
import type { BackupInfo, HeldArticle } from '@shared/contract';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { lookInto, restore, useBackups } from '../../../store/library/backups';
import { useLibrary } from '../../../store/library/library';
import { count, moment } from '../../../ui/format';
import { useRows } from '../../../ui/useRows';
import classes from './backups.module.css';

const STATES: Record<HeldArticle['state'], string> = {
  same: 'As it is now',
  changed: 'Changed since',
  missing: 'Not in the library',
};
const ROW = 34;

/** What one backup holds, and the way back: chosen articles or all, after it was said what will happen. */
export function Contents({ backup }: { backup: BackupInfo }) {
  const { articles, trouble, busy } = useBackups();
  const named = useNames();
  const [chosen, setSelection] = useState<ReadonlySet<string>>(new Set());
  const [asking, setAsking] = useState<string[] | null>(null);
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const { scroller, rows, total } = useRows({ count: articles?.length ?? 0, height: ROW });
  const all = articles?.map(({ article }) => article) ?? [];
  const some = [...chosen];

  const toggle = (article: string) =>
    setSelection((before) => {
      const after = new Set(before);
      if (!after.delete(article)) after.add(article);
      return after;
    });
  const carryOut = async () => {
    const done = await restore(backup, asking!.length === all.length ? null : asking);
    setAsking(null);
    if (done) void lookInto(null);
  };

  return (
    <div className={classes.backups}>
      <div className={classes.head}>
        <Button
          ref={back}
          variant="subtle"
          color="gray"
          leftSection={<ArrowLeft size={14} aria-hidden="true" />}
          onClick={() => void lookInto(null)}
        >
          All backups
        </Button>
        <h3>Backup of {moment(backup.at)}</h3>
      </div>
      {trouble !== null && (
        <p role="alert" className={classes.trouble}>
          {trouble}
        </p>
      )}
      {articles === null && <p className={classes.none}>Looking into it…</p>}
      <div
        ref={scroller}
        className={classes.contents}
        role="group"
        aria-label="Articles of the backup"
        tabIndex={-1}
      >
        <div style={{ height: total, position: 'relative' }}>
          {rows.map(({ index, top }) => {
            const { article, changedAt, state, named: its } = articles![index]!;
            const { slug, headline } = its ?? named(article);
            return (
              <label key={article} className={classes.article} style={{ transform: `translateY(${top}px)` }}>
                <Checkbox
                  size="xs"
                  checked={chosen.has(article)}
                  onChange={() => toggle(article)}
                  disabled={asking !== null}
                />
                <span className={classes.title}>
                  {slug && <strong>{slug}</strong>} {headline || (slug ? '' : 'Untitled')}
                </span>
                <span className={classes.why}>{moment(changedAt)}</span>
                <span className={classes.state} data-state={state}>
                  {STATES[state]}
                </span>
              </label>
            );
          })}
        </div>
      </div>
      {asking ? (
        <Asking
          backup={backup}
          count={asking.length}
          busy={busy === 'restoring'}
          onYes={() => void carryOut()}
          onNo={() => setAsking(null)}
        />
      ) : (
        <div className={classes.foot}>
          <span className={classes.why}>
            {chosen.size > 0 ? `${count(chosen.size, 'article')} chosen` : ''}
          </span>
          <Button disabled={chosen.size === 0} onClick={() => setAsking(some)}>
            Restore those chosen…
          </Button>
          <Button disabled={all.length === 0} onClick={() => setAsking(all)}>
            Restore all…
          </Button>
        </div>
      )}
    </div>
  );
}

interface AskingProps {
  backup: BackupInfo;
  count: number;
  busy: boolean;
  onYes: () => void;
  onNo: () => void;
}

function Asking({ backup, count: articles, busy, onYes, onNo }: AskingProps) {
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  return (
    <div
      className={classes.asking}
      role="alertdialog"
      aria-labelledby="restore-asked"
      aria-describedby="restore-told"
    >
      <h4 id="restore-asked">
        {articles === 1 ? 'Put 1 article' : `Put ${count(articles, 'article')}`} back as of{' '}
        {moment(backup.at)}?
      </h4>
      <p id="restore-told">
        What is there now is backed up first and then set aside in the library’s folder, so nothing is lost.
        Articles that are not {articles === 1 ? 'this one' : 'among these'} stay as they are. What you could
        undo in an open article cannot be undone afterwards.
      </p>
      <div className={classes.foot}>
        <Button ref={no} aria-disabled={busy} onClick={() => !busy && onNo()}>
          Cancel
        </Button>
        <Button variant="filled" aria-disabled={busy} onClick={onYes}>
          {busy ? 'Restoring…' : 'Restore'}
        </Button>
      </div>
    </div>
  );
}

/** What the library calls an article. */
function useNames(): (article: string) => { slug: string; headline: string } {
  const articles = useLibrary((state) => state.articles);
  const details = useMemo(() => new Map(articles.map((each) => [each.id, each.details])), [articles]);
  return (article) => details.get(article) ?? { slug: '', headline: `Article ${article}` };
}
