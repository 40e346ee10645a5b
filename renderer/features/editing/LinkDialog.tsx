import { Button, TextInput } from '@mantine/core';
import { addressOf } from '@shared/domain';
import { useState, type FormEvent } from 'react';
import { excerpt } from '../../ui/format';
import { Dialog } from '../../ui/Dialog';
import classes from './editing.module.css';

interface LinkDialogProps {
  /** The words it lies on, and where they lead now. */
  place: { words: string; href: string } | null;
  onLink: (href: string | null) => void;
  onClose: () => void;
}

/** Where the selected words lead. An address without its beginning is taken for one on the web. */
export function LinkDialog({ place: given, onLink, onClose }: LinkDialogProps) {
  const [place] = useState(given);
  const [href, setHref] = useState(place?.href ?? '');
  const [wrong, setWrong] = useState(false);
  if (!place) return null;

  const link = (to: string | null) => {
    onLink(to);
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const address =
      addressOf(href) ??
      (/^[^\s:/]+\.[^\s:]+$/.test(href.trim()) ? addressOf(`https://${href.trim()}`) : null);
    if (address) link(address);
    else setWrong(true);
  };

  return (
    <Dialog title="Link" onClose={onClose}>
      <form className={classes.link} onSubmit={submit} noValidate>
        <p className={classes.words}>{excerpt(place.words, 200)}</p>
        <TextInput
          label="Address"
          placeholder="https://"
          value={href}
          data-autofocus
          maxLength={4000}
          spellCheck={false}
          error={wrong && 'A link begins with https://, http:// or mailto:'}
          onChange={({ currentTarget: { value } }) => {
            setHref(value);
            setWrong(false);
          }}
        />
        <div className={classes.buttons}>
          {place.href && (
            <Button variant="subtle" color="red" onClick={() => link(null)}>
              Remove link
            </Button>
          )}
          <span className={classes.space} />
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled">
            Link
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
