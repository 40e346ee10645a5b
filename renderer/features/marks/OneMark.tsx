import {
  ALERT_INFO,
  alertsOf,
  asksAgain,
  DISPOSITION_INFO,
  DISPOSITIONS,
  FACET_INFO,
  FACETS,
  KIND_INFO,
  MARK_KINDS,
  RISK_INFO,
  RISKS,
  type Mark,
} from '@shared/domain';
import { Button } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { toggleFold, useFolds } from '../../store/base/folds';
import { confirmStatus, removeMarks, setMark } from '../../store/marks/marking';
import type { Range } from '@shared/text/ranges';
import { Choice } from '../../ui/Choice';
import { Fold } from '../../ui/Fold';
import { moment } from '../../ui/format';
import { Prose } from '../../ui/Prose';
import { Toggles } from '../../ui/Toggles';
import { About } from './About';
import { Assignee } from './Assignee';
import { Correction } from './Correction';
import { Elsewhere } from './Elsewhere';
import { HistoryList } from './HistoryList';
import { Key } from './Key';
import { Linking } from './Linking';
import { Lost } from './Lost';
import { Notes } from './Notes';
import { Question } from './Question';
import { SeenBefore } from './SeenBefore';
import { SharedWith } from './SharedWith';
import { StatusKeys } from './StatusKeys';
import { Surroundings } from './Surroundings';
import { useFocusOn } from './useFocusOn';
import { Wanting } from './Wanting';
import classes from './MarkPanel.module.css';

interface OneMarkProps {
  article: string;
  mark: Mark;
  onShow: (mark: string) => void;
  onWords: (range: Range) => void;
  onOpen: (article: string, mark: string) => void;
  words: ReactNode;
  evidence: ReactNode;
}

/** The mark in hand: what it is, what was decided about it, why, and what is to be done in copy. */
export function OneMark({ article, mark, onShow, onWords, onOpen, words, evidence }: OneMarkProps) {
  const panel = useRef<HTMLDivElement>(null);
  const folds = useFolds();
  useFocusOn('panel', panel);
  const set = (change: Parameters<typeof setMark>[2]) => void setMark(article, mark.id, change);

  return (
    <div ref={panel} className={classes.panel} tabIndex={-1}>
      {words ?? <Prose as="blockquote" className={classes.words} of={mark.anchor.exact} />}
      <Alerts article={article} mark={mark} />
      <Wanting article={article} mark={mark} />
      <StatusKeys article={article} marks={[mark]} />
      <SharedWith article={article} mark={mark} onShow={onShow} />
      <SeenBefore article={article} mark={mark} onOpen={onOpen} />
      <Choice
        label="Kind"
        value={mark.kind}
        options={MARK_KINDS.map((kind) => ({ value: kind, label: KIND_INFO[kind].label }))}
        onChange={(kind) => set({ kind })}
      />
      {mark.kind !== 'claim' && <Linking article={article} mark={mark} onShow={onShow} />}
      <Choice
        label="Risk"
        value={mark.risk}
        options={RISKS.map((risk) => ({ value: risk, label: RISK_INFO[risk].label }))}
        onChange={(risk) => set({ risk })}
      />
      <Correction article={article} mark={mark} />
      <Choice
        label="In copy"
        value={mark.disposition}
        onChange={(disposition) => set({ disposition })}
        options={DISPOSITIONS.map((disposition) => ({
          value: disposition,
          label: DISPOSITION_INFO[disposition].label,
        }))}
      />
      <Assignee article={article} marks={[mark]} />
      {evidence}
      <Notes article={article} mark={mark} />
      <div>
        <Elsewhere article={article} mark={mark} onShow={onShow} onWords={onWords} />
        <About article={article} mark={mark} />
        <Fold
          title="Facets"
          hint={mark.facets.map((facet) => FACET_INFO[facet].label).join(', ') || 'None'}
          open={folds.facets}
          onToggle={(open) => toggleFold('facets', open)}
        >
          <Toggles
            label="What kind of fact it is"
            values={mark.facets}
            options={FACETS.map((facet) => ({ value: facet, label: FACET_INFO[facet].label }))}
            onChange={(facets) => set({ facets })}
          />
        </Fold>
        <Fold title="History" open={folds.history} onToggle={(open) => toggleFold('history', open)}>
          <HistoryList article={article} mark={mark.id} />
        </Fold>
      </div>
      <footer className={classes.foot}>
        <span>
          Marked by {mark.createdBy}, {moment(mark.createdAt)}
        </span>
        <Button
          variant="subtle"
          color="red"
          leftSection={<Trash2 size={14} aria-hidden="true" />}
          onClick={() => void removeMarks(article, [mark])}
        >
          Remove
        </Button>
      </footer>
      <Question article={article} marks={[mark]} />
    </div>
  );
}

function Alerts({ article, mark }: { article: string; mark: Mark }) {
  return alertsOf(mark).map((alert) =>
    alert === 'lost' ? (
      <Lost key={alert} article={article} mark={mark} />
    ) : (
      <div key={alert} className={classes.alert} role="note">
        <strong>
          {ALERT_INFO[alert].shape} {ALERT_INFO[alert].label}.
        </strong>{' '}
        {ALERT_INFO[alert].why}
        {alert === 're-check' && mark.stamp && (
          <p className={classes.before}>It was set on: “{mark.stamp.words}”</p>
        )}
        {alert === 'surroundings' && <Surroundings mark={mark} />}
        {asksAgain(mark) && (
          <Button onClick={() => void confirmStatus(article, [mark.id])}>
            Still holds <Key of="mark.confirm" or="" />
          </Button>
        )}
      </div>
    ),
  );
}
