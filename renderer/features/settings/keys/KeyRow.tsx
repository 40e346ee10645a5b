import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { COMMANDS, refusalOf, type CommandId } from '@shared/contract';
import { RotateCcw } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { giveKey, resetKey, useKeys } from '../../../store/base/keys';
import { say } from '../../../store/base/notices';
import { useSettings } from '../../../store/base/settings';
import { shownKey } from '../../../ui/keys';
import { strokeOf } from '../../../ui/stroke';
import classes from './keys.module.css';

interface KeyRowProps {
  id: CommandId;
  recording: boolean;
  onRecord: (on: boolean) => void;
}

export function KeyRow({ id, recording, onRecord }: KeyRowProps) {
  const { of, mac } = useKeys();
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
            {of(id).map((key) => (
              <kbd key={key}>{shownKey(key, mac)}</kbd>
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

/** Waits for a key. One that another command has is only taken when that is what is wanted. */
function Recorder({ id, onDone, onLeave }: { id: CommandId; onDone: () => void; onLeave: () => void }) {
  const keys = useKeys();
  const [heard, setHeard] = useState<Heard | null>(null);
  const field = useRef<HTMLButtonElement>(null);
  const { title } = COMMANDS[id];
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, []);

  const give = async (key: string | null, from: CommandId | null = null) => {
    await giveKey(id, key);
    say(
      key === null
        ? `${title} has no key now.`
        : `${title} has the key ${shownKey(key, keys.mac)}${from ? `, which ${COMMANDS[from].title} has lost` : ''}.`,
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
    const by = keys.command(stroke) ?? null;
    if (refused === null && (by === null || by === id)) void give(stroke);
    else setHeard({ key: stroke, by: refused === null ? by : null, refused });
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
        {heard ? shownKey(heard.key, keys.mac) : 'Press the new key'}
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
        {heard?.refused && `${shownKey(heard.key, keys.mac)} cannot be used: ${heard.refused}`}
        {heard?.by &&
          `${shownKey(heard.key, keys.mac)} is the key of “${COMMANDS[heard.by].title}”, which would lose it.`}
        {!heard && 'Esc leaves everything as it is.'}
      </p>
    </div>
  );
}
