import { Button, Group } from '@mantine/core';
import { nameOfStory, type Earlier } from '@shared/domain/suggestions/seen';
import { answerCopying } from '../../store/reading/seen';
import { Dialog } from '../../ui/Dialog';
import { count } from '../../ui/format';
import { Prose, wayOf, Words } from '../../ui/Prose';
import { Differs, DifferingWords } from './Differs';
import classes from './SeenBefore.module.css';

/**
 * Asks before evidence is put against words that are not those it was found for: whether it bears on them
 * too is for a person to say. Enter leaves it where it is.
 */
export function CopyEvidenceDialog({ earlier, words }: { earlier: Earlier; words: string }) {
  const pieces = earlier.evidence.length;
  return (
    <Dialog onClose={() => void answerCopying(false)} title="Copy evidence for other words?">
      <div className={classes.asked}>
        <Differs differs={earlier.differs} />
        <p className={classes.soft}>
          In “<Words of={nameOfStory(earlier)} />
          ”:
        </p>
        <blockquote className={classes.words} {...wayOf(earlier.words)}>
          <DifferingWords words={earlier.words} differs={earlier.differs} />
        </blockquote>
        <p className={classes.soft}>Here:</p>
        <Prose as="blockquote" className={classes.words} of={words} />
        <p>
          {pieces === 1 ? 'One piece of evidence was' : `${count(pieces, 'piece')} of evidence were`} recorded
          for the words there. The status is not copied.
        </p>
        <Group justify="flex-end" gap={8}>
          <Button data-autofocus onClick={() => void answerCopying(false)}>
            Leave it there
          </Button>
          <Button variant="filled" onClick={() => void answerCopying(true)}>
            Copy all the same
          </Button>
        </Group>
      </div>
    </Dialog>
  );
}
