import { useState } from 'react';
import { AUDIENCE_INFO, AUDIENCES, type Audience } from '@shared/reporting/audience';
import { Choice } from '../../ui/Choice';
import { Holds } from './Holds';
import classes from './export.module.css';

const WHOM = AUDIENCES.map((value) => ({ value, label: AUDIENCE_INFO[value].label }));

/** What the reports of this desk hold, by whom they are for. */
export function ReportSettings() {
  const [audience, setAudience] = useState<Audience>('editor');
  return (
    <section className={classes.form} aria-labelledby="desk-reports">
      <h3 id="desk-reports">What reports hold</h3>
      <Choice<Audience> label="For the" value={audience} options={WHOM} onChange={setAudience} />
      <Holds audience={audience} />
      <p className={classes.about}>
        Each report says what was left out of it. A source that is not on the record is named in none.
      </p>
    </section>
  );
}
