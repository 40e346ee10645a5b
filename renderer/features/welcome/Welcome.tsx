import { TextInput } from '@mantine/core';
import { BookOpenText, ClipboardPaste, FileText } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { formatNames } from '@shared/document/formats';
import { PLANTED_ERRORS } from '@shared/sample/planted';
import { changeSettings, NAMELESS, useSettings } from '../../store/base/settings';
import classes from './welcome.module.css';

interface WelcomeProps {
  /** Opens the sample story and begins the tour. */
  onSample: () => void;
  onChoose: () => void;
  onPaste: () => void;
}

/** The first thing somebody sees: who they are, and three ways to begin. Any of them keeps the name. */
export function Welcome({ onSample, onChoose, onPaste }: WelcomeProps) {
  const library = useSettings((state) => state.info.library);
  const [person, setPerson] = useState('');
  const begin = (how: () => void) => () => {
    void changeSettings({ person: person.trim(), welcomed: true });
    how();
  };
  return (
    <section className={classes.welcome} aria-labelledby="welcome">
      <h2 id="welcome">Welcome to Stet</h2>
      <p className={classes.lead}>
        Open a draft, mark what somebody has to stand behind, say of each whether it holds, and hand over a
        report. Nothing leaves this computer.
      </p>
      <TextInput
        className={classes.name}
        label="Your name"
        description="Signs your notes, your decisions and the report."
        size="sm"
        autoFocus
        placeholder={NAMELESS}
        maxLength={200}
        value={person}
        onChange={(event) => setPerson(event.currentTarget.value)}
      />
      <div className={classes.ways}>
        <Way
          icon={<BookOpenText size={20} aria-hidden="true" />}
          title="Learn on a sample story"
          onClick={begin(onSample)}
          first
        >
          A feature of 900 words with {PLANTED_ERRORS} errors worth finding, the papers to find them with, and
          a tour of five minutes.
        </Way>
        <Way icon={<FileText size={20} aria-hidden="true" />} title="Open a draft…" onClick={begin(onChoose)}>
          A {formatNames('or')} file. You can also drop it on this window.
        </Way>
        <Way
          icon={<ClipboardPaste size={20} aria-hidden="true" />}
          title="Paste a draft…"
          onClick={begin(onPaste)}
        >
          Stet shows what it read before it keeps anything.
        </Way>
      </div>
      <p className={classes.place}>Your library: {library}</p>
    </section>
  );
}

function Way({
  icon,
  title,
  children,
  onClick,
  first = false,
}: {
  icon: ReactNode;
  title: string;
  children: ReactNode;
  onClick: () => void;
  first?: boolean;
}) {
  return (
    <button type="button" className={classes.way} data-first={first} onClick={onClick}>
      {icon}
      <span>
        <strong>{title}</strong>
        <span>{children}</span>
      </span>
    </button>
  );
}
