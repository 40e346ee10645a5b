import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { changeSettings, NAMELESS } from '../../store/base/settings';
import classes from './welcome.module.css';

/** Asks once who is checking, where there are articles already. It stands beside the work, not in its way. */
export function WhoIsChecking() {
  const [person, setPerson] = useState('');
  return (
    <form
      className={classes.who}
      aria-label="Who is checking?"
      onSubmit={(event) => {
        event.preventDefault();
        void changeSettings({ person: person.trim(), welcomed: true });
      }}
    >
      <p>
        <strong>Who is checking?</strong> Your name signs your notes, your decisions and the report. It stays
        on this computer, and you can change it in the settings.
      </p>
      <TextInput
        aria-label="Your name"
        placeholder="Your name"
        maxLength={200}
        value={person}
        onChange={(event) => setPerson(event.currentTarget.value)}
      />
      <Button type="submit" variant="filled" disabled={!person.trim()}>
        Save
      </Button>
      <Button variant="subtle" color="gray" onClick={() => void changeSettings({ welcomed: true })}>
        Sign as “{NAMELESS}”
      </Button>
    </form>
  );
}
