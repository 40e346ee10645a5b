import { TextInput } from '@mantine/core';
import { changeSettings, NAMELESS, useSettings } from '../../store/base/settings';
import classes from './settings.module.css';

/** Who signs. */
export function You() {
  const { person } = useSettings((state) => state.settings);
  return (
    <div className={classes.settings}>
      <TextInput
        label="Your name"
        description="Signs notes, decisions and reports from now on."
        placeholder={NAMELESS}
        maxLength={200}
        defaultValue={person}
        onChange={(event) => void changeSettings({ person: event.currentTarget.value.trim() })}
      />
    </div>
  );
}
