import { Button, Group } from '@mantine/core';
import { evidenceIn, type Article, type Paper } from '@shared/domain';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { removePaper } from '../../store/papers/attach';
import { Dialog } from '../../ui/Dialog';
import { count } from '../../ui/format';
import classes from './papers.module.css';

/** Takes a paper out of the article; asks where evidence stands in it. */
export function RemovePaper({ article, paper }: { article: Article; paper: Paper }) {
  const [asking, setAsking] = useState(false);
  const resting = evidenceIn(article, paper.id).length;
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        color="red"
        aria-label={`Remove the paper ${paper.file.name}`}
        leftSection={<Trash2 size={13} aria-hidden="true" />}
        onClick={() => (resting > 0 ? setAsking(true) : void removePaper(article.id, paper))}
      >
        Remove
      </Button>
      {asking && (
        <Dialog title={`Remove ${paper.file.name}?`} onClose={() => setAsking(false)}>
          <p className={classes.question}>
            {count(resting, 'piece')} of evidence {resting === 1 ? 'stands' : 'stand'} in it.{' '}
            {resting === 1 ? 'It keeps its' : 'They keep their'} words and {resting === 1 ? 'says' : 'say'}{' '}
            that the paper was removed. The file itself stays in the article’s folder, because its history
            names it.
          </p>
          <Group justify="flex-end" gap={8}>
            <Button data-autofocus onClick={() => setAsking(false)}>
              Leave it
            </Button>
            <Button
              variant="filled"
              color="red"
              onClick={() => {
                setAsking(false);
                void removePaper(article.id, paper, true);
              }}
            >
              Remove all the same
            </Button>
          </Group>
        </Dialog>
      )}
    </>
  );
}
