import { Autocomplete, Button, Group } from '@mantine/core';
import type { Article, Paper } from '@shared/domain';
import { useEffect, useState } from 'react';
import { readPaper, usePapers } from '../../../store/papers/open';
import { labelsIn, nameSpeakers } from '../../../store/papers/quotes';
import { Dialog } from '../../../ui/Dialog';
import papers from '../papers.module.css';

interface SpeakersDialogProps {
  article: Article;
  paper: Paper;
  /** The voice that is asked about; absent: the first. */
  label?: string;
  onClose: () => void;
}

/** Says who those are that a transcript calls "Speaker 1", for the whole tape. */
export function SpeakersDialog({ article, paper, label: asked, onClose }: SpeakersDialogProps) {
  const content = usePapers(({ contents }) => contents[paper.id]?.content);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(
    () => new Map((paper.speakers ?? []).map(({ label, name }) => [label, name])),
  );
  useEffect(() => {
    if (content === undefined) void readPaper(article.id, paper.id);
  }, [article.id, paper.id, content]);
  if (content === undefined) return null;
  const labels = labelsIn(content);
  const people = [...new Set(Object.values(article.people).map(({ name }) => name))];
  const keep = async () => {
    if (await nameSpeakers(article.id, paper, names)) onClose();
  };
  return (
    <Dialog title={`Who speaks in ${paper.file.name}`} onClose={onClose} holds={names.size > 0}>
      <form
        className={papers.speakers}
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        {labels.length === 0 && <p className={papers.question}>This paper names nobody who speaks.</p>}
        {labels.map((label) => (
          <Autocomplete
            key={label}
            label={`${label} is`}
            placeholder={label}
            maxLength={200}
            data={people}
            data-autofocus={label === (asked ?? labels[0]) || undefined}
            value={names.get(label) ?? ''}
            onChange={(name) => setNames(new Map(names).set(label, name))}
          />
        ))}
        <p className={papers.question}>
          The names hold for the whole tape: in the comparison, the paper shown, evidence and the report.
          Where a field is empty the transcript’s own word stays.
        </p>
        <Group justify="flex-end" gap={8}>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" variant="filled" disabled={labels.length === 0}>
            Keep
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
