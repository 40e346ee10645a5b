import { KIND_INFO, RISK_INFO, STATUS_INFO } from '@shared/domain';
import { isAnotherClaim, nameOfStory, TELLING_INFO } from '@shared/domain/suggestions/seen';
import type { SeenStretch } from '@shared/domain/suggestions/seen-stretches';
import { RULE_INFO } from '@shared/reading/answers';
import { Flag, History } from 'lucide-react';
import { memo } from 'react';
import type { Suggested } from '../../store/reading/suggestions';
import { count, excerpt, moment } from '../../ui/format';
import { KindLine } from '../../ui/KindLine';
import { Prose } from '../../ui/Prose';
import { StatusShape } from '../../ui/StatusShape';
import classes from './FirstRead.module.css';
import { inQuotes } from '@shared/text/in-quotes';

interface FirstReadRowProps {
  line: Suggested;
  index: number;
  of: number;
  top: number;
  current: boolean;
  readOnly: boolean;
  /** The key that dismisses, as it is shown. */
  dismisses: string | undefined;
  /** The key that makes a query of a flag, as it is shown. */
  asks: string | undefined;
  onReach: (line: Suggested) => void;
  onTake: (line: Suggested) => void;
  onDrop: (line: Suggested) => void;
  onQuery: (line: Suggested) => void;
}

/** One suggestion or flag: its words, what it would be, and why. */
export const FirstReadRow = memo(function FirstReadRow({
  line,
  index,
  of,
  top,
  current,
  readOnly,
  dismisses,
  asks,
  onReach,
  onTake,
  onDrop,
  onQuery,
}: FirstReadRowProps) {
  return (
    <div
      id={`suggested-${index}`}
      role="option"
      aria-selected={current}
      aria-posinset={index + 1}
      aria-setsize={of}
      className={classes.row}
      data-is={line.is}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onReach(line)}
    >
      <span className={classes.what}>{whatOf(line)}</span>
      <Prose className={classes.words} title={wordsOf(line)} of={excerpt(wordsOf(line), 160)} />
      <span className={classes.why} title={whyOf(line)}>
        {whyOf(line)}
      </span>
      {current && !readOnly && (
        // For the pointer, and no buttons: an option of a list has no controls in it. The keyboard has keys.
        <span className={classes.answers} aria-hidden="true">
          <span onClick={stopped(() => onTake(line))}>
            {line.is === 'flag' ? 'Select' : line.is === 'seen' ? 'Mark' : 'Accept'} <kbd>↵</kbd>
          </span>
          {line.is === 'flag' && (
            <span onClick={stopped(() => onQuery(line))}>Query {asks && <kbd>{asks}</kbd>}</span>
          )}
          <span onClick={stopped(() => onDrop(line))}>Dismiss {dismisses && <kbd>{dismisses}</kbd>}</span>
        </span>
      )}
    </div>
  );
});

const stopped = (run: () => void) => (event: { stopPropagation: () => void }) => {
  event.stopPropagation();
  run();
};

const wordsOf = (line: Suggested): string =>
  line.is === 'flag' ? line.flag.words : line.is === 'seen' ? line.seen.words : line.suggestion.words;

function whatOf(line: Suggested) {
  if (line.is === 'seen') {
    const { status } = line.seen.earlier[0]!;
    return (
      <>
        <History size={12} aria-hidden="true" /> Seen before
        <span className={classes.then}>
          <StatusShape status={status} size={12} /> {STATUS_INFO[status].label}
        </span>
      </>
    );
  }
  if (line.is === 'flag') {
    const { rule, risk } = line.flag;
    return (
      <>
        <Flag size={12} aria-hidden="true" /> {RULE_INFO[rule].title}
        {risk && risk !== 'routine' && `, ${RISK_INFO[risk].label.toLowerCase()} risk`}
      </>
    );
  }
  const { kind, form, speaker, candidates, carried, risk } = line.suggestion;
  const said = kind === 'quote' && form === 'paraphrase' ? 'Reported' : KIND_INFO[kind].label;
  return (
    <>
      <KindLine kind={kind} />{' '}
      <span className={classes.said}>
        {said}
        {speaker && <>, {speaker}</>}
        {candidates.length > 0 && <>, perhaps {candidates.join(' or ')}</>}
        {carried && <em title="The speaker was taken over from the quotation before">, carried</em>}
        {risk !== 'routine' && <em>, {RISK_INFO[risk].label.toLowerCase()} risk</em>}
      </span>
    </>
  );
}

const whyOf = (line: Suggested): string =>
  line.is === 'flag'
    ? line.flag.why + elsewhere(line.flag.also)
    : line.is === 'seen'
      ? seenWhy(line.seen)
      : line.suggestion.reason;

/** One flag speaks for every place where the same stands again. */
const elsewhere = (also: readonly unknown[] = []): string =>
  also.length === 0 ? '' : ` The same in ${count(also.length, 'more place')}.`;

/** What differs first: with another number it is another claim. */
function seenWhy({ earlier: [first] }: SeenStretch): string {
  if (!first) return '';
  const { differs, by, at } = first;
  const [difference] = differs.filter(({ what }) => TELLING_INFO[what].another || !isAnotherClaim(first));
  const name = !difference || difference.what === 'words' ? '' : ` (${TELLING_INFO[difference.what].label})`;
  const changed = difference && changedTo(excerpt(difference.was, 40), excerpt(difference.now, 40)) + name;
  const like =
    changed === undefined
      ? 'The same words'
      : `${isAnotherClaim(first) ? 'Not the same claim' : 'Nearly the same words'}: ${changed}`;
  return `${like}. In ${inQuotes(excerpt(nameOfStory(first), 60))}, ${by}, ${moment(at)}.`;
}

const changedTo = (was: string, now: string): string =>
  was === '' ? `${now} is new` : now === '' ? `${was} is gone` : `${was} → ${now}`;
