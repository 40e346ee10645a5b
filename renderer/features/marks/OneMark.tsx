import {
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
import { removeMarks, setMark } from '../../store/marks/marking';
import type { Range } from '@shared/text/ranges';
import { Choice } from '../../ui/Choice';
import { Fold } from '../../ui/Fold';
import { moment } from '../../ui/format';
import { Prose } from '../../ui/Prose';
import { Toggles } from '../../ui/Toggles';
import { About } from './About';
import { Asks } from './Asks';
import { Assignee } from './Assignee';
import { Correction } from './Correction';
import { Elsewhere } from './Elsewhere';
import { HistoryList } from './HistoryList';
import { Linking } from './Linking';
import { Notes } from './Notes';
import { Question } from './Question';
import { SeenBefore } from './SeenBefore';
import { SharedWith } from './SharedWith';
import { StatusKeys } from './StatusKeys';
import { TranslationLine } from './TranslationLine';
import { useFocusOn } from './useFocusOn';
import classes from './MarkPanel.module.css';

interface OneMarkProps {
  article: string;
  mark: Mark;
  onShow: (mark: string) => void;
  onWords: (range: Range) => void;
  onOpen: (article: string, mark: string) => void;
  words: ReactNode;
  evidence: ReactNode;
  queries: ReactNode;
}

/**
 * The mark in hand. First what is used for every mark, at the same place for each: its status, what is done
 * in copy, its evidence and its notes; then what it is.
 */
export function OneMark({ article, mark, onShow, onWords, onOpen, words, evidence, queries }: OneMarkProps) {
  const panel = useRef<HTMLDivElement>(null);
  const folds = useFolds();
  useFocusOn('panel', panel);
  const set = (change: Parameters<typeof setMark>[2]) => void setMark(article, mark.id, change);

  return (
    <div className={classes.whole}>
      <div ref={panel} className={classes.panel} tabIndex={-1}>
        <div className={classes.head}>
          {words ?? <Prose as="blockquote" className={classes.words} of={mark.anchor.exact} />}
        </div>
        <TranslationLine mark={mark} />
        <StatusKeys article={article} marks={[mark]} />
        <Choice
          label="Resolution"
          value={mark.disposition}
          onChange={(disposition) => set({ disposition })}
          options={DISPOSITIONS.map((disposition) => ({
            value: disposition,
            label: DISPOSITION_INFO[disposition].label,
          }))}
        />
        <Correction article={article} mark={mark} />
        {evidence}
        <Notes article={article} mark={mark} />
        {queries}
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
        <Assignee article={article} marks={[mark]} />
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
      <Asks article={article} mark={mark} />
    </div>
  );
}
