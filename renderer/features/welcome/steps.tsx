import type { CommandId } from '@shared/contract';
import { STATUS_INFO, type Article } from '@shared/domain';
import type { ReactNode } from 'react';

export interface TourStep {
  title: string;
  /** What it is about, outlined on the screen: a selector. */
  target: string;
  words: (key: (command: CommandId) => ReactNode) => ReactNode;
  /** Whether the person has done what the step asks; a step that asks nothing has none. */
  done?: (article: Article) => boolean;
}

const marks = (article: Article) => Object.values(article.marks);

/** The five minutes: each step is one thing a checker does, done on the story itself. */
export const STEPS: readonly TourStep[] = [
  {
    title: 'Mark what somebody has to stand behind',
    target: '[data-pane="manuscript"]',
    words: (key) => (
      <>
        Select <q>Wednesday 14 October 2025</q> in the first paragraph, by mouse or with Shift and the arrow
        keys, and press {key('mark.new.claim')}. {key('mark.new.quote')} marks a quote,{' '}
        {key('mark.new.attribution')} who said it.
      </>
    ),
    done: (article) => marks(article).length > 0,
  },
  {
    title: 'Say whether it holds',
    target: '[data-pane="panel"]',
    words: (key) => (
      <>
        14 October 2025 was a Tuesday. Press {key('mark.status.needs-fix')} for “needs fix”: every status has
        a key and a shape of its own, the same everywhere.
      </>
    ),
    done: (article) => marks(article).some(({ status }) => STATUS_INFO[status].decided),
  },
  {
    title: 'Say what should stand there, and why',
    target: '[data-pane="panel"]',
    words: (key) => (
      <>
        {key('mark.correction')} suggests a correction, {key('mark.note')} adds a note; Esc gives the keys
        back to the page. What you type is kept: <q>Saved</q> at the top means that it is on the disk.
      </>
    ),
    done: (article) => marks(article).some(({ correction, notes }) => correction !== '' || notes.length > 0),
  },
  {
    title: 'Compare with the papers',
    target: '[data-pane="papers"]',
    words: (key) => (
      <>
        The transcript, three documents and the next draft lie below the manuscript now. The laboratory’s
        report has the right unit for the lead in the second paragraph, for one. {key('go.pane')} goes from
        pane to pane.
      </>
    ),
  },
  {
    title: 'Go through what is left',
    target: '[data-pane="list"]',
    words: (key) => (
      <>
        All marks stand here, in step with the text. {key('go.next')} and {key('go.previous')} go from one to
        the next, {key('go.open')} to the next one nobody has decided.
      </>
    ),
  },
  {
    title: 'Hand it over',
    target: 'header button[data-tour="report"]',
    words: (key) => (
      <>
        {key('article.report')} shows the fact-check report: what is open and risky first, then corrections,
        quotes and the annotated text. It goes out as one HTML file or as a PDF.
      </>
    ),
  },
  {
    title: 'Everything has a key',
    target: '[role="menubar"]',
    words: (key) => (
      <>
        {key('help.shortcuts')} lists the keys and {key('help.palette')} finds every command;{' '}
        {key('edit.undo')} takes back whatever you did. There are errors in this story: find them. Those you
        mark as needing a fix are counted here.
      </>
    ),
  },
];
