import { AlarmClock, CircleAlert, Clock, Dot } from 'lucide-react';
import { useSaving } from '../../store/base/saving';
import type { Label } from '../../store/article/tabs';
import { day, dueOf } from '../../ui/format';
import classes from './TabBar.module.css';

/** What a tab says beside its name: whether its changes are on disk, and when the article is due. */
export type Sign = 'failed' | 'saving' | 'overdue' | 'today';

const SIGNS: Record<Sign, { Icon: typeof Dot; size: number; words: string }> = {
  failed: { Icon: CircleAlert, size: 14, words: 'not saved' },
  saving: { Icon: Dot, size: 24, words: 'saving' },
  overdue: { Icon: AlarmClock, size: 13, words: 'overdue' },
  today: { Icon: Clock, size: 13, words: 'due today' },
};

/** `active`: a field that holds words not sent yet is one of the article on screen. */
export const useSavingSign = (article: string, active: boolean): 'failed' | 'saving' | null =>
  useSaving(({ articles, typing }) => {
    const { pending = 0, failure = null } = articles[article] ?? {};
    if (failure !== null) return 'failed';
    return pending > 0 || (active && Object.keys(typing).length > 0) ? 'saving' : null;
  });

export function dueSign({ deadline }: Label): 'overdue' | 'today' | null {
  const due = dueOf(deadline);
  return due === 'overdue' || due === 'today' ? due : null;
}

/** The signs in words, for the tooltip. */
export const signWords = (saving: Sign | null, { deadline }: Label): string =>
  saving === 'failed'
    ? 'The last change was not saved.'
    : {
        overdue: `Overdue since ${day(deadline)}`,
        today: 'Due today',
        later: `Due ${day(deadline)}`,
        none: '',
      }[dueOf(deadline)];

export function TabSign({ sign }: { sign: Sign }) {
  const { Icon, size, words } = SIGNS[sign];
  return (
    <span className={classes.sign} data-sign={sign}>
      <Icon size={size} aria-hidden="true" />
      <span className="stet-unseen">, {words}</span>
    </span>
  );
}
