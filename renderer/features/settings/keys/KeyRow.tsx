import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { COMMANDS, LEAD_MENUS, leadMenuOf, refusalOf, type CommandId, type LeadMenu } from '@shared/contract';
import { RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { giveKey, resetKey, useKeys } from '../../../store/base/keys';
import { say } from '../../../store/base/notices';
import { useSettings } from '../../../store/base/settings';
import { allShown, firstShown, shownOf } from '../../../ui/keys';
import { strokeOf } from '../../../ui/stroke';
import classes from './keys.module.css';
import { inQuotes } from '@shared/text/in-quotes';

interface KeyRowProps {
  id: CommandId;
  recording: boolean;
  onRecord: (on: boolean) => void;
}

export function KeyRow({ id, recording, onRecord }: KeyRowProps) {
  const keys = useKeys();
  const changed = useSettings(({ settings }) => id in settings.keys);
  const change = useRef<HTMLButtonElement>(null);
  const { title } = COMMANDS[id];
  const stop = () => {
    onRecord(false);
    window.setTimeout(() => change.current?.focus());
  };

  return (
    <li className={classes.row} data-recording={recording || undefined}>
      <span className={classes.title}>{title}</span>
      {recording ? (
        <Recorder id={id} onDone={stop} onLeave={() => onRecord(false)} />
      ) : (
        <>
          <span className={classes.its}>
            {allShown(keys, id).map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </span>
          <Button
            ref={change}
            variant="subtle"
            color="gray"
            aria-label={`Change the key of ${title}`}
            onClick={() => onRecord(true)}
          >
            Change
          </Button>
          <Tooltip label="Back to the usual keys" disabled={!changed}>
            <ActionIcon
              aria-label={`Give ${title} its usual keys again`}
              disabled={!changed}
              className={classes.reset}
              onClick={() => {
                void resetKey(id).then(() => say(`${title} has its usual keys again.`));
                change.current?.focus();
              }}
            >
              <RotateCcw size={14} />
            </ActionIcon>
          </Tooltip>
        </>
      )}
    </li>
  );
}

type Heard = { key: string; by: CommandId | null; refused: string | null };

/**
 * Waits for a key. What stands in a menu of the leader may have a letter there: the leader is pressed first,
 * as it will be. One that another command has is only taken when that is what is wanted.
 */
function Recorder({ id, onDone, onLeave }: { id: CommandId; onDone: () => void; onLeave: () => void }) {
  const keys = useKeys();
  const [heard, setHeard] = useState<Heard | null>(null);
  const [within, setWithin] = useState<LeadMenu | null>(null);
  const field = useRef<HTMLButtonElement>(null);
  const { title, led } = COMMANDS[id];
  const shown = (key: string) => shownOf(keys, key) ?? key;
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, []);

  const give = async (key: string | null, from: CommandId | null = null) => {
    await giveKey(id, key);
    say(
      key === null
        ? `${title} has no key now.`
        : `${title} has the key ${shown(key)}${from ? `, which ${COMMANDS[from].title} has lost` : ''}.`,
    );
    onDone();
  };
  const listen = (event: KeyboardEvent) => {
    const stroke = strokeOf(event.nativeEvent, keys.mac);
    if (stroke === 'Tab' || stroke === 'Shift+Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (stroke === null) return;
    if (stroke === 'Escape') {
      onDone();
      return;
    }
    const refused = refusalOf(stroke, keys.mac);
    const key = within === null ? stroke : `${within} ${stroke}`;
    const by = keys.command(key) ?? null;
    const menu = led && by !== id && by !== null ? leadMenuOf(by) : null;
    if (menu !== null) setWithin(menu);
    else if (refused === null && (by === null || by === id)) void give(key);
    else setHeard({ key, by: refused === null ? by : null, refused });
  };

  return (
    <div
      className={classes.recorder}
      onBlur={({ currentTarget, relatedTarget }) => !currentTarget.contains(relatedTarget) && onLeave()}
    >
      <button
        ref={field}
        type="button"
        className={classes.field}
        data-mantine-stop-propagation="true"
        aria-label={`New key of ${title}`}
        aria-describedby="key-heard"
        onKeyDown={listen}
      >
        {heard
          ? shown(heard.key)
          : within
            ? `${firstShown(keys, LEAD_MENUS[within])} …`
            : 'Press the new key'}
      </button>
      {heard?.by && (
        <>
          <Button variant="filled" onClick={() => void give(heard.key, heard.by)}>
            Use it here
          </Button>
          <Button onClick={onDone}>Leave it</Button>
        </>
      )}
      {!heard?.by && keys.of(id).length > 0 && <Button onClick={() => void give(null)}>No key</Button>}
      {!heard?.by && (
        <Button variant="subtle" color="gray" onClick={onDone}>
          Cancel
        </Button>
      )}
      <p id="key-heard" className={classes.heard} role="status">
        {heard?.refused && `${shown(heard.key)} cannot be used: ${heard.refused}`}
        {heard?.by &&
          `${shown(heard.key)} is the key of ${inQuotes(COMMANDS[heard.by].title)}, which would lose it.`}
        {!heard && 'Esc leaves everything as it is.'}
      </p>
    </div>
  );
}
