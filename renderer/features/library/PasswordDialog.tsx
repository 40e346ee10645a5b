import { Button, Group, PasswordInput } from '@mantine/core';
import { LONGEST_PASSWORD } from '@shared/contract/library';
import { useRef, useState } from 'react';
import { givePassword, leaveLocked, usePassword } from '../../store/library/password';
import { Dialog } from '../../ui/Dialog';
import classes from './AddressDialog.module.css';

/** Asks for the password of a file that is being brought in; Escape leaves the file. */
export function PasswordDialog() {
  const asked = usePassword((state) => state.asked);
  return asked && <Asking name={asked.name} wrong={asked.wrong} />;
}

function Asking({ name, wrong }: { name: string; wrong: boolean }) {
  const trying = usePassword((state) => state.trying);
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const open = () => {
    if (trying || typed === '') return;
    givePassword(typed);
    setTyped('');
    field.current?.focus();
  };
  return (
    <Dialog onClose={leaveLocked} title="A password is needed" size={480}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <PasswordInput
          ref={field}
          label={`Password of ${name}`}
          description="The file is opened with it once. Stet keeps no password."
          maxLength={LONGEST_PASSWORD}
          autoComplete="off"
          spellCheck={false}
          data-autofocus
          value={typed}
          readOnly={trying}
          error={wrong && !trying}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div className={classes.said}>
          {wrong && !trying && <p role="alert">That is not the password of this file. Type it again.</p>}
          {trying && <p role="status">Trying it…</p>}
        </div>
        <Group justify="flex-end" gap={8}>
          <Button onClick={leaveLocked}>Leave the file</Button>
          <Button type="submit" variant="filled" disabled={typed === '' && !trying} loading={trying}>
            Open
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
