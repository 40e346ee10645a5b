import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { draftFromText, useRevisions } from '../../store/revisions';
import { Dialog } from '../../ui/Dialog';

/** The next draft as text, pasted or typed. It is compared, not kept; the review comes next. */
export function PasteDraftDialog({ article, onClose }: { article: string; onClose: () => void }) {
  const [text, setText] = useState('');
  const reading = useRevisions((state) => state.reading === article);
  const read = async () => {
    await draftFromText(article, text);
    onClose();
  };
  return (
    <Dialog onClose={onClose} title="New draft from text" size="lg">
      <Textarea
        label="The whole story as it reads now" description="It is compared with the current draft before anything is kept." data-autofocus
        value={text} onChange={(event) => setText(event.currentTarget.value)} rows={16} spellCheck={false}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void read();
        }}
      />
      <Group justify="flex-end" mt="md" gap={8}>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="filled" disabled={!text.trim()} loading={reading} onClick={() => void read()}>Compare</Button>
      </Group>
    </Dialog>
  );
}
