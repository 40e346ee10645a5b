import { Button, TextInput } from '@mantine/core';
import { updateFolder } from '@shared/updates';
import { changeSettings, useSettings } from '../../../store/base/settings';
import { openUpdates } from '../../../store/app/updates';
import classes from '../settings.module.css';

/** Where updates are looked for. Empty, and nothing is ever contacted. */
export function UpdateSettings() {
  const { updates } = useSettings((state) => state.settings);
  const odd = updates !== '' && updateFolder(updates) === null;
  return (
    <div className={classes.settings}>
      <TextInput
        label="Address for updates"
        placeholder="https://"
        maxLength={500}
        spellCheck={false}
        description="A folder that your desk or the makers of Stet host. Empty: Stet takes no updates."
        error={odd && 'It has to begin with https:// and name a folder.'}
        defaultValue={updates}
        onChange={(event) => void changeSettings({ updates: event.currentTarget.value.trim() })}
      />
      <p className={classes.told}>
        Stet never looks by itself. It looks when you choose Check for updates, asks before it contacts the
        address, and takes only what the makers of Stet have signed.
      </p>
      <div className={classes.buttons}>
        <Button disabled={updates === '' || odd} onClick={() => void openUpdates()}>
          Check for updates…
        </Button>
      </div>
    </div>
  );
}
