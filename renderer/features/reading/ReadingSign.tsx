import { ActionIcon, Tooltip } from '@mantine/core';
import type { Reading } from '@shared/reading';
import { BookOpen, BookOpenCheck, BookX, CircleAlert, RotateCw, X, type LucideIcon } from 'lucide-react';
import { readAgain, stopReadingOf, useReading, type ArticleReading } from '../../store/reading/readings';
import { count } from '../../ui/format';
import { useSlow } from '../../ui/useSlow';
import classes from './ReadingSign.module.css';

/**
 * Whether Stet has read the draft, with a way to stop it and to try again. It has one width, so nothing moves
 * when it changes.
 */
export function ReadingSign({ article }: { article: string }) {
  const read = useReading(article);
  const slow = useSlow(read.state === 'reading');
  const { Icon, words, why } = signOf(read);
  return (
    <span className={classes.sign} data-state={read.state}>
      <Tooltip label={why} disabled={!why} multiline maw={360}>
        <span className={classes.state} role="status" aria-live="off" aria-label="First read">
          {Icon && <Icon size={14} aria-hidden="true" />}
          <span className={classes.words}>{words}</span>
        </span>
      </Tooltip>
      {slow && (
        <Tooltip label="Stop the first read">
          <ActionIcon size={22} aria-label="Stop the first read" onClick={() => stopReadingOf(article)}>
            <X size={13} />
          </ActionIcon>
        </Tooltip>
      )}
      {(read.state === 'stopped' || read.state === 'failed') && (
        <Tooltip label="Redo the first read">
          <ActionIcon size={22} aria-label="Redo the first read" onClick={() => readAgain(article)}>
            <RotateCw size={13} />
          </ActionIcon>
        </Tooltip>
      )}
    </span>
  );
}

function signOf({ state, progress, reading, why }: ArticleReading): {
  Icon: LucideIcon | null;
  words: string;
  why: string;
} {
  switch (state) {
    case 'idle':
      return { Icon: null, words: '', why: '' };
    case 'reading':
      return {
        Icon: BookOpen,
        words: `Reading… ${Math.floor(progress * 100)}%`,
        why: 'Stet is reading this draft. Go on working meanwhile.',
      };
    case 'stopped':
      return {
        Icon: BookX,
        words: 'Not read',
        why: 'The first read was stopped, so Stet suggests nothing here.',
      };
    case 'failed':
      return {
        Icon: CircleAlert,
        words: 'Not read',
        why: `The first read failed: ${why ?? ''} Everything else works.`,
      };
    case 'done':
      return reading?.english === false
        ? {
            Icon: BookOpenCheck,
            words: 'Reads English only',
            why: 'This draft does not look English, and Stet reads English: it found the quotation marks and nothing else. Mark the rest by hand.',
          }
        : {
            Icon: BookOpenCheck,
            words: 'Read',
            why: reading
              ? `Stet has read this draft: ${found(reading)}. It suggests and decides nothing.`
              : '',
          };
  }
}

const found = ({ quotes, claims, people, flags }: Reading): string =>
  [
    count(quotes.length, 'quote'),
    count(claims.filter(({ checkable }) => checkable).length, 'claim'),
    count(people.length, 'person', 'people'),
    count(flags.length, 'flag'),
  ].join(', ');
