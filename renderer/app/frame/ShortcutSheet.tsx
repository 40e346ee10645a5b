import { useKeys } from '../../store/base/keys';
import {
  COMMAND_IDS,
  COMMANDS,
  commandsOf,
  LEAD_MENUS,
  MENUS,
  type CommandId,
  type KeyTable,
  type MenuName,
} from '@shared/contract';
import { Dialog } from '../../ui/Dialog';
import { allShown, firstShown } from '../../ui/keys';
import classes from './ShortcutSheet.module.css';

/** Every command that has a key, menu by menu. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const keys = useKeys();
  const { mac } = keys;
  const leader = firstShown(keys, LEAD_MENUS.Lead);
  return (
    <Dialog onClose={onClose} title="Keyboard shortcuts" size={860}>
      <div className={classes.sheet}>
        {MENUS.map((menu) => {
          const lines = linesOf(menu, keys);
          return lines.length > 0 && <Group key={menu} name={menu} lines={lines} />;
        })}
        {leader && <Group name={`On the mark, after ${leader}`} lines={ledLines(keys)} />}
      </div>
      <p className={classes.foot}>
        Keys without {mac ? '⌘' : 'Ctrl'} rest while you type in a field. Esc leaves the field; what you typed
        is kept. Every key can be changed: Help, Change the keys.
      </p>
    </Dialog>
  );
}

interface Line {
  title: string;
  /** As they are shown. */
  keys: readonly string[];
}

function Group({ name, lines }: { name: string; lines: readonly Line[] }) {
  return (
    <div className={classes.group}>
      <h3>{name}</h3>
      <dl>
        {lines.map(({ title, keys }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const withKeys = (ids: readonly CommandId[], keys: KeyTable): CommandId[] =>
  ids.filter((id) => allShown(keys, id).length > 0);

/** What the menus of the leader set. */
const ledLines = (keys: KeyTable): Line[] =>
  withKeys(COMMAND_IDS, keys)
    .filter((id) => COMMANDS[id].led !== undefined)
    .map((id) => ({ title: COMMANDS[id].title, keys: allShown(keys, id) }));

/**
 * The commands of a menu that have a key; a row of like ones is one line, with its first key and its last.
 */
function linesOf(menu: MenuName, keys: KeyTable): Line[] {
  const ids = withKeys(commandsOf(menu), keys).filter((id) => COMMANDS[id].led === undefined);
  return ids.flatMap((id, at) => {
    const { title, row } = COMMANDS[id];
    if (row === undefined) return [{ title, keys: allShown(keys, id) }];
    if (at > 0 && COMMANDS[ids[at - 1]!].row === row) return [];
    const last = ids.findLast((other) => COMMANDS[other].row === row)!;
    return [{ title: row, keys: [firstShown(keys, id)!, firstShown(keys, last)!] }];
  });
}
