import type { Annotation, As } from '@shared/document/annotations';
import { Choice } from '../Choice';
import { count, excerpt } from '../format';
import { Prose } from '../Prose';
import { Thread, whenOf } from '../Thread';
import { useListKeys } from '../useListKeys';
import { useRows } from '../useRows';
import classes from './review.module.css';
import { inQuotes } from '@shared/text/in-quotes';

export const FATES = [
  { value: 'backing', label: 'Backing' },
  { value: 'note', label: 'Note' },
  { value: 'nothing', label: 'Left out' },
] as const;
const LABEL = Object.fromEntries(FATES.map(({ value, label }) => [value, label])) as Record<As, string>;
const KEYS: Readonly<Record<string, As>> = { b: 'backing', n: 'note', l: 'nothing' };

const ROW = 68;

interface AnnotationsProps {
  annotations: readonly Annotation[];
  text: string;
  asOf: (annotation: Annotation) => As;
  chosen: string | null;
  onChoose: (key: string) => void;
  onDecide: (keys: readonly string[], as: As) => void;
  /** Opens an address that is written there outside Stet, which asks before. */
  onOpen: (url: string) => void;
  /** How many more were recognised from an earlier draft; they are in the article already. */
  recognised?: number;
}

/**
 * What is written on the document, and what becomes of each: one Tab stop, arrows move, B, N and L decide.
 * Only the rows in view are in the page.
 */
export function Annotations(props: AnnotationsProps) {
  const { annotations, text, asOf, chosen, onChoose, onDecide, onOpen, recognised } = props;
  const at = annotations.findIndex(({ key }) => key === chosen);
  const { scroller, rows, total, page, scrollTo } = useRows({ count: annotations.length, height: ROW });
  const goTo = (index: number) => {
    onChoose(annotations[index]!.key);
    scrollTo(index, { align: 'auto' });
  };
  const onKeyDown = useListKeys({
    place: () => ({ at, count: annotations.length }),
    page,
    onMove: goTo,
    stop: true,
    onKey: ({ key, ctrlKey, metaKey, altKey }) => {
      const as = KEYS[key.toLowerCase()];
      if (as === undefined || ctrlKey || metaKey || altKey || chosen === null) return false;
      onDecide([chosen], as);
      return true;
    },
  });
  const all = new Set(annotations.map(asOf));
  const first = annotations[0]!;

  return (
    <section className={classes.annotations} aria-labelledby="written">
      <div>
        <h3 id="written">
          {recognised === undefined ? titleOf(annotations) : `New: ${titleOf(annotations)}`}
        </h3>
        <p className={classes.hint}>Backing is a source the author names; it verifies nothing by itself.</p>
      </div>
      <div className={classes.every}>
        <Choice
          label="All"
          value={all.size === 1 ? asOf(first) : null}
          options={FATES}
          onChange={(as) =>
            onDecide(
              annotations.map(({ key }) => key),
              as,
            )
          }
        />
      </div>
      <div
        ref={scroller}
        className={classes.list}
        role="listbox"
        tabIndex={0}
        aria-label={titleOf(annotations)}
        aria-activedescendant={at >= 0 ? idOf(annotations[at]!) : undefined}
        onKeyDown={onKeyDown}
        onFocus={() => at < 0 && onChoose(first.key)}
      >
        <div role="presentation" style={{ height: total, position: 'relative' }}>
          {rows.map(({ index, top }) => {
            const annotation = annotations[index];
            return (
              annotation && (
                <Row
                  key={annotation.key}
                  annotation={annotation}
                  as={asOf(annotation)}
                  words={wordsOf(annotation, text)}
                  top={top}
                  place={index + 1}
                  of={annotations.length}
                  selected={index === at}
                  onClick={() => onChoose(annotation.key)}
                />
              )
            );
          })}
        </div>
      </div>
      <Whole annotation={annotations[at]} asOf={asOf} onDecide={onDecide} onOpen={onOpen} />
    </section>
  );
}

interface RowProps {
  annotation: Annotation;
  as: As;
  words: string;
  top: number;
  place: number;
  of: number;
  selected: boolean;
  onClick: () => void;
}

function Row({ annotation, as, words, top, place, of, selected, onClick }: RowProps) {
  return (
    <div
      id={idOf(annotation)}
      role="option"
      aria-selected={selected}
      aria-posinset={place}
      aria-setsize={of}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onClick}
    >
      <span className={classes.who}>{toldOf(annotation)}</span>
      <span className={classes.fate} data-as={as}>
        {LABEL[as]}
      </span>
      <Prose className={classes.words} of={words} />
      <Prose className={classes.said} of={excerpt(annotation.text, 160)} />
    </div>
  );
}

/** The whole of the one that is looked at; the place is there from the start, so that nothing moves. */
function Whole({
  annotation,
  asOf,
  onDecide,
  onOpen,
}: Pick<AnnotationsProps, 'asOf' | 'onDecide' | 'onOpen'> & { annotation: Annotation | undefined }) {
  if (!annotation)
    return <div className={classes.whole}>Choose one to read all of it and to see the words it is on.</div>;
  const { key, author, date, text, replies, guessed, answers } = annotation;
  return (
    <div className={classes.whole} role="group" aria-label="The one chosen">
      <Choice
        label="Becomes"
        value={asOf(annotation)}
        options={FATES}
        onChange={(as) => onDecide([key], as)}
      />
      <div className={classes.thread} tabIndex={0} role="region" aria-label="What it says">
        {answers !== undefined && (
          <p className={classes.hint}>
            Answers <Prose of={inQuotes(excerpt(answers, 300))} />, which is in the article already.
          </p>
        )}
        <Thread {...{ author, date, text, replies, guessed, onOpen }} />
      </div>
    </div>
  );
}

const idOf = ({ key }: Annotation): string => `annotation-${key.replaceAll(' ', '-')}`;

const NAMES = {
  comment: 'Comment',
  footnote: 'Footnote',
  endnote: 'Endnote',
  bracket: 'In brackets',
} as const;

function toldOf({ in: place, key, author, date, resolved, replies, answers }: Annotation): string {
  const by = author || 'somebody';
  const name =
    answers !== undefined
      ? `Answer by ${by}`
      : place === 'comment'
        ? author || NAMES.comment
        : `${NAMES[place]} ${key.split(' ')[1]}`;
  return [
    name,
    whenOf(date),
    resolved ? 'resolved' : '',
    replies.length > 0 ? count(replies.length, 'reply', 'replies') : '',
  ]
    .filter(Boolean)
    .join(', ');
}

/** The words it covers, or those that stand before its place. */
function wordsOf({ start, end }: Annotation, text: string): string {
  if (end > start) return excerpt(text.slice(start, Math.min(end, start + 400)), 90);
  const before = text
    .slice(Math.max(0, start - 60), start)
    .split('\n')
    .at(-1)!;
  return before.trim() === '' ? 'At a place without words' : `…${before.trimStart()}`;
}

function titleOf(all: readonly Annotation[]): string {
  const annotations = all.filter(({ answers }) => answers === undefined);
  const answers = all.length - annotations.length;
  const comments = annotations.filter((each) => each.in === 'comment').length;
  const brackets = annotations.filter((each) => each.in === 'bracket').length;
  const notes = annotations.length - comments - brackets;
  return [
    ...(comments > 0 ? [count(comments, 'comment')] : []),
    ...(notes > 0 ? [count(notes, 'note')] : []),
    ...(answers > 0 ? [count(answers, 'answer')] : []),
    ...(brackets > 0 ? [count(brackets, 'source in brackets', 'sources in brackets')] : []),
  ].join(', ');
}
