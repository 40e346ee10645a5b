import { Button, CloseButton } from '@mantine/core';
import type { CommandId } from '@shared/contract';
import { Check } from 'lucide-react';
import { lazy, Suspense, useEffect, useId, useState, type ReactNode } from 'react';
import { endTour, showPaper, showStep, useWelcome } from '../../store/app/welcome';
import { useCurrentCopy } from '../../store/article/selectors';
import { useEditing } from '../../store/article/editing';
import { useSettings } from '../../store/base/settings';
import { useView } from '../../store/base/view';
import { STEPS, type TourStep } from './steps';
import classes from './welcome.module.css';

// What is wrong in the story is only there for who gets to the end.
const Found = lazy(() => import('./Found'));

/**
 * The tour: a card beside the work, never over what it speaks of, and an outline around that. Nothing is
 * locked: the story can be worked on all the while, and a step notices when it was done. It stays on its
 * article: with another one it is out of sight, and there again when one comes back. Escape closes it.
 */
export function Tour({ keyOf }: { keyOf: (command: CommandId) => string | null }) {
  const at = useWelcome(({ step }) => step);
  const sample = useSettings(({ settings }) => settings.sample);
  const article = useCurrentCopy()?.article.id;
  const step = at === null ? undefined : STEPS[at];
  if (at === null || !step || article !== sample) return null;
  return <Step key={at} at={at} step={step} keyOf={keyOf} />;
}

function Step({
  at,
  step,
  keyOf,
}: {
  at: number;
  step: TourStep;
  keyOf: (command: CommandId) => string | null;
}) {
  const heading = useId();
  const copy = useCurrentCopy();
  const raised = useWelcome(({ paper }) => paper !== null);
  const done = copy && step.done?.(copy.article);
  const last = at === STEPS.length - 1;
  const key = (command: CommandId): ReactNode => {
    const name = keyOf(command);
    return name === null ? <em>{command}</em> : <kbd>{name}</kbd>;
  };
  useEscape(endTour);
  useEffect(() => {
    if (step.target.includes('papers')) showPaper('source-2.txt');
  }, [step]);

  return (
    <>
      <Outline target={step.target} />
      <section className={classes.card} data-raised={raised} data-pane="tour" aria-labelledby={heading}>
        <header>
          <h2 id={heading}>{step.title}</h2>
          <CloseButton size="sm" aria-label="Skip the tour" onClick={endTour} />
        </header>
        <p aria-live="polite">{step.words(key)}</p>
        {last && copy && (
          <Suspense>
            <Found article={copy.article} />
          </Suspense>
        )}
        <footer>
          <span>
            {at + 1} of {STEPS.length}
          </span>
          <span className={classes.done} role="status">
            {done && (
              <>
                <Check size={14} aria-hidden="true" /> Done
              </>
            )}
          </span>
          <Button disabled={at === 0} onClick={() => showStep(at - 1)}>
            Back
          </Button>
          <Button variant="filled" onClick={() => (last ? endTour() : showStep(at + 1))}>
            {last ? 'Finish' : 'Next'}
          </Button>
        </footer>
      </section>
    </>
  );
}

/** What has an Escape of its own. */
const OWN_ESCAPE =
  'input, textarea, select, [role="dialog"], [role="menu"], [role="listbox"], [role="search"]';

/** Escape, where nothing else is left to be left by it: no field, no dialog, no mark in hand, no editing. */
function useEscape(leave: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || document.querySelector('[role="dialog"], [role="menu"]')) return;
      const { article, selected } = useView.getState();
      const inCard = document.activeElement?.closest('[data-pane="tour"]');
      const elsewhere =
        article === null || selected[article] != null || useEditing.getState().on[article] === true;
      if (inCard || !(elsewhere || document.activeElement?.closest(OWN_ESCAPE))) leave();
    };
    // Before the app takes it: what it is about must be seen as it was when the key went down.
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [leave]);
}

/**
 * How often it is looked whether the outlined thing has moved: often enough to seem attached, seldom enough
 * to cost nothing.
 */
const LOOK_MS = 200;

function Outline({ target }: { target: string }) {
  const [box, setBox] = useState<{ left: number; top: number; width: number; height: number } | null>(null);
  useEffect(() => {
    const look = () => {
      const found = document.querySelector(target)?.getBoundingClientRect();
      setBox((before) => {
        if (!found || found.width === 0) return null;
        const { left, top, width, height } = found;
        const same =
          before &&
          before.left === left &&
          before.top === top &&
          before.width === width &&
          before.height === height;
        return same ? before : { left, top, width, height };
      });
    };
    look();
    const timer = window.setInterval(look, LOOK_MS);
    return () => window.clearInterval(timer);
  }, [target]);
  return box && <div className={classes.outline} aria-hidden="true" style={box} />;
}
