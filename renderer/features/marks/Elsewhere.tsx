import { Button } from '@mantine/core';
import {
  currentDraft,
  STATUS_INFO,
  type Again,
  type Draft,
  type Elsewhere as Found,
  type Mark,
} from '@shared/domain';
import { Layers2 } from 'lucide-react';
import { useState } from 'react';
import { useArticles } from '../../store/article/articles';
import { markToo, useElsewhere } from '../../store/marks/elsewhere';
import { toggleFold, useFolds } from '../../store/base/folds';
import { share, useSharing } from '../../store/marks/sharing';
import type { Range } from '@shared/text/ranges';
import { Fold } from '../../ui/Fold';
import { count } from '../../ui/format';
import { StatusShape } from '../../ui/StatusShape';
import { paragraphAt } from './paragraph';
import classes from './Elsewhere.module.css';

interface ElsewhereProps {
  article: string;
  mark: Mark;
  onShow: (mark: string) => void;
  onWords: (range: Range) => void;
}

/** The same fact elsewhere in the text: where its words come again, and what was decided about it there. */
export function Elsewhere({ article: id, mark, onShow, onWords }: ElsewhereProps) {
  const open = useFolds(({ elsewhere }) => elsewhere);
  const draft = useArticles((state) => state.open[id] && currentDraft(state.open[id].article));
  const found = useElsewhere(id);
  const places = found.reduce((sum, each) => sum + each.places.length, 0);
  if (!draft || places === 0) return null;
  return (
    <Fold
      title="Same fact elsewhere"
      hint={count(places, 'place')}
      open={open}
      onToggle={(to) => toggleFold('elsewhere', to)}
    >
      {found.map((each) => (
        <Places
          key={`${each.what} ${each.words}`}
          id={id}
          mark={mark}
          draft={draft}
          found={each}
          onShow={onShow}
          onWords={onWords}
        />
      ))}
    </Fold>
  );
}

/** So many are listed at first. */
const FEW = 4;

function Places({
  id,
  mark,
  draft,
  found: { what, words, places },
  onShow,
  onWords,
}: { id: string; mark: Mark; draft: Draft; found: Found } & Pick<ElsewhereProps, 'onShow' | 'onWords'>) {
  const [all, setAll] = useState(false);
  const shown = all ? places : places.slice(0, FEW);
  return (
    <div className={classes.found}>
      {what !== 'words' && <span className={classes.key}>{words}</span>}
      <ul className={classes.places}>
        {shown.map((place) => (
          <Place
            key={place.start}
            id={id}
            mark={mark}
            draft={draft}
            place={place}
            onShow={onShow}
            onWords={onWords}
          />
        ))}
      </ul>
      {shown.length < places.length && (
        <Button onClick={() => setAll(true)}>
          Show {count(places.length - shown.length, 'more place', 'more places')}
        </Button>
      )}
    </div>
  );
}

function Place({
  id,
  mark,
  draft,
  place,
  onShow,
  onWords,
}: { id: string; mark: Mark; draft: Draft; place: Again } & Pick<ElsewhereProps, 'onShow' | 'onWords'>) {
  const { start, end, marks } = place;
  const [before, words, after] = around(draft.text, place);
  // The mark that is most about these words: the shortest of those on them.
  const nearest = [...marks].sort(
    (a, b) => a.anchor.end - a.anchor.start - (b.anchor.end - b.anchor.start),
  )[0];
  const paragraph = paragraphAt(draft, start);
  const sharing = useSharing(id);
  const shared =
    nearest !== undefined && sharing.get(mark.id)?.marks.some((other) => other.id === nearest.id) === true;
  return (
    <li className={classes.place}>
      <button
        type="button"
        className={classes.go}
        onClick={() => (nearest ? onShow(nearest.id) : onWords({ start, end }))}
      >
        <span className={classes.where}>¶ {paragraph}</span>
        <span className={classes.words}>
          {before}
          <strong>{words}</strong>
          {after}
        </span>
        {marks.length > 0 ? (
          <span className={classes.statuses}>
            {marks.map(({ id: other, status }) => (
              <span key={other}>
                <StatusShape status={status} size={12} /> {STATUS_INFO[status].label}
              </span>
            ))}
            {shared && (
              <span>
                <Layers2 size={12} aria-hidden="true" /> Shared
              </span>
            )}
          </span>
        ) : (
          <span className={classes.statuses}>Not marked</span>
        )}
      </button>
      {marks.length === 0 && (
        <Button
          size="compact-xs"
          aria-label={`Mark this one too: ${words}, paragraph ${paragraph}`}
          onClick={() => void markToo(id, mark, place)}
        >
          Mark too
        </Button>
      )}
      {nearest && !shared && (
        <Button
          size="compact-xs"
          title="Share one decision"
          aria-label={`Share one decision with the mark on: ${words}, paragraph ${paragraph}`}
          onClick={() => void share(id, [mark, nearest])}
        >
          Share
        </Button>
      )}
    </li>
  );
}

const AROUND = 34;

/** The words and a little of what stands around them, cut at words. */
function around(text: string, { start, end }: Range): [string, string, string] {
  const from = Math.max(0, text.lastIndexOf('\n', start - 1) + 1, start - AROUND);
  const stop = text.indexOf('\n', end);
  const to = Math.min(stop === -1 ? text.length : stop, end + AROUND);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return [
    from > 0 && text[from - 1] !== '\n' ? `…${before.replace(/^\S*\s/, '')}` : before,
    text.slice(start, end),
    to < text.length && text[to] !== '\n' ? `${after.replace(/\s\S*$/, '')}…` : after,
  ];
}
