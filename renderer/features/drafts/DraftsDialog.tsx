import { Button, Group } from '@mantine/core';
import type { Article, Draft } from '@shared/domain';
import { useState } from 'react';
import { compareTwo } from '../../store/drafts/comparison';
import { draftAgain, draftByDialog } from '../../store/drafts/review';
import { saveOriginal } from '../../store/article/original';
import { openOutside } from '../../store/base/outside';
import { CameFrom } from '../../ui/CameFrom';
import { Dialog } from '../../ui/Dialog';
import { count, moment } from '../../ui/format';
import { Prose } from '../../ui/Prose';
import classes from './drafts.module.css';

/** All drafts of an article: to read, to compare, to take an old one up again, to bring in the next. */
export function DraftsDialog({
  article,
  readOnly,
  onPaste,
  onClose,
}: {
  article: Article;
  readOnly: boolean;
  onPaste: () => void;
  onClose: () => void;
}) {
  const [reading, setReading] = useState<Draft | null>(null);
  const last = article.drafts.length;
  const leave = (then: () => void) => () => {
    onClose();
    then();
  };
  if (reading) {
    return (
      <Dialog onClose={() => setReading(null)} title={`Draft ${reading.number}, as it was`} size="xl">
        <div className={classes.text} tabIndex={0} role="document" aria-label={`Draft ${reading.number}`}>
          {reading.text.split('\n').map((paragraph, at) => (
            <Prose key={at} as="div" of={`${paragraph}\n`} />
          ))}
        </div>
        <Group justify="flex-end" mt="md">
          <Button onClick={() => setReading(null)}>Back to the drafts</Button>
        </Group>
      </Dialog>
    );
  }
  return (
    <Dialog onClose={onClose} title="Drafts" size={760}>
      <ol className={classes.drafts} reversed>
        {[...article.drafts].reverse().map((draft) => (
          <li key={draft.number}>
            <div>
              <strong>Draft {draft.number}</strong>
              {draft.number === last && ', the one being checked'}
              <p>
                {draft.origin === 'paste' ? 'Pasted' : draft.origin}, {moment(draft.createdAt)},{' '}
                {draft.createdBy}; {count(draft.text.split(/\s+/).filter(Boolean).length, 'word')}
              </p>
              <CameFrom
                draft={draft}
                onOpen={openOutside}
                onSave={() => void saveOriginal(article.id, draft.number)}
              />
              <p className={classes.sha} title="The sha256 of its text: what a sign-off names">
                {draft.sha256}
              </p>
            </div>
            <Group gap={6}>
              <Button onClick={() => setReading(draft)}>Read</Button>
              {draft.number > 1 && (
                <Button onClick={leave(() => compareTwo(article.id, draft.number - 1, draft.number))}>
                  Compare with draft {draft.number - 1}
                </Button>
              )}
              {draft.number < last && (
                <Button disabled={readOnly} onClick={leave(() => draftAgain(article.id, draft.number))}>
                  Revert to this draft…
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ol>
      <Group justify="flex-end" gap={8} mt="md">
        <Button disabled={readOnly} onClick={leave(onPaste)}>
          New draft from text…
        </Button>
        <Button variant="filled" disabled={readOnly} onClick={leave(() => void draftByDialog(article.id))}>
          New draft from a file…
        </Button>
      </Group>
    </Dialog>
  );
}
