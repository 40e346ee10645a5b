import { Button, TextInput } from '@mantine/core';
import { COMMANDS, commandsOf, MENUS, type CommandId, type KeyTable } from '@shared/contract';
import { useState } from 'react';
import { resetAllKeys, useKeys } from '../../../store/base/keys';
import { say } from '../../../store/base/notices';
import { useSettings } from '../../../store/base/settings';
import { allShown } from '../../../ui/keys';
import classes from './keys.module.css';
import { KeyRow } from './KeyRow';

/** Every command with its keys: to find, to change, to put back. */
export function Keys() {
  const keys = useKeys();
  const changed = useSettings(({ settings }) => Object.keys(settings.keys).length > 0);
  const [query, setQuery] = useState('');
  const [recording, setRecording] = useState<CommandId | null>(null);
  const menus = MENUS.map(
    (menu) => [menu, commandsOf(menu).filter((id) => canHaveKey(id) && fits(id, query, keys))] as const,
  ).filter(([, ids]) => ids.length > 0);

  return (
    <div className={classes.keys}>
      <div className={classes.head}>
        <TextInput
          className={classes.search}
          aria-label="Find a command or key"
          placeholder="Find a command or key"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Button
          disabled={!changed}
          onClick={() => void resetAllKeys().then(() => say('All keys are as they were at first.'))}
        >
          Reset all
        </Button>
      </div>
      <div className={classes.list}>
        {menus.map(([menu, ids]) => (
          <section key={menu} aria-label={menu}>
            <h3>{menu}</h3>
            <ul>
              {ids.map((id) => (
                <KeyRow
                  key={id}
                  id={id}
                  recording={recording === id}
                  onRecord={(on) => setRecording((now) => (on ? id : now === id ? null : now))}
                />
              ))}
            </ul>
          </section>
        ))}
        {menus.length === 0 && <p className={classes.none}>No command and no key with these letters.</p>}
      </div>
      <p className={classes.foot}>Keys without {keys.mac ? '⌘' : 'Ctrl'} rest while you type in a field.</p>
    </div>
  );
}

/** What only stands for something else at the moment has no key of its own: the articles opened last. */
const canHaveKey = (id: CommandId): boolean => COMMANDS[id].row === undefined || COMMANDS[id].keys.length > 0;

function fits(id: CommandId, query: string, keys: KeyTable): boolean {
  const wanted = query.trim().toLowerCase();
  const { title, menu } = COMMANDS[id];
  return [title, menu, ...allShown(keys, id)].some((words) => words.toLowerCase().includes(wanted));
}
