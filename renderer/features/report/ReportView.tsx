import { Button } from '@mantine/core';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { exportReport, previewReport, useReports } from '../../store/reports';
import classes from './report.module.css';

/**
 * The report as it will be handed on, and the two ways to hand it on. It is shown in a sandboxed frame with a policy of
 * its own, since it quotes text from anywhere.
 */
export function ReportView({ article, onBack }: { article: string; onBack: () => void }) {
  const [path, setPath] = useState<string | null>(null);
  const writing = useReports((state) => state.writing);
  const first = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    let here = true;
    void previewReport(article).then((made) => {
      if (here) setPath(made);
    });
    first.current?.focus();
    return () => {
      here = false;
    };
  }, [article]);

  return (
    <div className={classes.view}>
      <div className={classes.bar}>
        <Button leftSection={<ArrowLeft size={14} aria-hidden="true" />} onClick={onBack}>Back to the manuscript</Button>
        <h2>Report</h2>
        <Button ref={first} variant="filled" loading={writing === 'pdf'} disabled={writing === 'html'} onClick={() => void exportReport(article, 'pdf')}>
          Export PDF…
        </Button>
        <Button loading={writing === 'html'} disabled={writing === 'pdf'} onClick={() => void exportReport(article, 'html')}>Export HTML…</Button>
      </div>
      {path === null
        ? <p className={classes.wait} role="status">Making the report…</p>
        : <iframe className={classes.page} src={path} sandbox="" title="The report as it will be exported" />}
    </div>
  );
}
