import { Tooltip } from '@mantine/core';
import { X } from 'lucide-react';
import { memo, useState, type DragEvent } from 'react';
import { askToClose, goToTab, moveTab, nameIn, useLabel, type Label } from '../../store/article/tabs';
import { keysNow } from '../../store/base/keys';
import { useView } from '../../store/base/view';
import { copyText } from '../../ui/copy';
import { openContextMenu, type MenuLine } from '../../ui/ContextMenu';
import { firstShown } from '../../ui/keys';
import { Prose, Words } from '../../ui/Prose';
import { PANEL, tabId } from './panel';
import classes from './TabBar.module.css';
import { dueSign, signWords, TabSign, useSavingSign } from './TabSign';

interface TabProps {
  article: string;
  /** Its place among the articles. */
  index: number;
  active: boolean;
  /** Whether it is where Tab stops. */
  stop: boolean;
  onReach: (article: string) => void;
}

/** What a dragged tab is to the other tabs; nothing to everybody else. */
const DRAGGED = 'application/x-stet-tab';

/** The tab of one article: click, Enter, middle click, drag, and a menu of its own. */
export const Tab = memo(function Tab({ article, index, active, stop, onReach }: TabProps) {
  const label = useLabel(article);
  const saving = useSavingSign(article, active);
  const due = dueSign(label);
  const [drop, setDrop] = useState<'before' | 'after' | null>(null);
  const name = nameIn(label);

  const over = (event: DragEvent<HTMLElement>) => {
    if (!event.dataTransfer.types.includes(DRAGGED)) return;
    event.preventDefault();
    const { left, width } = event.currentTarget.getBoundingClientRect();
    setDrop(event.clientX < left + width / 2 ? 'before' : 'after');
  };
  const put = (event: DragEvent<HTMLElement>) => {
    const moved = event.dataTransfer.getData(DRAGGED);
    if (!moved) return;
    event.preventDefault();
    setDrop(null);
    const from = useView.getState().tabs.indexOf(moved);
    const to = index + (drop === 'after' ? 1 : 0);
    moveTab(moved, from < to ? to - 1 : to);
  };

  return (
    <Tooltip label={<Told label={label} said={signWords(saving, label)} />} openDelay={600}>
      <button
        type="button"
        role="tab"
        id={tabId(article)}
        className={classes.tab}
        draggable
        data-drop={drop ?? undefined}
        aria-selected={active}
        aria-controls={active ? PANEL : undefined}
        aria-keyshortcuts="Delete"
        tabIndex={stop ? 0 : -1}
        onFocus={() => onReach(article)}
        onClick={() => void goToTab(article)}
        // The middle button would begin to scroll, or paste.
        onMouseDown={(event) => event.button === 1 && event.preventDefault()}
        onAuxClick={(event) => event.button === 1 && askToClose([article])}
        onContextMenu={(event) =>
          openContextMenu(event, { label: `Tab ${name}`, entries: entriesFor(article, index, label) })
        }
        onDragStart={(event) => {
          event.dataTransfer.setData(DRAGGED, article);
          event.dataTransfer.effectAllowed = 'move';
        }}
        onDragOver={over}
        onDragLeave={() => setDrop(null)}
        onDrop={put}
      >
        <Prose className={classes.name} of={name} />
        {due && <TabSign sign={due} />}
        {/* The sign of an unsaved change stands where the closing cross comes, so that no name moves. */}
        <span className={classes.slot} data-taken={saving !== null}>
          {saving && <TabSign sign={saving} />}
          <span
            className={classes.close}
            aria-hidden="true"
            data-close
            onClick={(event) => {
              event.stopPropagation();
              askToClose([article]);
            }}
          >
            <X size={13} />
          </span>
        </span>
      </button>
    </Tooltip>
  );
});

function Told({ label: { slug, headline }, said }: { label: Label; said: string }) {
  return (
    <>
      <div>
        <Words of={slug || headline || 'Untitled'} />
        {slug && headline && (
          <>
            {' '}
            · <Words of={headline} />
          </>
        )}
      </div>
      {said !== '' && <div>{said}</div>}
    </>
  );
}

function entriesFor(article: string, index: number, label: Label): MenuLine[] {
  const { tabs } = useView.getState();
  const keys = keysNow();
  const others = tabs.filter((tab) => tab !== article);
  const later = tabs.slice(index + 1);
  return [
    { label: 'Close', keys: firstShown(keys, 'article.close'), run: () => askToClose([article]) },
    { label: 'Close the others', disabled: others.length === 0, run: () => askToClose(others) },
    { label: 'Close those to the right', disabled: later.length === 0, run: () => askToClose(later) },
    { label: 'Close all', run: () => askToClose(tabs) },
    'line',
    {
      label: 'Move to the left',
      disabled: index === 0,
      keys: firstShown(keys, 'tab.move-left'),
      run: () => moveTab(article, index - 1),
    },
    {
      label: 'Move to the right',
      disabled: later.length === 0,
      keys: firstShown(keys, 'tab.move-right'),
      run: () => moveTab(article, index + 1),
    },
    'line',
    { label: 'Copy title', run: () => void copyText(label.headline || label.slug) },
  ];
}
