import { Button } from '@mantine/core';
import type { Output } from '@shared/contract';
import { AUDIENCE_INFO, AUDIENCES, type Audience } from '@shared/reporting/audience';
import { missingLetters } from '@shared/reporting/letters';
import { ArrowLeft } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useSettings } from '../../store/base/settings';
import {
  askToExport,
  chooseFormats,
  formatsChosen,
  previewReport,
  useReports,
} from '../../store/report/reports';
import { Choice } from '../../ui/Choice';
import classes from './report.module.css';

const WHOM = AUDIENCES.map((value) => ({ value, label: AUDIENCE_INFO[value].label }));

/**
 * The report as it will be handed on, for whom it is chosen. It is shown in a sandboxed frame with a
 * policy of its own, since it quotes text from anywhere.
 */
export function ReportView({ article, onBack }: { article: string; onBack: () => void }) {
  const [made, setMade] = useState<{ report: Output<'report.preview'> | null } | null>(null);
  const [turn, setTurn] = useState(0);
  const writing = useReports((state) => state.article !== null);
  const { exported, leftOut } = useSettings(({ settings }) => settings);
  const { audience } = exported;
  const left = leftOut[audience];
  const first = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    let here = true;
    void previewReport(article, { audience, leftOut: left }).then((report) => {
      if (here) setMade({ report });
    });
    return () => {
      here = false;
    };
  }, [article, turn, audience, left]);
  useEffect(() => first.current?.focus(), []);

  return (
    <div className={classes.view}>
      <div className={classes.bar}>
        <Button leftSection={<ArrowLeft size={14} aria-hidden="true" />} onClick={onBack}>
          Back to the manuscript
        </Button>
        <h2>Report</h2>
        <Choice<Audience>
          label="For the"
          value={audience}
          options={WHOM}
          onChange={(next) => chooseFormats(formatsChosen(exported.formats), next)}
        />
        <Button ref={first} variant="filled" loading={writing} onClick={() => askToExport(article)}>
          Export…
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
