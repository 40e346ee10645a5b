import { Button, Checkbox, Group } from '@mantine/core';
import type { Article } from '@shared/domain';
import { AUDIENCE_INFO, AUDIENCES, CONTENT_INFO, type Audience } from '@shared/reporting/audience';
import { FORMAT_KEYS, FORMATS, type FormatKey } from '@shared/reporting/formats/formats';
import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import type { ExportRequest } from '@shared/contract';
import { useSettings } from '../../store/base/settings';
import {
  chooseFolder,
  chooseFormats,
  dropQuestion,
  exportReport,
  formatsChosen,
  useReports,
  versionFor,
} from '../../store/report/reports';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { Fold } from '../../ui/Fold';
import { Holds } from './Holds';
import classes from './export.module.css';

interface ExportDialogProps {
  article: Article;
  onClose: () => void;
}

const WHOM = AUDIENCES.map((value) => ({ value, label: AUDIENCE_INFO[value].label }));

/**
 * For whom, in which formats, where to: the report goes out as files. What is chosen is there the next time.
 */
export function ExportDialog({ article: { id }, onClose }: ExportDialogProps) {
  const { exported, leftOut, exportFolder } = useSettings(({ settings }) => settings);
  const [opened, setOpened] = useState(false);
  const { article: writing, asked } = useReports();
  const { audience } = exported;
  const formats = formatsChosen(exported.formats);
  const left = leftOut[audience];
  const ready = formats.length > 0 && writing === null;

  const choose = (key: FormatKey, chosen: boolean) =>
    chooseFormats(
      FORMAT_KEYS.filter((each) => (each === key ? chosen : formats.includes(each))),
      audience,
    );
  const write = async (ifThere: ExportRequest['ifThere'] = 'ask') => {
    const { leftOut: without } = versionFor(audience);
    const version = { audience, leftOut: [...without] };
    if (await exportReport({ article: id, formats, version, ifThere })) onClose();
  };
  const close = () => {
    dropQuestion();
    onClose();
  };

  return (
    <Dialog onClose={close} title="Export the report" size={680}>
      <div
        className={classes.form}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || asked || !ready) return;
          event.preventDefault();
          void write();
        }}
      >
        <Choice<Audience>
          label="For the"
          value={audience}
          options={WHOM}
          onChange={(next) => chooseFormats(formats, next)}
        />
        <Fold
          title="What it holds"
          hint={
            left.length === 0
              ? 'everything'
              : `without ${left.map((content) => CONTENT_INFO[content].label.toLowerCase()).join(', ')}`
          }
          open={opened}
          onToggle={setOpened}
        >
          <Holds audience={audience} />
          <p className={classes.about}>
            Kept for all reports {AUDIENCE_INFO[audience].for} of this desk. A source that is not on the
            record is named in no report, whatever is chosen here.
          </p>
        </Fold>
        <fieldset className={classes.formats}>
          <legend>Formats</legend>
          {FORMAT_KEYS.map((key, at) => (
            <Checkbox
              key={key}
              label={FORMATS[key].label}
              description={FORMATS[key].about}
              checked={formats.includes(key)}
              data-autofocus={at === 0 || undefined}
              onChange={(event) => choose(key, event.currentTarget.checked)}
            />
          ))}
        </fieldset>
        <div className={classes.folder}>
          <span id="export-folder">Folder</span>
          <output aria-labelledby="export-folder" title={exportFolder}>
            {exportFolder || 'Not chosen yet'}
          </output>
          <Button
            leftSection={<FolderOpen size={14} aria-hidden="true" />}
            onClick={() => void chooseFolder()}
          >
            Choose…
          </Button>
        </div>
        {asked ? (
          <There names={asked.names} onWrite={(how) => void write(how)} onLeave={dropQuestion} />
        ) : (
          <Group justify="flex-end" gap={8}>
            <Button
              variant="filled"
              disabled={formats.length === 0}
              loading={writing !== null}
              onClick={() => void write()}
            >
              {formats.length > 1 ? `Export ${formats.length} files` : 'Export'}
            </Button>
          </Group>
        )}
      </div>
    </Dialog>
  );
}

interface ThereProps {
  names: string[];
  onWrite: (ifThere: ExportRequest['ifThere']) => void;
  onLeave: () => void;
}

/** Nothing is written over before somebody says so. */
function There({ names, onWrite, onLeave }: ThereProps) {
  return (
    <div role="alert" className={classes.there}>
      <p>
        {names.length === 1 ? 'A file of this name is' : `${names.length} files of these names are`} there
        already. Nothing was written yet.
      </p>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <Group justify="flex-end" gap={8}>
        <Button onClick={onLeave}>Leave {names.length === 1 ? 'it' : 'them'}</Button>
        <Button color="red" onClick={() => onWrite('replace')}>
          Replace
        </Button>
        <Button variant="filled" ref={(button) => button?.focus()} onClick={() => onWrite('number')}>
          Keep both
        </Button>
      </Group>
    </div>
  );
}
