import { ALERT_INFO, alertsOf, DISPOSITION_INFO, DISPOSITIONS, FACET_INFO, FACETS, KIND_INFO, MARK_KINDS, RISK_INFO, RISKS, type Mark } from '@shared/domain';
import { Button } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useEditing } from '../../store/editing';
import { confirmStatus, removeMark, setMark } from '../../store/marking';
import { useSelectedMark } from '../../store/selectors';
import { Choice } from '../../ui/Choice';
import { moment } from '../../ui/format';
import { Toggles } from '../../ui/Toggles';
import { Correction } from './Correction';
import { Key } from './Key';
import { Linking } from './Linking';
import { Lost } from './Lost';
import { Notes } from './Notes';
import { StatusKeys } from './StatusKeys';
import { useFocusOn } from './useFocusOn';
import classes from './MarkPanel.module.css';

/** The mark in hand: what it is, what was decided about it, why, and what is to be done in copy. `words` stands in for its words. */
export function MarkPanel({ id, onShow, words }: { id: string; onShow: (mark: string) => void; words?: (mark: Mark) => ReactNode }) {
  const mark = useSelectedMark(id);
  const editing = useEditing(({ on }) => on[id] === true);
  if (mark) return <Chosen key={mark.id} article={id} mark={mark} onShow={onShow} words={words?.(mark)} />;
  return editing ? <Typing /> : <Nothing />;
}

function Chosen({ article, mark, onShow, words }: { article: string; mark: Mark; onShow: (mark: string) => void; words: ReactNode }) {
  const panel = useRef<HTMLDivElement>(null);
  useFocusOn('panel', panel);
  const set = (change: Parameters<typeof setMark>[2]) => void setMark(article, mark.id, change);

  return (
    <div ref={panel} className={classes.panel} tabIndex={-1}>
      {words ?? <blockquote className={classes.words}>{mark.anchor.exact}</blockquote>}
      <Alerts article={article} mark={mark} />
      <StatusKeys article={article} mark={mark} />
      <Choice label="Kind" value={mark.kind} options={MARK_KINDS.map((kind) => ({ value: kind, label: KIND_INFO[kind].label }))} onChange={(kind) => set({ kind })} />
      {mark.kind !== 'claim' && <Linking article={article} mark={mark} onShow={onShow} />}
      <Choice label="Risk" value={mark.risk} options={RISKS.map((risk) => ({ value: risk, label: RISK_INFO[risk].label }))} onChange={(risk) => set({ risk })} />
      <Correction article={article} mark={mark} />
      <Choice
        label="In copy" value={mark.disposition} onChange={(disposition) => set({ disposition })}
        options={DISPOSITIONS.map((disposition) => ({ value: disposition, label: DISPOSITION_INFO[disposition].label }))}
      />
      <Notes article={article} mark={mark} />
      <Toggles
        label="Facets" values={mark.facets} options={FACETS.map((facet) => ({ value: facet, label: FACET_INFO[facet].label }))}
        onChange={(facets) => set({ facets })}
      />
      <footer className={classes.foot}>
        <span>Marked by {mark.createdBy}, {moment(mark.createdAt)}</span>
        <Button variant="subtle" color="red" leftSection={<Trash2 size={14} aria-hidden="true" />} onClick={() => void removeMark(article, mark)}>Remove</Button>
      </footer>
    </div>
  );
}

function Alerts({ article, mark }: { article: string; mark: Mark }) {
  return alertsOf(mark).map((alert) => alert === 'lost' ? <Lost key={alert} article={article} mark={mark} /> : (
    <div key={alert} className={classes.alert} role="note">
      <strong>{ALERT_INFO[alert].shape} {ALERT_INFO[alert].label}.</strong> {ALERT_INFO[alert].why}
      {alert === 're-check' && mark.stamp && (
        <>
          <p className={classes.before}>It was set on: “{mark.stamp.words}”</p>
          <Button onClick={() => void confirmStatus(article, mark.id)}>Still holds <Key of="mark.confirm" or="" /></Button>
        </>
      )}
    </div>
  ));
}

function Typing() {
  return (
    <div className={classes.nothing}>
      <p>No mark selected.</p>
      <p>While you edit, keys type and the marks go with their words. A mark whose words change asks for a re-check.</p>
      <p><kbd>Esc</kbd> goes back to checking, where keys act again.</p>
    </div>
  );
}

function Nothing() {
  return (
    <div className={classes.nothing}>
      <p>No mark selected.</p>
      <p>
        Click a marked passage, or press <Key of="go.next" /> for the next one. To make a mark, select words and press{' '}
        <Key of="mark.new.claim" />, <Key of="mark.new.quote" /> or <Key of="mark.new.attribution" />.
      </p>
      <p>
        <Key of="check.next" /> goes to the next sentence nobody has looked at. Where there is nothing in it to check, <Key of="check.clear" /> ticks it off.
      </p>
    </div>
  );
}
