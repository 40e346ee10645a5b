import { Menu } from '@mantine/core';
import { STATUSES } from '@shared/domain';
import { Fragment, useRef, useState, type FocusEvent } from 'react';
import { useKeys } from '../../store/base/keys';
import { ariaKeys, firstShown } from '../../ui/keys';
import { StatusShape } from '../../ui/StatusShape';
import { can, isChosen, runCommand, titleOf } from '../commands/handlers';
import { COMMANDS, commandsOf, MENUS, type CommandId, type MenuName } from '@shared/contract';
import { giveToMenuSoon, useClosedByDialog } from '../../ui/holdKeyboard';
import look from '../../ui/menu.module.css';
import { useListKeys } from '../../ui/useListKeys';
import classes from './MenuBar.module.css';

/**
 * The app's menu bar where the system draws none (Linux and Windows; WAI-ARIA menubar pattern): arrows go
 * along the bar and from menu to menu, and once one is open the pointer opens the others by passing over
 * them. Choosing, and Escape in the bar, give the keyboard back to where it came from.
 */
export function MenuBar() {
  const [open, setOpen] = useState<MenuName | null>(null);
  const [current, setCurrent] = useState<MenuName>(MENUS[0]);
  const bar = useRef<HTMLDivElement>(null);
  const from = useRef<HTMLElement | null>(null);
  useClosedByDialog(() => setOpen(null));

  const focusName = (name: MenuName) =>
    bar.current?.querySelector<HTMLElement>(`[data-menu="${name}"]`)?.focus();
  const go = (to: MenuName, opened: boolean) => {
    setCurrent(to);
    setOpen(opened ? to : null);
    focusName(to);
  };
  const close = (name: MenuName) => {
    setOpen(null);
    // Escape closes a menu and stays in the bar; a click elsewhere has taken the keyboard with it.
    if (document.activeElement?.closest('[role="menu"]')) focusName(name);
  };
  const choose = (id: CommandId) => {
    from.current?.focus({ preventScroll: true });
    runCommand(id);
  };

  const onFocus = ({ relatedTarget }: FocusEvent) => {
    const outside =
      relatedTarget instanceof HTMLElement && !relatedTarget.closest('[role="menu"], [role="menubar"]');
    if (outside) from.current = relatedTarget;
  };
  const onKeyDown = useListKeys({
    place: () => ({ at: MENUS.indexOf(open ?? current), count: MENUS.length }),
    axis: 'along',
    round: true,
    onMove: (to) => go(MENUS[to]!, open !== null),
    onKey: ({ key }) => {
      if (key !== 'Escape') return false;
      if (open === null) from.current?.focus({ preventScroll: true });
      else go(open, false);
      return true;
    },
  });

  return (
    <nav className={classes.bar} aria-label="Menu bar">
      <div
        ref={bar}
        className={classes.names}
        role="menubar"
        data-place="menu bar"
        aria-label="Stet"
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {MENUS.map((name) => (
          <Menu
            key={name}
            opened={open === name}
            onChange={(opened) => (opened ? setOpen(name) : close(name))}
            position="bottom-start"
            offset={2}
            returnFocus={false}
            withInitialFocusPlaceholder={false}
          >
            <Menu.Target>
              <button
                type="button"
                role="menuitem"
                data-menu={name}
                className={classes.name}
                tabIndex={current === name ? 0 : -1}
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
            <Menu.Dropdown ref={scrollable} className={`${look.dropdown} ${classes.dropdown}`}>
              {open === name && <Entries menu={name} choose={choose} />}
            </Menu.Dropdown>
          </Menu>
        ))}
      </div>
    </nav>
  );
}

/**
 * A menu longer than the window scrolls, and what scrolls must be reached by keyboard; Mantine would take it
 * out of the order.
 */
const scrollable = (menu: HTMLElement | null): void => {
  menu?.setAttribute('tabindex', '0');
  giveToMenuSoon(menu);
};

const isAlwaysDrawn = (id: CommandId): boolean =>
  COMMANDS[id].row === undefined && COMMANDS[id].optional === undefined;

function Entries({ menu, choose }: { menu: MenuName; choose: (id: CommandId) => void }) {
  return commandsOf(menu)
    .filter((id) => COMMANDS[id].led === undefined && (isAlwaysDrawn(id) || can(id)))
    .map((id, index, all) => {
      const before = all[index - 1];
      return (
        <Fragment key={id}>
          {before && COMMANDS[before].group !== COMMANDS[id].group && <Menu.Divider />}
          <Entry id={id} choose={choose} />
        </Fragment>
      );
    });
}

function Entry({ id, choose }: { id: CommandId; choose: (id: CommandId) => void }) {
  const { choice, toggle } = COMMANDS[id];
  const keys = useKeys();
  const shown = firstShown(keys, id);
  const status = choice === 'status' ? STATUSES.find((each) => id === `mark.status.${each}`) : undefined;
  const shared = {
    className: look.item,
    disabled: !can(id),
    rightSection: shown && (
      <span className={look.key} aria-hidden="true">
        {shown}
      </span>
    ),
    'aria-keyshortcuts': ariaKeys(keys, id),
  };
  if (toggle)
    return (
      <Menu.CheckboxItem {...shared} closeMenuOnClick checked={isChosen(id)} onClick={() => choose(id)}>
        {titleOf(id)}
      </Menu.CheckboxItem>
    );
  if (!choice)
    return (
      <Menu.Item {...shared} onClick={() => choose(id)}>
        {titleOf(id)}
      </Menu.Item>
    );
  return (
    <Menu.RadioItem {...shared} closeMenuOnClick value={id} checked={isChosen(id)} onClick={() => choose(id)}>
      <span className={look.choice}>
        {status && <StatusShape status={status} size={14} />}
        {titleOf(id)}
      </span>
    </Menu.RadioItem>
  );
}
