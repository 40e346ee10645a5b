import { Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { openSettings, useView, type SettingsSection } from '../../store/base/view';
import { Dialog } from '../../ui/Dialog';
import { Backups } from './backups/Backups';
import { Files } from './Files';
import { Keys } from './keys/Keys';
import { Look } from './Look';
import { Quotations } from './Quotations';
import classes from './settings.module.css';
import { UpdateSettings } from './updates/UpdateSettings';
import { WebAddresses } from './WebAddresses';
import { You } from './You';

interface SettingsDialogProps {
  onClose: () => void;
  /** The desk's rules are drawn where coverage is; without them there is no such part. */
  rules?: ReactNode;
  /** What the first read points out is drawn where the first read is. */
  reading?: ReactNode;
  /** What reports hold is drawn where reports are. */
  reports?: ReactNode;
}

/** Settings take effect as they are made; there is nothing to confirm. */
export function SettingsDialog({ onClose, rules, reading, reports }: SettingsDialogProps) {
  const section = useView((state) => state.section);
  const narrow = useMediaQuery('(max-width: 760px)', false, { getInitialValueInEffect: false });
  const parts: [SettingsSection, string, ReactNode][] = [
    ['you', 'You', <You key="you" />],
    ['look', 'Look', <Look key="look" />],
    ['keys', 'Keys', <Keys key="keys" />],
    ...(rules ? [['rules', 'Desk rules', rules] satisfies [SettingsSection, string, ReactNode]] : []),
    ...(reading ? [['reading', 'Reading', reading] satisfies [SettingsSection, string, ReactNode]] : []),
    ...(reports ? [['reports', 'Reports', reports] satisfies [SettingsSection, string, ReactNode]] : []),
    ['quotes', 'Quotations', <Quotations key="quotes" />],
    ['backups', 'Backups', <Backups key="backups" />],
    ['files', 'Files', <Files key="files" />],
    ['web', 'Web addresses', <WebAddresses key="web" />],
    ['updates', 'Updates', <UpdateSettings key="updates" />],
  ];
  return (
    <Dialog onClose={onClose} title="Settings" size={820}>
      <Tabs
        value={section}
        onChange={(next) => next && openSettings(next as SettingsSection)}
        orientation={narrow ? 'horizontal' : 'vertical'}
        keepMounted={false}
        classNames={{
          root: classes.parts,
          list: classes.names,
          tab: classes.name,
          tabLabel: classes.called,
          panel: classes.part,
        }}
      >
        <Tabs.List aria-label="Parts of the settings">
          {parts.map(([part, title]) => (
            <Tabs.Tab key={part} value={part} data-autofocus={part === section || undefined}>
              {title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {parts.map(([part, title, content]) => (
          <Tabs.Panel key={part} value={part} aria-label={title}>
            {content}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Dialog>
  );
}
