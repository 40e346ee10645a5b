import { useSettings } from '../../store/settings';
import { COMMANDS, commandsOf, MENUS } from '@shared/contract';
import { Dialog } from '../../ui/Dialog';
import { shownKey } from '../../ui/keys';
import classes from './ShortcutSheet.module.css';

/** Every command that has a key, menu by menu. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const mac = useSettings(({ info }) => info.platform === 'darwin');
  return (
    <Dialog onClose={onClose} title="Keyboard shortcuts" size={860}>
      <div className={classes.sheet}>
        {MENUS.map((menu) => {
          const commands = commandsOf(menu).filter((id) => COMMANDS[id].keys.length > 0);
          return commands.length > 0 && (
            <div key={menu} className={classes.group}>
              <h3>{menu}</h3>
              <dl>
                {commands.map((id) => (
                  <div key={id}>
                    <dt>{COMMANDS[id].title}</dt>
                    <dd>{COMMANDS[id].keys.map((key) => <kbd key={key}>{shownKey(key, mac)}</kbd>)}</dd>
                  </div>
                ))}
              </dl>
            </div>
          );
        })}
      </div>
      <p className={classes.foot}>Keys without {mac ? '⌘' : 'Ctrl'} rest while you type in a field. Esc leaves the field; what you typed is kept.</p>
    </Dialog>
  );
}
