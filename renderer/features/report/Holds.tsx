import { Checkbox } from '@mantine/core';
import { AUDIENCE_INFO, CONTENT_INFO, CONTENTS, type Audience } from '@shared/reporting/audience';
import { useSettings } from '../../store/base/settings';
import { leaveOut } from '../../store/report/reports';
import classes from './export.module.css';

/** What the reports of this desk hold for somebody; kept with the library as it is set. */
export function Holds({ audience }: { audience: Audience }) {
  const left = useSettings(({ settings }) => settings.leftOut[audience]);
  return (
    <div
      role="group"
      aria-label={`What reports ${AUDIENCE_INFO[audience].for} hold`}
      className={classes.holds}
    >
      {CONTENTS.map((content) => (
        <Checkbox
          key={content}
          label={CONTENT_INFO[content].label}
          description={CONTENT_INFO[content].about}
          checked={!left.includes(content)}
          onChange={(event) => leaveOut(audience, content, !event.currentTarget.checked)}
        />
      ))}
    </div>
  );
}
