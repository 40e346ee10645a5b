import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { currentDraft, shownDetails } from '@shared/domain';
import { ArrowLeft, FileCheck2, Info, PencilLine } from 'lucide-react';
import { ReadingSign } from '../features/reading';
import type { OpenCopy } from '../store/article/articles';
import { useEditing } from '../store/article/editing';
import { useKeys } from '../store/base/keys';
import { openDialog, showLibrary, showReport, useView } from '../store/base/view';
import { day, dueOf } from '../ui/format';
import { ariaKeys } from '../ui/keys';
import { Prose } from '../ui/Prose';
import classes from './ArticleHeader.module.css';
import { runCommand } from './commands/handlers';
import { SavingSign } from './frame/SavingSign';

/** Which story this is, when it is due, whether it is saved, and where to go from here. */
export function ArticleHeader({ copy }: { copy: OpenCopy }) {
  const details = shownDetails(copy.article);
  const report = useView(({ screen }) => screen === 'report');
  const editing = useEditing(({ on }) => on[copy.article.id] === true);
  const keys = useKeys();
  const draft = currentDraft(copy.article);
  const due = dueOf(details.deadline);
  const dueWords = { overdue: 'Overdue', today: 'Due today', later: 'Due', none: '' }[due];

  return (
    <header className={classes.header}>
      <Tooltip label="Library">
        <ActionIcon aria-label="Back to the library" onClick={showLibrary}>
          <ArrowLeft size={17} />
        </ActionIcon>
      </Tooltip>
      <h1 className={classes.title}>
        {details.slug && <span className={classes.slug}>{details.slug}</span>}
        <Prose
          className={classes.headline}
          title={details.headline}
          of={details.headline || (details.slug ? '' : 'Untitled')}
        />
      </h1>
      <button
        type="button"
        className={classes.draft}
        aria-haspopup="dialog"
        title="All drafts"
        onClick={() => openDialog('drafts')}
      >
        Draft {draft.number}
      </button>
      {due !== 'none' && (
        <span className={classes.fact} data-due={due}>
          {due === 'today' ? dueWords : `${dueWords} ${day(details.deadline)}`}
        </span>
      )}
      <ReadingSign article={copy.article.id} />
      <SavingSign />
      {!report && (
        <Tooltip label={editing ? 'Back to checking' : 'Type in the text'}>
          <Button
            variant={editing ? 'filled' : 'default'}
            aria-pressed={editing}
            aria-keyshortcuts={ariaKeys(keys, 'edit.text')}
            leftSection={<PencilLine size={14} aria-hidden="true" />}
            onClick={() => void runCommand('edit.text')}
          >
            <span className={classes.word}>Edit</span>
          </Button>
        </Tooltip>
      )}
      <Button
        leftSection={<Info size={14} aria-hidden="true" />}
        title="Details of the article"
        onClick={() => openDialog('details')}
      >
        <span className={classes.word}>Details</span>
      </Button>
      {!report && (
        <Button
          data-tour="report"
          leftSection={<FileCheck2 size={14} aria-hidden="true" />}
          title="The fact-check report"
          onClick={showReport}
        >
          <span className={classes.word}>Report</span>
        </Button>
      )}
    </header>
  );
}
