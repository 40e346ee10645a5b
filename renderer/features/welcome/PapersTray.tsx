import { CloseButton } from '@mantine/core';
import { SAMPLE_SOURCES, TEXTS } from '@shared/sample';
import { useId } from 'react';
import { showPaper, useWelcome, type Paper } from '../../store/app/welcome';
import { useRoving } from '../../ui/useRoving';
import classes from './welcome.module.css';

const TITLES: Record<Paper, string> = {
  'transcript.txt': 'Transcript of the interviews',
  'source-1.txt': titleOf('source-1.txt'),
  'source-2.txt': titleOf('source-2.txt'),
  'source-3.txt': titleOf('source-3.txt'),
  'draft-2.md': 'Draft 2 of the story',
};
const PAPERS = Object.keys(TITLES) as Paper[];

function titleOf(file: Paper): string {
  return SAMPLE_SOURCES.find((source) => source.file === file)?.title ?? file;
}

/** What came with the sample story, to read beside it: one paper at a time, under the manuscript. */
export default function PapersTray() {
  const open = useWelcome(({ paper }) => paper);
  const body = useId();
  const roving = useRoving();
  if (open === null) return null;
  return (
    <section className={classes.tray} data-pane="papers" aria-label="Papers of the sample story">
      <header>
        <div role="tablist" aria-label="Papers" className={classes.tabs} {...roving}>
          {PAPERS.map((paper) => (
            <button
              key={paper}
              type="button"
              role="tab"
              id={`paper-${paper}`}
              aria-selected={paper === open}
              aria-controls={body}
              tabIndex={paper === open ? 0 : -1}
              onClick={() => showPaper(paper)}
            >
              {TITLES[paper]}
            </button>
          ))}
        </div>
        <CloseButton size="sm" aria-label="Put the papers away" onClick={() => showPaper(null)} />
      </header>
      <div
        key={open}
        id={body}
        role="tabpanel"
        aria-labelledby={`paper-${open}`}
        tabIndex={0}
        className={classes.paper}
      >
        {TEXTS[open]}
      </div>
    </section>
  );
}
