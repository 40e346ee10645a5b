import { Button } from '@mantine/core';
import type { Paper, Source } from '@shared/domain';
import { FilePlus2, FileText } from 'lucide-react';
import { setShown } from '../../store/app/panes';
import { openDialog } from '../../store/base/view';
import { attachByDialog } from '../../store/papers/attach';
import { openPaper, usePapers } from '../../store/papers/open';
import { megabytes, moment } from '../../ui/format';
import classes from './evidence.module.css';

interface SourcePapersProps {
  article: string;
  source: Source;
  papers: readonly Paper[];
  readOnly: boolean;
}

/** What of a source is kept with the article: each file by its name and the sum of its bytes. */
export function SourcePapers({ article, source, papers, readOnly }: SourcePapersProps) {
  const troubles = usePapers((state) => state.troubles);
  const open = (paper: string) => {
    openPaper(article, paper);
    setShown(['papers'], true);
    openDialog(null);
  };
  return (
    <>
      {papers.length > 0 && (
        <ul className={classes.papers} aria-label={`Papers of ${source.title}`}>
          {papers.map(({ id, file, addedAt, addedBy }) => (
            <li key={id}>
              <button type="button" className={classes.inPaper} onClick={() => open(id)}>
                <FileText size={12} aria-hidden="true" /> {file.name}
              </button>
              <p className={classes.soft}>
                {megabytes(file.size)}, attached by {addedBy}, {moment(addedAt)}
              </p>
              <p className={classes.soft}>
                SHA-256 <span className={classes.sum}>{file.sha256}</span>
              </p>
              {troubles[id] !== undefined && <p className={classes.trouble}>{troubles[id]}</p>}
            </li>
          ))}
        </ul>
      )}
      {!readOnly && (
        <Button
          size="compact-xs"
          variant="subtle"
          className={classes.attach}
          leftSection={<FilePlus2 size={13} aria-hidden="true" />}
          aria-label={`Attach papers to ${source.title}…`}
          onClick={() => void attachByDialog(article, { source: source.id })}
        >
          Attach papers…
        </Button>
      )}
    </>
  );
}
