import { useEffect, useRef, useState, type WheelEvent } from 'react';
import { askToClose, goToTab } from '../../store/article/tabs';
import { useView } from '../../store/base/view';
import { useListKeys } from '../../ui/useListKeys';
import { AllTabs } from './AllTabs';
import { PANEL, tabId } from './panel';
import { Tab } from './Tab';
import classes from './TabBar.module.css';

/**
 * The library and every open article (WAI-ARIA tabs, chosen by Enter, because an article is not shown by
 * passing over it). One stop for Tab: arrows, Home and End go along, Delete closes. Where there is no room
 * for all the row scrolls.
 */
export function TabBar() {
  const tabs = useView((state) => state.tabs);
  const active = useView((state) => state.article);
  const [reached, setReached] = useState<string | null | undefined>();
  const row = useRef<HTMLDivElement>(null);
  const stop = reached !== undefined && (reached === null || tabs.includes(reached)) ? reached : active;

  useEffect(() => {
    document.getElementById(tabId(active))?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
  }, [active, tabs]);

  const all = [null, ...tabs];
  const at = all.indexOf(stop);
  const onKeyDown = useListKeys({
    place: () => ({ at, count: all.length }),
    axis: 'along',
    round: true,
    onMove: (to) => focusTab(all[to] ?? null),
    onKey: ({ key }) => {
      if (key !== 'Delete' || stop === null) return false;
      focusTab(all[at + 1] ?? all[at - 1] ?? null);
      askToClose([stop]);
      return true;
    },
  });

  return (
    <div className={classes.bar} data-place="tabs">
      <div
        ref={row}
        className={classes.tabs}
        role="tablist"
        aria-label="Open articles"
        onKeyDown={onKeyDown}
        onWheel={scrollAlong}
        onBlur={({ relatedTarget, currentTarget }) =>
          !currentTarget.contains(relatedTarget) && setReached(undefined)
        }
      >
        <button
          type="button"
          role="tab"
          id={tabId(null)}
          className={classes.tab}
          data-library
          aria-selected={active === null}
          aria-controls={active === null ? PANEL : undefined}
          tabIndex={stop === null ? 0 : -1}
          onFocus={() => setReached(null)}
          onClick={({ currentTarget }) => {
            // The keyboard goes on into the library.
            currentTarget.blur();
            void goToTab(null);
          }}
        >
          Library
        </button>
        {tabs.map((article, index) => (
          <Tab
            key={article}
            article={article}
            index={index}
            active={article === active}
            stop={article === stop}
            onReach={setReached}
          />
        ))}
      </div>
      <AllTabs tabs={tabs} active={active} />
    </div>
  );
}

const focusTab = (article: string | null): void => document.getElementById(tabId(article))?.focus();

/** A wheel that only goes up and down goes along the row. */
function scrollAlong({ currentTarget, deltaX, deltaY }: WheelEvent<HTMLElement>): void {
  if (deltaX === 0) currentTarget.scrollLeft += deltaY;
}
