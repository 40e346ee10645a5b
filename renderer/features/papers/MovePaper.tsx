import { Button, Group, Select } from '@mantine/core';
import { evidenceIn, linkedTo, type Article, type Paper } from '@shared/domain';
import { FolderInput } from 'lucide-react';
import { useState } from 'react';
import { useLibrary } from '../../store/library/library';
import { movePaper } from '../../store/papers/moving';
import { Dialog } from '../../ui/Dialog';
import { count } from '../../ui/format';
import classes from './papers.module.css';

/** Moves a paper to another article, which is asked for. */
export function MovePaper({ article, paper }: { article: Article; paper: Paper }) {
  const [asking, setAsking] = useState(false);
  const [to, setTo] = useState<string | null>(null);
  const articles = useLibrary((state) => state.articles);
  const along = linkedTo(article, paper.id);
  const resting = [paper, ...along].flatMap(({ id }) => evidenceIn(article, id)).length;
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={`Move the paper ${paper.file.name} to another article`}
        leftSection={<FolderInput size={13} aria-hidden="true" />}
        onClick={() => setAsking(true)}
      >
        Move…
      </Button>
      {asking && (
        <Dialog title={`Move ${paper.file.name}`} onClose={() => setAsking(false)}>
          <Select
            label="To the article"
            searchable
            data-autofocus
            data={articles
              .filter(({ id }) => id !== article.id)
              .map(({ id, details }) => ({
                value: id,
                label: details.headline || details.slug || 'Untitled',
              }))}
            value={to}
            onChange={setTo}
          />
          <p className={classes.question}>
            Its source goes with it, terms and all.
            {along.length > 0 &&
              ` So ${along.length === 1 ? 'does' : 'do'} ${along.map(({ file }) => file.name).join(', ')}, of the same tape.`}
            {resting > 0 &&
              ` ${count(resting, 'piece')} of evidence here ${resting === 1 ? 'stands' : 'stand'} in it, and ${resting === 1 ? 'keeps its' : 'keep their'} words.`}
          </p>
          <Group justify="flex-end" gap={8}>
            <Button onClick={() => setAsking(false)}>Leave it here</Button>
            <Button
              variant="filled"
              disabled={to === null}
              onClick={() => {
                setAsking(false);
                if (to !== null) void movePaper(article.id, paper, to);
              }}
            >
              Move
            </Button>
          </Group>
        </Dialog>
      )}
    </>
  );
}
