import { Menu } from '@mantine/core';
import { STATUSES } from '@shared/domain';
import { Fragment, useRef, useState, type KeyboardEvent } from 'react';
import { useSettings } from '../../store/settings';
import { can, isChosen, runCommand, titleOf } from '../commands/deeds';
import { COMMANDS, commandsOf, MENUS, type CommandId, type MenuName } from '../commands/registry';
import { StatusShape } from '../../ui/StatusShape';
import { shownKey } from '../../ui/keys';
import classes from './MenuBar.module.css';

/**
 * The app's menu bar where the system draws none (Linux and Windows; WAI-ARIA menubar pattern): arrows go along the bar
 * and from menu to menu, and once one is open the pointer opens the others by passing over them.
 */
export function MenuBar() {
  const [open, setOpen] = useState<MenuName | null>(null);
  const [current, setCurrent] = useState<MenuName>(MENUS[0]);
  const bar = useRef<HTMLDivElement>(null);

  const go = (to: MenuName, opened: boolean) => {
    setCurrent(to);
    setOpen(opened ? to : null);
    bar.current?.querySelector<HTMLElement>(`[data-menu="${to}"]`)?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!by) return;
    event.preventDefault();
    go(MENUS[(MENUS.indexOf(open ?? current) + by + MENUS.length) % MENUS.length]!, open !== null);
  };

  return (
    <div ref={bar} className={classes.bar} role="menubar" aria-label="Stet" onKeyDown={onKeyDown}>
      {MENUS.map((name) => (
        <Menu key={name} opened={open === name} onChange={(opened) => setOpen(opened ? name : null)} position="bottom-start" offset={2} loop>
          <Menu.Target>
            <button
              type="button" role="menuitem" data-menu={name} className={classes.name} tabIndex={current === name ? 0 : -1}
              onFocus={() => setCurrent(name)}
              onPointerEnter={() => open !== null && open !== name && go(name, true)}
              onKeyDown={(event) => {
                if (event.key !== 'ArrowDown') return;
                event.preventDefault();
                setOpen(name);
              }}
            >
              {name}
            </button>
          </Menu.Target>
          <Menu.Dropdown className={classes.dropdown}>{open === name && <Entries menu={name} />}</Menu.Dropdown>
        </Menu>
      ))}
    </div>
  );
}

function Entries({ menu }: { menu: MenuName }) {
  const mac = useSettings(({ info }) => info.platform === 'darwin');
  return commandsOf(menu).map((id, index, all) => {
    const before = all[index - 1];
    return (
      <Fragment key={id}>
        {before && COMMANDS[before].group !== COMMANDS[id].group && <Menu.Divider />}
        <Entry id={id} mac={mac} />
      </Fragment>
    );
  });
}

function Entry({ id, mac }: { id: CommandId; mac: boolean }) {
  const { keys, choice } = COMMANDS[id];
  const chosen = choice && isChosen(id);
  const status = choice === 'status' ? STATUSES.find((each) => id === `mark.status.${each}`) : undefined;
  return (
    <Menu.Item
      className={classes.item} disabled={!can(id)} onClick={() => runCommand(id)}
      {...(choice ? { role: 'menuitemradio', 'aria-checked': chosen } : {})}
      leftSection={(
        <span className={classes.left} aria-hidden="true">
          <span className={classes.tick}>{chosen ? '•' : ''}</span>
          {status && <StatusShape status={status} size={14} />}
        </span>
      )}
      rightSection={keys[0] && <span className={classes.key}>{shownKey(keys[0], mac)}</span>}
    >
      {titleOf(id)}
    </Menu.Item>
  );
}
