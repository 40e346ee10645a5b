import { Tooltip } from '@mantine/core';
import { COMMANDS, type CommandId } from '@shared/contract';
import type { Look } from '@shared/domain';
import { Bold, Heading1, Heading2, Heading3, Italic, Link, Pilcrow, type LucideIcon } from 'lucide-react';
import { Fragment } from 'react';
import { useEditing } from '../../store/article/editing';
import { useKeys } from '../../store/base/keys';
import { ariaKeys, firstShown, leavingShown } from '../../ui/keys';
import { useRoving } from '../../ui/useRoving';
import classes from './editing.module.css';

interface Tool {
  id: CommandId;
  icon: LucideIcon;
  /** Where a group of tools begins. */
  apart?: true;
  on: (look: Look) => boolean;
}

const TOOLS: readonly Tool[] = [
  { id: 'format.bold', icon: Bold, on: ({ bold }) => bold },
  { id: 'format.italic', icon: Italic, on: ({ italic }) => italic },
  { id: 'format.link', icon: Link, on: ({ link }) => link !== null },
  { id: 'format.heading-1', icon: Heading1, apart: true, on: ({ level }) => level === 1 },
  { id: 'format.heading-2', icon: Heading2, on: ({ level }) => level === 2 },
  { id: 'format.heading-3', icon: Heading3, on: ({ level }) => level === 3 },
  { id: 'format.body', icon: Pilcrow, on: ({ level }) => level === 0 },
];

/**
 * Says over the top of the paper, without moving it, that keys type; formats the selection; and leads back to
 * checking. A press on it leaves the keyboard in the text.
 */
export function EditingBar({ onCommand }: { onCommand: (id: CommandId) => void }) {
  const look = useEditing((state) => state.look);
  const keys = useKeys();
  const roving = useRoving();
  const leaving = leavingShown(keys);
  return (
    <div className={classes.bar} onMouseDown={(event) => event.preventDefault()}>
      <p className={classes.mode}>
        <strong>Editing</strong>
        <span className={classes.what}> — keys type, marks follow</span>
      </p>
      <div role="toolbar" aria-label="Formatting" className={classes.tools} {...roving}>
        {TOOLS.map(({ id, icon: Icon, apart, on }, at) => (
          <Fragment key={id}>
            {apart && <span className={classes.apart} role="separator" aria-orientation="vertical" />}
            <Tooltip
              label={[COMMANDS[id].title.replace('…', ''), firstShown(keys, id)].filter(Boolean).join('  ')}
            >
              <button
                type="button"
                className={classes.tool}
                tabIndex={at === 0 ? 0 : -1}
                aria-label={COMMANDS[id].title.replace('…', '')}
                aria-keyshortcuts={ariaKeys(keys, id)}
                aria-pressed={look !== null && on(look)}
                onClick={() => onCommand(id)}
              >
                <Icon size={16} aria-hidden="true" />
              </button>
            </Tooltip>
          </Fragment>
        ))}
      </div>
      <button type="button" className={classes.done} onClick={() => onCommand('edit.text')}>
        Done {leaving && <kbd>{leaving}</kbd>}
      </button>
    </div>
  );
}
