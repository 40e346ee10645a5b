import { Button, Menu } from '@mantine/core';
import { COLUMNS, DEFAULT_COLUMNS, type ColumnId } from '@shared/contract';
import { Columns3 } from 'lucide-react';
import { changeLibrary, openPanel, useBrowse } from '../../store/library/browse';
import { useSettings } from '../../store/base/settings';
import { useClosedByDialog } from '../../ui/holdKeyboard';
import look from '../../ui/menu.module.css';
import { COLUMN_TITLES } from './columns';

/** Shows and hides columns. The menu stays open: who changes one often changes two. */
export function ColumnsMenu() {
  const opened = useBrowse((state) => state.panel === 'columns');
  useClosedByDialog(() => opened && openPanel(null));
  const noRoom = useBrowse((state) => state.noRoom);
  const shown = useSettings((state) => state.settings.library.columns);
  const toggle = (column: ColumnId) =>
    void changeLibrary({
      columns: COLUMNS.filter(
        (id) => id === 'name' || (id === column ? !shown.includes(id) : shown.includes(id)),
      ),
    });
  return (
    <Menu
      opened={opened}
      onChange={(open) => openPanel(open ? 'columns' : null)}
      position="bottom-end"
      closeOnItemClick={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Button leftSection={<Columns3 size={14} aria-hidden="true" />}>Columns</Button>
      </Menu.Target>
      <Menu.Dropdown className={look.dropdown}>
        {COLUMNS.filter((id) => id !== 'name').map((id) => (
          <Menu.CheckboxItem
            key={id}
            className={look.item}
            checked={shown.includes(id)}
            onClick={() => toggle(id)}
            rightSection={noRoom.includes(id) && <span className={look.key}>no room</span>}
          >
            {COLUMN_TITLES[id]}
          </Menu.CheckboxItem>
        ))}
        <Menu.Divider />
        <Menu.Item className={look.item} onClick={() => void changeLibrary({ columns: DEFAULT_COLUMNS })}>
          The usual columns
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
