import { AlarmClock, CircleAlert, Clock, Dot } from 'lucide-react';
import { useSaving } from '../../store/saving';
import type { Label } from '../../store/tabs';
import { day, dueOf } from '../../ui/format';
import classes from './TabBar.module.css';

/** What stands before the name of a tab, the graver first: the one place is never wide enough for two. */
export type Sign = 'failed' | 'saving' | 'overdue' | 'today';

export const SIGNS: Record<Sign, { Icon: typeof Dot; words: string; told: (label: Label) => string }> = {
  failed: { Icon: CircleAlert, words: 'not saved', told: () => 'The last change was not saved.' },
  saving: { Icon: Dot, words: 'saving', told: () => 'Being saved.' },
  overdue: { Icon: AlarmClock, words: 'overdue', told: ({ deadline }) => `Overdue since ${day(deadline)}` },
  today: { Icon: Clock, words: 'due today', told: () => 'Due today' },
};

export function useSign(article: string, { deadline }: Label, active: boolean): Sign | null {
  const saving = useSaving(({ articles, typing }) => {
    const { pending = 0, failure = null } = articles[article] ?? {};
    if (failure !== null) return 'failed';
    // Fields are those of the article on screen.
    return pending > 0 || (active && Object.keys(typing).length > 0) ? 'saving' : null;
  });
  if (saving) return saving;
  const due = dueOf(deadline);
  return due === 'overdue' || due === 'today' ? due : null;
}

/** The sign, with its words for a screen reader. Its place is there without one too, so that no name moves. */
export function TabSign({ sign }: { sign: Sign | null }) {
  if (!sign) return <span className={classes.sign} />;
  const { Icon, words } = SIGNS[sign];
  return (
    <span className={classes.sign} data-sign={sign}>
      <Icon size={sign === 'saving' ? 24 : 13} aria-hidden="true" />
      <span className="stet-unseen">, {words}</span>
    </span>
  );
}
