import { Button } from '@mantine/core';
import type { Output } from '@shared/contract';
import { missingLetters } from '@shared/reporting/letters';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { askToExport, previewReport, useReports } from '../../store/report/reports';
import classes from './report.module.css';

/**
 * The report as it will be handed on, and the two ways to hand it on. It is shown in a sandboxed frame with a
 * policy of its own, since it quotes text from anywhere.
 */
export function ReportView({ article, onBack }: { article: string; onBack: () => void }) {
  const [made, setMade] = useState<{ report: Output<'report.preview'> | null } | null>(null);
  const [turn, setTurn] = useState(0);
  const writing = useReports((state) => state.writing);
  const first = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    let here = true;
    void previewReport(article).then((report) => {
      if (here) setMade({ report });
    });
    return () => {
      here = false;
    };
  }, [article, turn]);
  useEffect(() => first.current?.focus(), []);

  return (
    <div className={classes.view}>
      <div className={classes.bar}>
        <Button leftSection={<ArrowLeft size={14} aria-hidden="true" />} onClick={onBack}>
          Back to the manuscript
        </Button>
        <h2>Report</h2>
        <Button
          ref={first}
          variant="filled"
          loading={writing === 'pdf'}
          disabled={writing === 'html'}
          onClick={() => askToExport(article, 'pdf')}
        >
          Export PDF…
        </Button>
        <Button
          loading={writing === 'html'}
          disabled={writing === 'pdf'}
          onClick={() => askToExport(article, 'html')}
        >
          Export HTML…
        </Button>
      </div>
      {made === null && (
        <p className={classes.wait} role="status">
          Making the report…
        </p>
      )}
      {made?.report === null && (
        <div className={classes.wait}>
          <p>The report could not be made. The article is unchanged.</p>
          <Button onClick={() => setTurn(turn + 1)}>Try again</Button>
        </div>
      )}
      {made?.report && made.report.letters.length > 0 && (
        <p className={classes.letters} role="status">
          {missingLetters(made.report.letters)}
        </p>
      )}
      {made?.report && (
        <iframe
          className={classes.page}
          src={made.report.path}
          sandbox=""
          title="The report as it will be exported"
        />
      )}
    </div>
  );
}
