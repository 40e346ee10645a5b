import { Button, Menu } from '@mantine/core';
import { Ellipsis } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useKeys } from '../../store/base/keys';
import { changeSettings, useSettings } from '../../store/base/settings';
import { useReading } from '../../store/reading/readings';
import {
  acceptEvery,
  acceptLine,
  dismissAll,
  goTo,
  linesOf,
  queryFlag,
  show,
  SHOWN,
  switchOff,
  useOpenSuggestions,
  useSuggestionList,
  type Shown,
  type Suggested,
} from '../../store/reading/suggestions';
import { count, number } from '../../ui/format';
import { giveToMenuSoon, useClosedByDialog } from '../../ui/holdKeyboard';
import { firstShown } from '../../ui/keys';
import { strokeOf } from '../../ui/stroke';
import { useListKeys } from '../../ui/useListKeys';
import { useRows } from '../../ui/useRows';
import controls from '../../ui/controls.module.css';
import { FirstReadRow } from './FirstReadRow';
import classes from './FirstRead.module.css';

const ROW = 64;
/** The key that sets this status makes a query of a flag. */
const ASKS = 'mark.status.query-out';
const ORDER_NAMES = { worth: 'What is worth most first', text: 'In text order' };
const LEAST_NAMES = {
  all: 'All suggestions',
  likely: 'Likely suggestions',
  surest: 'The surest suggestions',
};
const NAMES: Record<Shown, string> = { seen: 'Seen before', quote: 'Quotes', claim: 'Claims', flag: 'Flags' };

interface FirstReadProps {
  id: string;
  readOnly: boolean;
  /** Shows a stretch of the text; the words are selected where they can be marked by hand. */
  onShow: (range: { start: number; end: number }, selected: boolean) => void;
}

/**
 * What Stet found when it read the draft: marks it would make and what smells. One key accepts, one
 * dismisses, and nothing gets a status by itself. A listbox of one Tab stop; only the rows in view are in the
 * page.
 */
export function FirstRead({ id, readOnly, onShow }: FirstReadProps) {
  const { state } = useReading(id);
  const { all, counts, left } = useOpenSuggestions(id);
  const { readOrder, readLeast } = useSettings(({ settings }) => settings);
  const shown = useSuggestionList((list) => list.shown[id]) ?? SHOWN;
  const key = useSuggestionList((list) => list.at[id]) ?? null;
  const keys = useKeys();
  const [more, setMore] = useState(false);
  useClosedByDialog(() => setMore(false));
  // There is nothing to check in what is dismissed: the key is the same.
  const dismisses = firstShown(keys, 'check.clear');
  const asks = firstShown(keys, ASKS);
  const lines = useMemo(() => linesOf(all, shown, readOrder), [all, shown, readOrder]);
  const { scroller, rows, total, scrollTo, page } = useRows({ count: lines.length, height: ROW });
  const at = lines.findIndex((line) => line.key === key);
  const current = lines[Math.max(0, at)];

  useEffect(() => {
    if (at >= 0) scrollTo(at, { align: 'auto' });
  }, [at, scrollTo]);

  const reach = (line: Suggested | undefined) => {
    goTo(id, line?.key ?? null);
    if (line) onShow(line, false);
  };
  /** The line after the current one takes its place when that is answered. */
  const answer = async (line: Suggested, how: () => Promise<boolean>) => {
    const next = lines[lines.indexOf(line) + 1] ?? lines[lines.indexOf(line) - 1];
    if (await how()) reach(next);
  };
  const take = (line: Suggested) => {
    if (line.is === 'flag') onShow(line, true);
    else if (!readOnly) void answer(line, () => acceptLine(id, line));
  };
  const query = (line: Suggested) => {
    if (line.is === 'flag' && !readOnly) void answer(line, () => queryFlag(id, line.flag));
  };
  const drop = (line: Suggested) => {
    if (!readOnly) void answer(line, () => dismissAll(id, [line.key]));
  };

  const onKeyDown = useListKeys({
    place: () => ({ at, count: lines.length }),
    page,
    stop: true,
    onMove: (to) => reach(lines[to]),
    onKey: (event) => {
      const stroke = strokeOf(event.nativeEvent, keys.mac);
      if (!current) return false;
      const command = stroke === null ? undefined : keys.command(stroke);
      if (command === 'check.clear') drop(current);
      else if (command === ASKS && current.is === 'flag') query(current);
      else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey) take(current);
      else return false;
      return true;
    },
  });

  return (
    <div className={classes.pane}>
      <header className={classes.head}>
        <div className={classes.shown} data-seen={counts.seen > 0} role="group" aria-label="Shown">
          {SHOWN.filter((what) => what !== 'seen' || counts.seen > 0).map((what) => (
            <button
              key={what}
              type="button"
              className={controls.toggle}
              aria-pressed={shown.includes(what)}
              onClick={() =>
                show(id, shown.includes(what) ? shown.filter((other) => other !== what) : [...shown, what])
              }
            >
              {NAMES[what]} {number(counts[what])}
            </button>
          ))}
          <Menu opened={more} onChange={setMore} position="bottom-end" withInitialFocusPlaceholder={false}>
            <Menu.Target>
              <button type="button" className={controls.toggle} aria-label="More">
                <Ellipsis size={14} aria-hidden="true" />
              </button>
            </Menu.Target>
            <Menu.Dropdown ref={giveToMenuSoon}>
              <Menu.Item
                disabled={readOnly || counts.claim === 0}
                onClick={() => void acceptEvery(id, 'claim')}
              >
                Accept all claims
              </Menu.Item>
              <Menu.Item
                disabled={readOnly || lines.length === 0}
                onClick={() =>
                  void dismissAll(
                    id,
                    lines.map((line) => line.key),
                  )
                }
              >
                Dismiss all that are shown
              </Menu.Item>
              {current?.is === 'flag' && (
                <Menu.Item onClick={() => void switchOff(current.flag.rule)}>Switch this rule off</Menu.Item>
              )}
              <Menu.Divider />
              {(['worth', 'text'] as const).map((order) => (
                <Menu.RadioItem
                  key={order}
                  value={order}
                  closeMenuOnClick
                  checked={readOrder === order}
                  onClick={() => void changeSettings({ readOrder: order })}
                >
                  {ORDER_NAMES[order]}
                </Menu.RadioItem>
              ))}
              <Menu.Divider />
              {(['all', 'likely', 'surest'] as const).map((least) => (
                <Menu.RadioItem
                  key={least}
                  value={least}
                  closeMenuOnClick
                  checked={readLeast === least}
                  onClick={() => void changeSettings({ readLeast: least })}
                >
                  {LEAST_NAMES[least]}
                </Menu.RadioItem>
              ))}
            </Menu.Dropdown>
          </Menu>
        </div>
        <Button disabled={readOnly || counts.quote === 0} onClick={() => void acceptEvery(id, 'quote')}>
          Accept all quotes
        </Button>
      </header>
      {left > 0 && (
        <p className={classes.left}>
          {count(left, 'less sure suggestion')} {left === 1 ? 'is' : 'are'} left out.{' '}
          <button type="button" onClick={() => void changeSettings({ readLeast: 'all' })}>
            Show all
          </button>
        </p>
      )}
      {lines.length === 0 && <p className={classes.empty}>{emptyWords(state, all.length)}</p>}
      <div
        ref={scroller}
        className={classes.list}
        onKeyDown={onKeyDown}
        {...(lines.length > 0 && {
          role: 'listbox',
          tabIndex: 0,
          'aria-label': `First read, ${count(lines.length, 'suggestion')}. Enter accepts${dismisses ? `, ${dismisses} dismisses` : ''}.`,
          'aria-activedescendant': at >= 0 ? `suggested-${at}` : undefined,
        })}
      >
        <div role="presentation" style={{ height: total, position: 'relative' }}>
          {rows.map(({ index, top }) => (
            <FirstReadRow
              key={`${lines[index]!.key} ${lines[index]!.start}`}
              line={lines[index]!}
              index={index}
              of={lines.length}
              top={top}
              current={index === at}
              readOnly={readOnly}
              dismisses={dismisses}
              asks={asks}
              onReach={reach}
              onTake={take}
              onDrop={drop}
              onQuery={query}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

function emptyWords(state: string, all: number): string {
  if (all > 0) return 'Nothing of the kinds that are shown.';
  switch (state) {
    case 'done':
      return 'Nothing is left to answer: every suggestion was accepted or dismissed.';
    case 'failed':
      return 'The draft could not be read. Everything else works; “Redo the first read” is in the File menu.';
    case 'stopped':
      return 'The first read was stopped. “Redo the first read” is in the File menu.';
    default:
      return 'Stet is reading the draft.';
  }
}
