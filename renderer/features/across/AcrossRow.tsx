import type { Article } from '@shared/domain';
import { BearingShape } from '../../ui/BearingShape';
import { StatusShape } from '../../ui/StatusShape';
import classes from './across.module.css';
import { whereOf, type Line, type Side } from './pure/lines';

interface AcrossRowProps {
  line: Line;
  article: Article;
  id: string;
  index: number;
  of: number;
  top: number;
  height: number;
  current: boolean;
  /** A query is out on its words already. */
  queried: boolean;
  onReach: () => void;
}

/** A line: what it is, its words in their place, and of a contradiction both places. */
export function AcrossRow({
  line,
  article,
  id,
  index,
  of,
  top,
  height,
  current,
  queried,
  onReach,
}: AcrossRowProps) {
  const { title, note, why, sides } = line;
  return (
    <div
      id={id}
      role="option"
      aria-selected={current}
      aria-posinset={index + 1}
      aria-setsize={of}
      className={classes.row}
      data-odd={why !== null}
      style={{ transform: `translateY(${top}px)`, height }}
      onClick={onReach}
    >
      <span className={classes.title}>
        {why !== null && <BearingShape bears="contradicts" size={12} />}
        <strong>{title}</strong>
        {note !== '' && <span className={classes.note}>{note}</span>}
        {queried && (
          <span className={classes.queried}>
            <StatusShape status="query-out" size={12} /> Query out
          </span>
        )}
      </span>
      {why !== null && <span className={classes.why}>{why}</span>}
      {sides.map((side) => (
        <SideLine
          key={`${side.spot.in} ${side.spot.name} ${side.spot.start}`}
          side={side}
          article={article}
        />
      ))}
    </div>
  );
}

function SideLine({ side: { spot, said, lit }, article }: { side: Side; article: Article }) {
  const [before, words, after] = around(said, lit);
  return (
    <span className={classes.side}>
      <span className={classes.said}>
        <bdi>
          {before}
          {words !== '' && <mark>{words}</mark>}
          {after}
        </bdi>
      </span>
      <span className={classes.where}>{whereOf(spot, article)}</span>
    </span>
  );
}

/** So much of what stands before is shown, so that the words themselves are in view. */
const BEFORE = 24;

/**
 * What stands before some words, they themselves, and what stands behind; all behind where they are not
 * there.
 */
function around(said: string, lit: string): [string, string, string] {
  const at = lit === '' ? -1 : said.indexOf(lit);
  if (at === -1) return ['', '', said];
  const from = at <= BEFORE ? 0 : said.indexOf(' ', at - BEFORE) + 1;
  const begun = from > 0 && from <= at ? from : 0;
  return [
    `${begun > 0 ? '… ' : ''}${said.slice(begun, at)}`,
    said.slice(at, at + lit.length),
    said.slice(at + lit.length),
  ];
}
