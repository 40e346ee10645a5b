import { ActionIcon } from '@mantine/core';
import type { Mark } from '@shared/domain';
import { CornerDownLeft, X } from 'lucide-react';
import { useRef, useState } from 'react';
import { undo } from '../../store/article/articles';
import { addNote, removeNote } from '../../store/marks/marking';
import { notify } from '../../store/base/notices';
import { openOutside } from '../../store/base/outside';
import { useSettings } from '../../store/base/settings';
import { keepBegun, useView } from '../../store/base/view';
import { moment } from '../../ui/format';
import { GrowingField } from '../../ui/GrowingField';
import { shownKey } from '../../ui/keys';
import { NotSent, UNDER } from '../../ui/NotSent';
import { Prose } from '../../ui/Prose';
import { useFocusOn } from './useFocusOn';
import classes from './MarkPanel.module.css';

/** The thread of a mark: who said what, when; and a new note. */
export function Notes({ article, mark }: { article: string; mark: Mark }) {
  return (
    <section className={classes.notes} aria-label="Notes">
      <span className={classes.label}>Notes</span>
      {mark.notes.length > 0 && (
        <ol className={classes.thread}>
          {mark.notes.map(({ id, by, at, text }) => (
            <li key={id}>
              <div className={classes.by}>
                <strong>{by}</strong>
                <time dateTime={at}>{moment(at)}</time>
                <ActionIcon
                  size="xs"
                  aria-label={`Remove the note of ${by}, ${moment(at)}`}
                  onClick={() => void remove(article, mark.id, id)}
                >
                  <X size={12} aria-hidden="true" />
                </ActionIcon>
              </div>
              <Prose as="p" of={text} onOpen={openOutside} />
            </li>
          ))}
        </ol>
      )}
      <Composer article={article} mark={mark.id} />
    </section>
  );
}

async function remove(article: string, mark: string, note: string): Promise<void> {
  const done = await removeNote(article, mark, note);
  if (done.ok)
    notify('info', 'Removed the note.', { label: 'Undo', run: () => void undo(article, done.command) });
}

function Composer({ article, mark }: { article: string; mark: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  useFocusOn('note', field);
  const text = useView(({ begun }) => begun[mark] ?? '');
  const adds = useSettings(({ info }) => shownKey('Mod+Enter', info.platform === 'darwin'));
  const [busy, setBusy] = useState(false);

  const add = async () => {
    if (!text.trim() || busy) return;
    setBusy(true);
    const { ok } = await addNote(article, mark, text);
    setBusy(false);
    // What was not kept stays in the field.
    if (ok) keepBegun(mark, '');
  };

  const unsent = text.trim() !== '';
  return (
    <GrowingField
      ref={field}
      aria-label="New note"
      placeholder={`New note, ${adds} to add it`}
      minRows={1}
      maxRows={10}
      maxLength={20_000}
      description={<NotSent shown={unsent} how={`${adds} adds it`} />}
      inputWrapperOrder={UNDER}
      value={text}
      onChange={(event) => keepBegun(mark, event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void add();
      }}
      rightSection={
        <ActionIcon aria-label="Add note" disabled={!unsent} loading={busy} onClick={() => void add()}>
          <CornerDownLeft size={15} aria-hidden="true" />
        </ActionIcon>
      }
    />
  );
}
