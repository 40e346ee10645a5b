import { Menu } from '@mantine/core';
import { ChevronDown } from 'lucide-react';
import { goToTab, nameIn, useLabel } from '../../store/article/tabs';
import { useKeys } from '../../store/base/keys';
import { useClosedByDialog } from '../../ui/holdKeyboard';
import { ariaKeys, firstShown } from '../../ui/keys';
import { Prose } from '../../ui/Prose';
import look from '../../ui/menu.module.css';
import { allTabs, useAllTabs } from './allTabs';
import classes from './TabBar.module.css';
import { dueSign, TabSign, useSavingSign } from './TabSign';
import { number } from '../../ui/format';

/** All tabs by name, for when there are more than the row has room for. First letters find them. */
export function AllTabs({ tabs, active }: { tabs: readonly string[]; active: string | null }) {
  const { opened } = useAllTabs();
  useClosedByDialog(() => allTabs.set(false));
  const keys = useKeys();
  const words = `All tabs: the library and ${tabs.length === 1 ? '1 article' : `${number(tabs.length)} articles`}`;
  return (
    <Menu
      opened={opened}
      onChange={allTabs.set}
      position="bottom-end"
      offset={2}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <button
          type="button"
          className={classes.all}
          aria-label={words}
          aria-keyshortcuts={ariaKeys(keys, 'tab.all')}
          title={['All tabs', firstShown(keys, 'tab.all')].filter(Boolean).join(' · ')}
        >
          {tabs.length > 0 && <span>{number(tabs.length)}</span>}
          <ChevronDown size={14} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={`${look.dropdown} ${classes.list}`}>
        {opened && (
          <>
            <Menu.RadioItem
              className={look.item}
              value="library"
              checked={active === null}
              closeMenuOnClick
              onClick={() => void goToTab(null)}
            >
              Library
            </Menu.RadioItem>
            {tabs.length > 0 && <Menu.Divider />}
            {tabs.map((article) => (
              <Line key={article} article={article} active={article === active} />
            ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

function Line({ article, active }: { article: string; active: boolean }) {
  const label = useLabel(article);
  const saving = useSavingSign(article, active);
  const sign = saving ?? dueSign(label);
  return (
    <Menu.RadioItem
      className={look.item}
      value={article}
      checked={active}
      closeMenuOnClick
      onClick={() => void goToTab(article)}
      rightSection={sign && <TabSign sign={sign} />}
    >
      <Prose className={classes.line} of={nameIn(label)} />
    </Menu.RadioItem>
  );
}
