import { Button, Group, TextInput } from '@mantine/core';
import { judgeAddress, type JudgedAddress } from '@shared/web';
import { useState } from 'react';
import { useFetched } from '../../store/library/address';
import { stopReading } from '../../store/library/imports';
import { Dialog } from '../../ui/Dialog';
import classes from './AddressDialog.module.css';

interface AddressDialogProps {
  title: string;
  /** What the field has at first. */
  address?: string | undefined;
  /** Whether what it asked for is under way. */
  reading: boolean;
  /** Fetches it, which the main process asks about; why it was not, or null. */
  onFetch: (address: string) => Promise<string | null>;
  onClose: () => void;
}

/**
 * Something by its address, whatever it is to become. Nothing is sent while it is typed; what it leads to is
 * shown, and the main process asks before it is fetched. Whoever takes in what came closes the dialog.
 */
export function AddressDialog({ title, address = '', reading, onFetch, onClose }: AddressDialogProps) {
  const [typed, setTyped] = useState(address);
  const [why, setWhy] = useState<string | null>(null);
  const judged = judgeAddress(typed);
  const fetch = async () => {
    if (reading) return;
    setWhy(judged.ok ? await onFetch(typed) : `${judged.message} Nothing was fetched.`);
  };
  const close = () => {
    if (reading) void stopReading();
    onClose();
  };
  return (
    <Dialog onClose={close} title={title} size={600}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void fetch();
        }}
      >
        <TextInput
          label="Address"
          description="Of a page or a file on the web, as a browser shows it. Stet asks before it fetches anything."
          placeholder="https://"
          maxLength={10_000}
          spellCheck={false}
          autoComplete="off"
          dir="ltr"
          data-autofocus
          value={typed}
          readOnly={reading}
          error={why !== null}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setWhy(null);
          }}
        />
        <div className={classes.seen}>
          {why !== null && <p role="alert">{why}</p>}
          {reading ? <Coming /> : <Seen judged={judged} />}
        </div>
        <Group justify="flex-end" gap={8}>
          <Button onClick={close}>{reading ? 'Stop' : 'Cancel'}</Button>
          <Button type="submit" variant="filled" disabled={typed.trim() === ''} loading={reading}>
            Fetch…
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

/** What the address is, with the site set apart from the rest of it. */
function Seen({ judged }: { judged: JudgedAddress }) {
  if (!judged.ok) return null;
  const { host, href, secure, disguised } = judged.address;
  const [before, after] = around(href, host);
  return (
    <>
      <p className={classes.address} dir="ltr">
        {before}
        <strong>{host}</strong>
        {after}
      </p>
      {disguised && (
        <p>
          The name of the site has letters that are not English ones; this is how machines write it. It may
          look like another site’s.
        </p>
      )}
      {!secure && <p>Not secure (http): others on the way can read what comes, and change it.</p>}
    </>
  );
}

/** What stands before and after the host, which comes first after the scheme. */
function around(href: string, host: string): [before: string, after: string] {
  const at = href.indexOf('//') + 2;
  return [href.slice(0, at), href.slice(at + host.length)];
}

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1000).toLocaleString('en-GB')} kB`;

function Coming() {
  const { received, size } = useFetched();
  const far = size === null ? kilobytes(received) : `${kilobytes(received)} of ${kilobytes(size)}`;
  return (
    <p role="status">{received === 0 ? 'Waiting for your answer, or for the site…' : `${far} have come.`}</p>
  );
}
