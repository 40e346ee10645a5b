import { Button, PasswordInput } from '@mantine/core';
import { LONGEST_PASSWORD } from '@shared/contract/library';
import type { Paper } from '@shared/domain';
import { useRef, useState } from 'react';
import { unlockPaper } from '../../store/papers/locked';
import classes from './papers.module.css';

/** Asks for the password of a paper, in the place of its pages. */
export function UnlockPaper({ article, paper }: { article: string; paper: Paper }) {
  const [typed, setTyped] = useState('');
  const [trying, setTrying] = useState(false);
  const [why, setWhy] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const open = async () => {
    if (trying || typed === '') return;
    setTrying(true);
    const closed = await unlockPaper(article, paper.id, typed);
    setTrying(false);
    setWhy(closed);
    setTyped('');
    field.current?.focus();
  };
  return (
    <form
      className={classes.unlock}
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <PasswordInput
        ref={field}
        label={`Password of ${paper.file.name}`}
        description="Its words are read with it and kept with the article. The password is forgotten when the article is closed."
        maxLength={LONGEST_PASSWORD}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        readOnly={trying}
        error={why !== null && !trying}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={classes.said}>
        {trying && <p role="status">Trying it…</p>}
        {why !== null && !trying && <p role="alert">{why}</p>}
      </div>
      <Button type="submit" disabled={typed === '' && !trying} loading={trying}>
        Open
      </Button>
    </form>
  );
}
