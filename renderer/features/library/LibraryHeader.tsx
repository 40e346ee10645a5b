import { Button, Group } from '@mantine/core';
import type { ArticleSummary } from '@shared/domain';
import { ClipboardPaste, FileText } from 'lucide-react';
import { count, dueOf } from '../../ui/format';
import classes from './library.module.css';

interface Ways {
  onPaste: () => void;
  onChoose: () => void;
}

export function LibraryHeader({ articles, onPaste, onChoose }: Ways & { articles: ArticleSummary[] }) {
  const due = (is: string) => articles.filter(({ details }) => dueOf(details.deadline) === is).length;
  const parts = [
    count(articles.length, 'article'),
    ...(due('overdue') ? [`${due('overdue')} overdue`] : []),
    ...(due('today') ? [`${due('today')} due today`] : []),
  ];
  return (
    <header className={classes.header}>
      <h1>Library</h1>
      <p>{articles.length > 0 && parts.join(' · ')}</p>
      <Group gap={8}>
        <Button leftSection={<FileText size={15} aria-hidden="true" />} onClick={onChoose}>Open a file…</Button>
        <Button variant="filled" leftSection={<ClipboardPaste size={15} aria-hidden="true" />} onClick={onPaste}>New article</Button>
      </Group>
    </header>
  );
}
