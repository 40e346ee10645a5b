import { useKeys } from '../../store/base/keys';
import { COMMANDS, commandsOf, MENUS, type KeyTable, type MenuName } from '@shared/contract';
import { Dialog } from '../../ui/Dialog';
import { shownKey } from '../../ui/keys';
import classes from './ShortcutSheet.module.css';

/** Every command that has a key, menu by menu. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const keys = useKeys();
  const { mac } = keys;
  return (
    <Dialog onClose={onClose} title="Keyboard shortcuts" size={860}>
      <div className={classes.sheet}>
        {MENUS.map((menu) => {
          const lines = linesOf(menu, keys);
          return (
            lines.length > 0 && (
              <div key={menu} className={classes.group}>
                <h3>{menu}</h3>
                <dl>
                  {lines.map(({ title, keys: its }) => (
                    <div key={title}>
                      <dt>{title}</dt>
                      <dd>
                        {its.map((key) => (
                          <kbd key={key}>{shownKey(key, mac)}</kbd>
                        ))}
                      </dd>
                    </div>
                  ))}
                </dl>
              </div>
            )
          );
        })}
      </div>
      <p className={classes.foot}>
        Keys without {mac ? '⌘' : 'Ctrl'} rest while you type in a field. Esc leaves the field; what you typed
        is kept. Every key can be changed: Help, Change the keys.
      </p>
    </Dialog>
  );
}

/**
 * The commands of a menu that have a key; a row of like ones is one line, with its first key and its last.
 */
function linesOf(menu: MenuName, { of }: KeyTable): { title: string; keys: readonly string[] }[] {
  const withKeys = commandsOf(menu).filter((id) => of(id).length > 0);
  return withKeys.flatMap((id, at) => {
    const { title, row } = COMMANDS[id];
    if (row === undefined) return [{ title, keys: of(id) }];
    if (at > 0 && COMMANDS[withKeys[at - 1]!].row === row) return [];
    const last = withKeys.findLast((other) => COMMANDS[other].row === row)!;
    return [{ title: row, keys: [of(id)[0]!, of(last)[0]!] }];
  });
}
