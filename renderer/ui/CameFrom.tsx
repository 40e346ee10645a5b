import { Button } from '@mantine/core';
import type { Draft } from '@shared/domain';
import { Address } from './Address';
import classes from './CameFrom.module.css';
import { megabytes, moment } from './format';

interface CameFromProps {
  draft: Draft;
  onOpen: (url: string) => void;
  onSave: () => void;
}

/** Where a draft was fetched from and when, and what came as it came; nothing of one that was pasted. */
export function CameFrom({ draft: { number, fetched, file }, onOpen, onSave }: CameFromProps) {
  if (!fetched && !file) return null;
  return (
    <div className={classes.came}>
      {fetched && (
        <p>
          Fetched {moment(fetched.at)} from <Address of={fetched.final} onOpen={onOpen} />
          {fetched.final !== fetched.address && (
            <>
              , to which <Address of={fetched.address} onOpen={onOpen} /> led
            </>
          )}
        </p>
      )}
      {file && (
        <p>
          {file.name}, {megabytes(file.size)}, is kept as it came.{' '}
          <Button size="compact-xs" aria-label={`Save what came as draft ${number} as…`} onClick={onSave}>
            Save what came as…
          </Button>
        </p>
      )}
    </div>
  );
}
