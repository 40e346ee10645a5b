import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { reasonOf } from '../../store/base/bridge';
import { readLog } from '../../store/base/log';
import { say } from '../../store/base/notices';
import { showPlace } from '../../store/base/places';
import { useSettings } from '../../store/base/settings';
import { copyText } from '../../ui/copy';
import { Dialog } from '../../ui/Dialog';
import classes from './settings.module.css';

/** The end of the log, to read, copy or find on the disk. */
export function LogDialog({ onClose }: { onClose: () => void }) {
  const file = useSettings((state) => state.info.log);
  const [text, setText] = useState<string | null>(null);
  const box = useRef<HTMLPreElement>(null);

  useEffect(() => {
    readLog().then(setText, (error: unknown) => setText(`The log could not be read: ${reasonOf(error)}`));
  }, []);
  useEffect(() => {
    // What happened last stands at the end.
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [text]);

  return (
    <Dialog onClose={onClose} title="Log file" size={820}>
      <div className={classes.settings}>
        <p className={classes.path}>{file}</p>
        <pre
          ref={box}
          className={classes.log}
          tabIndex={0}
          role="log"
          aria-label="End of the log"
          aria-live="off"
        >
          {text === '' ? 'Nothing has been noted yet.' : text}
        </pre>
        <p className={classes.told}>It never has a word of an article in it.</p>
        <Group justify="flex-end" gap={8}>
          <Button onClick={() => void showPlace('log')}>Show file</Button>
          <Button
            variant="filled"
            disabled={!text}
            onClick={() => say(copyText(text ?? '') ? 'Copied.' : 'It could not be copied.')}
            data-autofocus
          >
            Copy
          </Button>
        </Group>
      </div>
    </Dialog>
  );
}
