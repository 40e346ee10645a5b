import { Button, Group } from '@mantine/core';
import { endUnsentQuestion, unsentWords, type Unsent, type UnsentQuestion } from '../../store/article/begun';
import { useArticles } from '../../store/article/articles';
import { nameOf } from '../../store/article/tabs';
import { Dialog } from '../../ui/Dialog';
import { excerpt } from '../../ui/format';
import { goToUnsent } from '../unsent';
import classes from './UnsentDialog.module.css';
import { inQuotes } from '@shared/text/in-quotes';

const MOST = 6;

const ACTS: Record<UnsentQuestion['act'], { anyway: string; kept: string }> = {
  Close: {
    anyway: 'Close anyway',
    kept: 'What you typed stays on this computer, and is in its field when you open the article again.',
  },
  Save: { anyway: 'Save anyway', kept: 'What is not sent is not in the record. It stays in its field.' },
  Seal: { anyway: 'Seal anyway', kept: 'What is not sent is not sealed. It stays in its field.' },
  Export: { anyway: 'Export anyway', kept: 'What is not sent is not in the report. It stays in its field.' },
};

/** Before an article is closed, sealed or handed on: what is typed in it and not sent. */
export function UnsentDialog({ question: { act, begun, anyway } }: { question: UnsentQuestion }) {
  const all = begun.flatMap(({ article, unsent }) => unsent.map((one) => ({ article, one })));
  const first = all[0];
  return (
    <Dialog title="Typed and not sent" onClose={endUnsentQuestion}>
      <p className={classes.words}>{unsentWords(all.map(({ one }) => one))}:</p>
      <ul className={classes.list}>
        {all.slice(0, MOST).map(({ article, one }, index) => (
          <li key={index}>
            <span>{excerpt(one.words, 90)}</span>
            <span className={classes.where}>
              {whereOf(article, one)}
              {begun.length > 1 && `, in ${nameOf(article)}`}
            </span>
          </li>
        ))}
        {all.length > MOST && <li>and {all.length - MOST} more</li>}
      </ul>
      <p className={classes.words}>{ACTS[act].kept}</p>
      <Group justify="flex-end" gap={8}>
        <Button
          onClick={() => {
            endUnsentQuestion();
            anyway();
          }}
        >
          {ACTS[act].anyway}
        </Button>
        <Button
          variant="filled"
          data-autofocus
          onClick={() => {
            endUnsentQuestion();
            // When the dialog has given the keyboard back, or the field would lose it again.
            if (first) window.setTimeout(() => void goToUnsent(first.article, first.one), 20);
          }}
        >
          Go to {all.length === 1 ? 'it' : 'the first'}
        </Button>
      </Group>
    </Dialog>
  );
}

function whereOf(article: string, { form, mark }: Unsent): string {
  const words =
    mark === null ? undefined : useArticles.getState().open[article]?.article.marks[mark]?.anchor.exact;
  const what = {
    note: 'Note',
    evidence: 'Evidence',
    person: 'Somebody to add to the people',
    draft: 'New draft from text',
    details: 'Article details',
    date: 'A date that cannot be read, among the people',
  }[form];
  return words === undefined
    ? form === 'evidence'
      ? 'Evidence for several marks'
      : what
    : `${what} on ${inQuotes(excerpt(words, 50))}`;
}
