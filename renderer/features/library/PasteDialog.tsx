import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { importText, useImports } from '../../store/imports';
import { pastedWords } from '../../store/pasted';
import { Dialog } from '../../ui/Dialog';

/** A story as text: pasted or typed. It is read, not kept; the review comes next. */
export function PasteDialog({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('');
  const reading = useImports((state) => state.reading);
  const read = async () => {
    await importText(text);
    if (useImports.getState().candidate) onClose();
  };

  return (
    <Dialog onClose={onClose} title="New article from text" size="lg">
      <Textarea
        label="Story" description="Paste the whole story: headline first, paragraphs on lines of their own." data-autofocus
        value={text} onChange={(event) => setText(event.currentTarget.value)} rows={16} spellCheck={false}
        onPaste={(event) => {
          // Plain words have lost what was raised, struck out or a list's number; the page beside them has it.
          const words = pastedWords(event.clipboardData);
          if (!words) return;
          event.preventDefault();
          const { selectionStart, selectionEnd } = event.currentTarget;
          event.currentTarget.setRangeText(words.text, selectionStart, selectionEnd, 'end');
          setText(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void read();
        }}
      />
      <Group justify="flex-end" mt="md" gap={8}>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="filled" disabled={!text.trim()} loading={reading} onClick={() => void read()}>Continue</Button>
      </Group>
    </Dialog>
  );
}
