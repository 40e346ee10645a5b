import { Popover } from '@mantine/core';
import { ArrowRight, ChevronUp } from 'lucide-react';
import { useState } from 'react';
import { showBlockers, useChecking } from '../../store/coverage/checking';
import { useBlockers, type Hindrance } from '../../store/coverage/standing';
import { openSettings } from '../../store/base/view';
import { count } from '../../ui/format';
import { useClosedByDialog } from '../../ui/holdKeyboard';
import { useRoving } from '../../ui/useRoving';
import classes from './StatusBar.module.css';

interface BlockersProps {
  id: string;
  onGo: (blocker: Hindrance) => void;
}

/**
 * Whether the article can be signed off under the desk's rules, and if not, why not; each reason leads to its
 * place.
 */
export function Blockers({ id, onGo }: BlockersProps) {
  const blockers = useBlockers(id);
  const open = useChecking((state) => state.blockers);
  const ready = blockers.length === 0;
  useClosedByDialog(() => showBlockers(false));
  return (
    <>
      <Popover
        opened={open}
        onChange={showBlockers}
        position="top-end"
        offset={6}
        shadow="md"
        radius="md"
        trapFocus
        returnFocus
        transitionProps={{ duration: 0 }}
        withinPortal
      >
        <Popover.Target>
          <button
            type="button"
            className={classes.ready}
            data-ready={ready}
            onClick={() => showBlockers(!open)}
          >
            <span className={classes.sign} aria-hidden="true">
              {ready ? '✓' : '○'}
            </span>
            {ready
              ? 'Ready for sign-off'
              : `${count(blockers.length, 'thing blocks', 'things block')} sign-off`}
            <ChevronUp size={13} aria-hidden="true" />
          </button>
        </Popover.Target>
        <Popover.Dropdown className={classes.list}>
          <List
            blockers={blockers}
            onGo={(blocker) => {
              showBlockers(false);
              // After the list has given the keyboard back, or the manuscript would lose it again.
              window.setTimeout(() => onGo(blocker));
            }}
          />
        </Popover.Dropdown>
      </Popover>
      <Announced key={id} ready={ready} />
    </>
  );
}

function List({ blockers, onGo }: { blockers: Hindrance[]; onGo: (blocker: Hindrance) => void }) {
  const roving = useRoving();
  return (
    <div {...roving}>
      <h2>{blockers.length === 0 ? 'Ready for sign-off' : 'What blocks sign-off'}</h2>
      {blockers.length === 0 && <p>Nothing blocks it under the desk’s rules.</p>}
      {blockers.map((blocker, index) => (
        <button
          key={blocker.rule}
          type="button"
          className={classes.blocker}
          data-autofocus={index === 0 || undefined}
          onClick={() => onGo(blocker)}
        >
          <span>{blocker.words}</span>
          <ArrowRight size={14} aria-hidden="true" />
          <span className="stet-unseen">{goesTo(blocker)}</span>
        </button>
      ))}
      <button
        type="button"
        className={classes.rules}
        data-autofocus={blockers.length === 0 || undefined}
        onClick={() => {
          showBlockers(false);
          window.setTimeout(() => openSettings('rules'));
        }}
      >
        The desk’s rules…
      </button>
    </div>
  );
}

function goesTo({ rule, marks }: Hindrance): string {
  if (rule === 'unsent') return 'Go to the field';
  return marks.length > 0 ? 'Go to the next of these marks' : 'Go to the next such sentence';
}

/** Said when it changes from one to the other, and only then. */
function Announced({ ready }: { ready: boolean }) {
  const [last, setLast] = useState({ ready, words: '' });
  if (last.ready !== ready)
    setLast({ ready, words: ready ? 'Ready for sign-off.' : 'Not ready for sign-off any more.' });
  return (
    <span className="stet-unseen" role="status">
      {last.words}
    </span>
  );
}
