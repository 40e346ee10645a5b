import type { FactOfMark, Mark } from '@shared/domain';
import { clsx } from 'clsx';
import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { useKeys } from '../../store/base/keys';
import { progressOf, tickFacts, useFacts } from '../../store/coverage/ticks';
import { useView } from '../../store/base/view';
import { firstShown } from '../../ui/keys';
import { wayOf } from '../../ui/Prose';
import { useRoving } from '../../ui/useRoving';
import { segmentsOf } from './pure/segments';
import classes from './FactTicks.module.css';

interface FactTicksProps {
  article: string;
  mark: Mark;
  /** The fact that has the keyboard, for the manuscript to show. */
  onCurrent: (fact: FactOfMark | null) => void;
  /** Back to the manuscript. */
  onLeave: () => void;
}

const READING = {
  reading: 'Stet is still reading this text; its facts come with it.',
  not: 'This text was not read, so Stet knows no facts in it.',
  done: 'Stet knows no name, number, date or title in it.',
};

/**
 * The words of a mark as a checker goes over them with a pencil: each fact is ticked by itself. One Tab stop;
 * arrows move, Space ticks, Enter ticks and goes on.
 */
export function FactTicks({ article, mark, onCurrent, onLeave }: FactTicksProps) {
  const box = useRef<HTMLElement>(null);
  const { facts, read } = useFacts(article, mark);
  const { segments, over } = segmentsOf(mark.anchor.exact, mark.anchor.start, facts);
  const keys = useKeys();
  const byHand = firstShown(keys, 'tick.words');
  useKeyboard(box, onCurrent);

  const toggle = (fact: FactOfMark) => void tickFacts(article, mark, [fact], fact.tick === null);
  const onKey = (event: KeyboardEvent<HTMLElement>): boolean => {
    if (event.key === 'Escape') onLeave();
    else if (
      event.key === 'Enter' &&
      event.target instanceof HTMLElement &&
      event.target.role === 'checkbox'
    ) {
      if (event.target.ariaChecked !== 'true') event.target.click();
      openAfter(event.currentTarget, event.target)?.focus();
    } else return false;
    event.stopPropagation();
    return true;
  };
  const roving = useRoving({ onKey });
  const first = (facts.find(({ tick }) => tick === null) ?? facts[0])?.start;
  const checkbox = (fact: FactOfMark) => (
    <button
      key={`${fact.turn} ${fact.words}`}
      type="button"
      role="checkbox"
      aria-checked={fact.tick !== null}
      className={classes.fact}
      tabIndex={fact.start === first ? 0 : -1}
      title={fact.tick ? `Ticked by ${fact.tick.by}` : undefined}
      onClick={() => toggle(fact)}
      onFocus={() => onCurrent(fact)}
      onBlur={() => onCurrent(null)}
    >
      <span className={classes.sign} aria-hidden="true">
        {fact.tick ? '✓' : '○'}
      </span>
      {fact.words}
    </button>
  );

  return (
    <section ref={box} className={classes.ticks} aria-label="Facts to tick off" tabIndex={-1} {...roving}>
      <blockquote className={classes.words} {...wayOf(mark.anchor.exact)}>
        {segments.map(({ words, fact }, index) => (fact ? checkbox(fact) : <span key={index}>{words}</span>))}
      </blockquote>
      {over.length > 0 && <p className={clsx(classes.words, classes.over)}>{over.map(checkbox)}</p>}
      <p className={classes.progress}>
        {facts.length > 0
          ? progressOf(facts, mark, firstShown(keys, 'mark.status.verified'))
          : `${READING[read]} Words selected in the mark can be ticked by hand${byHand ? `: ${byHand}` : ''}.`}
      </p>
    </section>
  );
}

/** The next box without a tick after `from`, round and round. */
function openAfter(group: HTMLElement, from: HTMLElement): HTMLElement | undefined {
  const all = [...group.querySelectorAll<HTMLElement>('[role="checkbox"]')];
  const at = all.indexOf(from);
  return [...all.slice(at + 1), ...all.slice(0, at)].find((box) => box.ariaChecked === 'false');
}

/** The sending of the keyboard that was answered last. */
let answered: object | null = null;
/** The facts of the mark before had the keyboard when they went. */
let held = false;

/** Takes the keyboard when it is sent to the facts, and keeps it from one mark to the next. */
function useKeyboard(box: React.RefObject<HTMLElement | null>, onCurrent: FactTicksProps['onCurrent']): void {
  useLayoutEffect(() => {
    const node = box.current;
    const take = (): void => {
      const { focus } = useView.getState();
      const sent = focus?.place === 'ticks' && focus !== answered;
      if (!sent && !held) return;
      answered = focus;
      held = false;
      (
        node?.querySelector<HTMLElement>('[role="checkbox"][aria-checked="false"]') ??
        node?.querySelector<HTMLElement>('[role="checkbox"]') ??
        node
      )?.focus();
    };
    take();
    const stop = useView.subscribe(take);
    return () => {
      stop();
      onCurrent(null);
      held = node?.contains(document.activeElement) ?? false;
      // The facts of another mark come in the same breath, or not at all.
      window.setTimeout(() => {
        held = false;
      });
    };
  }, [box, onCurrent]);
}
