import { Menu } from '@mantine/core';
import { useEffect, type KeyboardEvent, type MouseEvent as ReactMouseEvent, type ReactNode } from 'react';
import { create } from 'zustand';
import { giveToMenu, useClosedByDialog } from './holdKeyboard';
import look from './menu.module.css';
import { strokeOf } from './stroke';

/*
 * The one context menu of the window. Whoever has something to offer calls `openContextMenu` with the event;
 * the menu key and Shift+F10 send that event too, and then the menu hangs from what has the keyboard. Arrows,
 * Home, End, first letters and Enter work in it; Escape and Tab close it and give the keyboard back.
 */

export interface MenuEntry {
  label: string;
  run: () => void;
  /** The key that does the same, as `shownKey` writes it. */
  keys?: string | undefined;
  /** A key that chooses it while the menu is open, as `strokeOf` writes it; shown in place of `keys`. */
  letter?: string | undefined;
  icon?: ReactNode;
  disabled?: boolean;
  /** For what is on or off, or (with `oneOf`) one of several. */
  checked?: boolean;
  oneOf?: boolean;
  /** What takes something away. */
  danger?: boolean;
}

export interface SubMenu {
  label: string;
  icon?: ReactNode;
  disabled?: boolean;
  entries: readonly MenuLine[];
}

/** Entries under a heading of their own. */
export interface MenuGroup {
  heading: string;
  group: readonly MenuEntry[];
}

/** An entry, a menu within the menu, entries under a heading, or a line between groups. */
export type MenuLine = MenuEntry | SubMenu | MenuGroup | 'line';

export interface MenuSpec {
  /** What the menu is about, for a screen reader: "Tab HARBOUR ROAD". */
  label: string;
  entries: readonly MenuLine[];
}

type Place = { x: number; y: number };
interface Opened extends MenuSpec {
  at: Place;
  /** Where the keyboard goes back to. */
  from: HTMLElement | null;
  /** Asked for by key: then the first entry has the keyboard. */
  byKey: boolean;
}

const useContextMenu = create<{ opened: Opened | null; turn: number }>(() => ({ opened: null, turn: 0 }));

/**
 * Opens the menu where it was asked for. `at` is the `contextmenu` event, an element to hang it from, or a
 * place in the window. Lists that keep the keyboard on themselves (aria-activedescendant) name the element of
 * the line meant.
 */
export function openContextMenu(
  at: ReactMouseEvent | MouseEvent | Element | Place,
  spec: MenuSpec,
  line?: Element | null,
): void {
  const event = 'preventDefault' in at ? at : null;
  event?.preventDefault();
  // The menu key comes without a button, and where the pointer happens to be means nothing then.
  const byKey = event !== null ? event.button !== 2 && !event.ctrlKey : true;
  const from =
    document.activeElement instanceof HTMLElement && document.activeElement !== document.body
      ? document.activeElement
      : null;
  const element = at instanceof Element ? at : byKey && event ? (line ?? from) : null;
  useContextMenu.setState(({ turn }) => ({
    turn: turn + 1,
    opened: { ...spec, from, byKey, at: element ? below(element) : placeOf(at as Place | MouseEvent) },
  }));
}

const below = (element: Element): Place => {
  const { left, bottom, top } = element.getBoundingClientRect();
  return { x: left + 8, y: Math.min(bottom, Math.max(top + 24, 0)) };
};
const placeOf = (at: Place | MouseEvent): Place => ('clientX' in at ? { x: at.clientX, y: at.clientY } : at);

const close = (): void => useContextMenu.setState({ opened: null });

/** Draws the menu that is open; once, in the frame. */
export function ContextMenu() {
  const { opened, turn } = useContextMenu();
  useClosedByDialog(close);
  useEffect(() => {
    window.addEventListener('blur', close);
    window.addEventListener('resize', close);
    return () => {
      window.removeEventListener('blur', close);
      window.removeEventListener('resize', close);
    };
  }, []);
  if (!opened) return null;

  const giveBack = () => {
    close();
    opened.from?.focus({ preventScroll: true });
  };
  const choose = (entry: MenuEntry) => {
    giveBack();
    entry.run();
  };
  const byLetter = (event: KeyboardEvent) => {
    const stroke = strokeOf(event.nativeEvent, false);
    const entry = entriesIn(opened.entries).find(({ letter }) => letter !== undefined && letter === stroke);
    if (!entry || entry.disabled) return;
    event.preventDefault();
    event.stopPropagation();
    choose(entry);
  };
  return (
    <Menu
      key={turn}
      opened
      position="bottom-start"
      offset={0}
      returnFocus={false}
      closeOnEscape={false}
      trapFocus={false}
      withInitialFocusPlaceholder={false}
      onChange={close}
    >
      <Menu.Target>
        {/* Mantine names a menu after its target. */}
        <span className={look.anchor} style={{ left: opened.at.x, top: opened.at.y }} aria-hidden="true">
          {opened.label}
        </span>
      </Menu.Target>
      <Menu.Dropdown
        ref={opened.byKey ? giveToMenu : toMenu}
        className={look.dropdown}
        onContextMenu={(event) => event.preventDefault()}
        onKeyDownCapture={byLetter}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && event.key !== 'Tab') return;
          event.preventDefault();
          event.stopPropagation();
          giveBack();
        }}
      >
        <Lines entries={opened.entries} choose={choose} />
      </Menu.Dropdown>
    </Menu>
  );
}

/*
 * The menu takes the keyboard itself, once and at once. Mantine's trap would take it a second time a moment
 * later, and a quick hand that has gone on to the next entry would be back at the first.
 */
const toMenu = (menu: HTMLElement | null): void => menu?.focus({ preventScroll: true });

/** The entries of the menu itself, without those of a menu within it. */
const entriesIn = (lines: readonly MenuLine[]): MenuEntry[] =>
  lines.flatMap((line) =>
    line === 'line' || 'entries' in line ? [] : 'group' in line ? [...line.group] : [line],
  );

function Lines({ entries, choose }: { entries: readonly MenuLine[]; choose: (entry: MenuEntry) => void }) {
  // Where some entries have a tick, the others keep its place: all begin in one line.
  const place = entriesIn(entries).some(({ checked }) => checked !== undefined) ? (
    <span className={look.tick} />
  ) : undefined;
  return entries.map((line, index) => {
    if (line === 'line') return <Menu.Divider key={`line ${index}`} />;
    if ('group' in line) {
      return (
        <div key={line.heading} role="group" aria-label={line.heading}>
          <Menu.Label className={look.heading} aria-hidden="true">
            {line.heading}
          </Menu.Label>
          {line.group.map((entry) => (
            <Entry key={entry.label} entry={entry} place={place} choose={choose} />
          ))}
        </div>
      );
    }
    if ('entries' in line) {
      return (
        <Menu.Sub key={line.label} transitionProps={{ duration: 0 }}>
          <Menu.Sub.Target>
            <Menu.Sub.Item
              className={look.item}
              leftSection={line.icon ?? place}
              disabled={line.disabled ?? false}
            >
              {line.label}
            </Menu.Sub.Item>
          </Menu.Sub.Target>
          <Menu.Sub.Dropdown className={look.dropdown} aria-label={line.label}>
            <Lines entries={line.entries} choose={choose} />
          </Menu.Sub.Dropdown>
        </Menu.Sub>
      );
    }
    return <Entry key={line.label} entry={line} place={place} choose={choose} />;
  });
}

function Entry({
  entry,
  place,
  choose,
}: {
  entry: MenuEntry;
  place: ReactNode;
  choose: (entry: MenuEntry) => void;
}) {
  const {
    label,
    letter,
    keys = letter,
    icon,
    disabled = false,
    checked,
    oneOf = false,
    danger = false,
  } = entry;
  const shared = {
    className: look.item,
    disabled,
    'data-danger': danger || undefined,
    'aria-keyshortcuts': letter,
    rightSection: keys && (
      <span className={look.key} aria-hidden="true">
        {keys}
      </span>
    ),
    onClick: () => choose(entry),
  };
  if (checked === undefined)
    return (
      <Menu.Item {...shared} leftSection={icon ?? place}>
        {label}
      </Menu.Item>
    );
  const words = (
    <span className={look.choice}>
      {icon}
      {label}
    </span>
  );
  if (oneOf)
    return (
      <Menu.RadioItem {...shared} value={label} checked={checked} closeMenuOnClick>
        {words}
      </Menu.RadioItem>
    );
  return (
    <Menu.CheckboxItem {...shared} checked={checked} closeMenuOnClick>
      {words}
    </Menu.CheckboxItem>
  );
}
