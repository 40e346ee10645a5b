import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { COMMANDS, type CommandId } from '@shared/contract';
import {
  FastForward,
  Pause,
  Play,
  Repeat,
  RotateCcw,
  RotateCw,
  SkipBack,
  SkipForward,
  StickyNote,
  Rewind,
  type LucideIcon,
} from 'lucide-react';
import { useKeys } from '../../../store/base/keys';
import { currentMark } from '../../../store/marks/marking';
import { notify } from '../../../store/base/notices';
import { changeSpeed, playOrPause, skip, STEP, type Playing } from '../../../store/papers/player';
import { goToTurn, loopPassage, noteMinute } from '../../../store/papers/tapes';
import { ariaKeys, firstShown } from '../../../ui/keys';
import classes from './player.module.css';

interface ControlsProps {
  article: string;
  playing: Playing;
  readOnly: boolean;
}

/** What the keys do, to be pressed: each says its key. */
export function Controls({ article, playing: { isPlaying, speed, loop }, readOnly }: ControlsProps) {
  return (
    <div className={classes.controls}>
      <Control id="recording.previous" icon={SkipBack} onPress={() => goToTurn(article, -1)} />
      <Control id="recording.back" icon={RotateCcw} onPress={() => skip(article, -STEP)} />
      <Control
        id="recording.play"
        label={isPlaying ? 'Pause' : 'Play'}
        icon={isPlaying ? Pause : Play}
        onPress={() => playOrPause(article)}
      />
      <Control id="recording.forward" icon={RotateCw} onPress={() => skip(article, STEP)} />
      <Control id="recording.next" icon={SkipForward} onPress={() => goToTurn(article, 1)} />
      <span className={classes.speeds}>
        <Control id="recording.slower" icon={Rewind} onPress={() => changeSpeed(article, -1)} />
        <span className={classes.speed} role="group" aria-label="Speed">
          {speed}×
        </span>
        <Control id="recording.faster" icon={FastForward} onPress={() => changeSpeed(article, 1)} />
      </span>
      <Named
        id="recording.loop"
        label={loop ? 'Loop on' : 'Loop'}
        icon={Repeat}
        pressed={loop !== null}
        onPress={() => loopPassage(article)}
      />
      {!readOnly && (
        <Named
          id="recording.note"
          label="Note minute"
          icon={StickyNote}
          onPress={() => {
            const at = currentMark();
            if (at) void noteMinute(article, at.mark);
            else notify('info', 'Select the mark that this minute is to be noted on, and press it again.');
          }}
        />
      )}
    </div>
  );
}

interface ControlProps {
  id: CommandId;
  label?: string;
  icon: LucideIcon;
  pressed?: boolean;
  onPress: () => void;
}

function Control({ id, label = COMMANDS[id].title, icon: Icon, onPress }: ControlProps) {
  const keys = useKeys();
  const key = firstShown(keys, id);
  return (
    <Tooltip label={key === undefined ? label : `${label} (${key})`} openDelay={400}>
      <ActionIcon
        variant="subtle"
        size="md"
        aria-label={label}
        aria-keyshortcuts={ariaKeys(keys, id)}
        onClick={onPress}
      >
        <Icon size={15} aria-hidden="true" />
      </ActionIcon>
    </Tooltip>
  );
}

function Named({ id, label, icon: Icon, pressed, onPress }: ControlProps & { label: string }) {
  const keys = useKeys();
  const key = firstShown(keys, id);
  const { title } = COMMANDS[id];
  return (
    <Tooltip label={key === undefined ? title : `${title} (${key})`} openDelay={400}>
      <Button
        size="compact-xs"
        variant={pressed ? 'light' : 'subtle'}
        className={classes.named}
        leftSection={<Icon size={13} aria-hidden="true" />}
        aria-pressed={pressed}
        aria-keyshortcuts={ariaKeys(keys, id)}
        onClick={onPress}
      >
        {label}
      </Button>
    </Tooltip>
  );
}
