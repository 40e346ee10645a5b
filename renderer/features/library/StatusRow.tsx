import { Button } from '@mantine/core';
import type { CommandId } from '@shared/contract';
import { X } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { clearSelection, setFilter, useBrowse } from '../../store/library/browse';
import { say } from '../../store/base/notices';
import { useSettings } from '../../store/base/settings';
import { count } from '../../ui/format';
import type { AppCommands } from './app-commands';
import { chipsOf } from './pure/filter';
import classes from './StatusRow.module.css';

interface StatusRowProps {
  /** What is in view, in words. */
  words: string;
  /** What can be done with a selection. */
  commands: readonly CommandId[];
  app: AppCommands;
  /** Whether filters count on this shelf. */
  filters: boolean;
  children?: ReactNode;
}

/**
 * The line above the table, always there and always as high: how many articles are shown and by which
 * filters, or what can be done with those that are selected.
 */
export function StatusRow({ words, commands, app, filters, children }: StatusRowProps) {
  const selected = useBrowse((state) => state.selected.size);
  const filter = useSettings((state) => state.settings.library.filter);
  useSaidSoon(words);

  if (selected > 0) {
    return (
      <div className={classes.status} role="toolbar" aria-label="The selected articles">
        <strong>{count(selected, 'article')} selected</strong>
        {commands.map((command) => (
          <Button
            key={command}
            size="compact-xs"
            disabled={!app.can(command)}
            onClick={() => app.run(command)}
          >
            {app.title(command)}
          </Button>
        ))}
        <Button size="compact-xs" variant="subtle" color="gray" onClick={clearSelection}>
          Select none
        </Button>
      </div>
    );
  }
  const chips = filters ? chipsOf(filter) : [];
  return (
    <div className={classes.status}>
      <span>{words}</span>
      {chips.length > 0 && (
        <ul className={classes.chips} aria-label="Filters in force">
          {chips.map(({ part, label, without }) => (
            <li key={part}>
              <button
                type="button"
                className={classes.chip}
                title={`Take away: ${label}`}
                onClick={() => void setFilter(without)}
              >
                <span>{label}</span>
                <X size={12} aria-hidden="true" />
                <span className="stet-unseen">, take away</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  );
}

/** Who cannot see the line hears it, once typing has paused. */
function useSaidSoon(words: string): void {
  useEffect(() => {
    const timer = window.setTimeout(() => {
      if (document.activeElement?.matches('[role="searchbox"]')) say(words);
    }, 700);
    return () => window.clearTimeout(timer);
  }, [words]);
}
