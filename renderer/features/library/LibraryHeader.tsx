import { Button, Group, SegmentedControl } from '@mantine/core';
import { SHELF_INFO, SHELVES, type DueFilter, type Shelf } from '@shared/contract';
import type { ArticleSummary } from '@shared/domain';
import { ClipboardPaste, FileText } from 'lucide-react';
import { setFilter, showShelf } from '../../store/library/browse';
import { useSettings } from '../../store/base/settings';
import { dueOf, number } from '../../ui/format';
import { useToday } from '../../ui/useToday';
import controls from '../../ui/controls.module.css';
import classes from './LibraryHeader.module.css';

interface Ways {
  onPaste: () => void;
  onChoose: () => void;
}

/** The shelves, what is pressing today, and the ways in. */
export function LibraryHeader({
  articles,
  onPaste,
  onChoose,
}: Ways & { articles: readonly ArticleSummary[] }) {
  const shelf = useSettings((state) => state.settings.library.shelf);
  const today = useToday();
  const onDesk = articles.filter(({ archived }) => !archived);
  const due = (is: 'overdue' | 'today') =>
    onDesk.filter(({ details }) => dueOf(details.deadline, today) === is).length;
  return (
    <header className={classes.header}>
      <h1>Library</h1>
      <SegmentedControl
        aria-label="Shelf"
        value={shelf}
        onChange={(next) => showShelf(next as Shelf)}
        data={SHELVES.map((value) => ({ value, label: SHELF_INFO[value].label }))}
        classNames={{
          root: controls.choice,
          indicator: controls.chosen,
          label: `${controls.option} ${classes.shelfName}`,
        }}
      />
      <p className={classes.pressing}>
        <Pressing due="overdue" count={due('overdue')} word="overdue" />
        <Pressing due="today" count={due('today')} word="due today" />
      </p>
      <Group gap={8}>
        <Button leftSection={<FileText size={15} aria-hidden="true" />} onClick={onChoose}>
          Open a file…
        </Button>
        <Button
          variant="filled"
          leftSection={<ClipboardPaste size={15} aria-hidden="true" />}
          onClick={onPaste}
        >
          New article
        </Button>
      </Group>
    </header>
  );
}

/** So many are pressing; a click shows them. */
function Pressing({ due, count, word }: { due: DueFilter; count: number; word: string }) {
  const filter = useSettings((state) => state.settings.library.filter);
  if (count === 0) return null;
  const on = filter.due.length === 1 && filter.due[0] === due;
  return (
    <button
      type="button"
      className={controls.link}
      data-due={due}
      aria-pressed={on}
      onClick={() => {
        showShelf('articles');
        void setFilter({ ...filter, due: on ? [] : [due] });
      }}
    >
      {number(count)} {word}
    </button>
  );
}
