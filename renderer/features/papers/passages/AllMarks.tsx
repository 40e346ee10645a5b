import type { MarkPassages } from '@shared/contract';
import { counted, isDecided, type Article } from '@shared/domain';
import type { Bears } from '@shared/passages/types';
import { select } from '../../../store/base/view';
import { askedOf, changedSince, lookThrough, usePassages, type Asked } from '../../../store/papers/passages';
import { useRoving } from '../../../ui/useRoving';
import { LookBar } from './LookBar';
import { NotLookedIn } from './NotLookedIn';
import classes from './passages.module.css';
import { BearsShape } from './ValueLine';

type Verdict = MarkPassages['verdict'];

/** What needs a person most comes first. */
const GROUPS: readonly (readonly [Verdict, Bears, string])[] = [
  ['differs', 'differs', 'Differs'],
  ['nothing', 'absent', 'Nothing found'],
  ['supported', 'agrees', 'Agrees'],
];
const BEARS: Record<Verdict, Bears> = { differs: 'differs', nothing: 'absent', supported: 'agrees' };

/** The look through all papers for every mark: how far it is, what it found, and what of that is decided. */
export function AllMarks({ article }: { article: Article }) {
  const looked = usePassages(({ all }) => all[article.id]);
  const roving = useRoving({ axis: 'down' });
  const there = (looked?.marks ?? []).filter(({ mark }) => article.marks[mark]);
  const [open, decided] = [false, true].map((is) =>
    there.filter(({ mark }) => isDecided(article.marks[mark]!) === is),
  ) as [typeof there, typeof there];
  const isDone = looked !== undefined && !looked.going && looked.message === null;
  return (
    <section className={classes.all} aria-label="All marks">
      <LookBar
        look={looked}
        what="marks"
        label="Marks looked at"
        begin={looked ? 'Look through all papers again' : 'Look through all papers'}
        onBegin={() => void lookThrough(article.id)}
      />
      {looked?.message && (
        <p role="status" className={classes.note}>
          {looked.message}
        </p>
      )}
      {isDone && <Since article={article} asked={looked.asked} />}
      {looked && <NotLookedIn article={article} papers={looked.wordless} />}
      {isDone && there.length > 0 && !open.some(({ verdict }) => verdict === 'differs') && (
        <p role="status" className={classes.note}>
          Nothing that differs is left to decide.
        </p>
      )}
      <div className={classes.groups} {...roving}>
        {GROUPS.map(([verdict, bears, title]) => {
          const marks = open.filter((one) => one.verdict === verdict);
          return <Group key={verdict} article={article} title={title} marks={marks} bears={() => bears} />;
        })}
        <Group article={article} title="Decided" marks={decided} bears={({ verdict }) => BEARS[verdict]} />
      </div>
    </section>
  );
}

/** What came or became another since the papers were looked through, of which the list says nothing. */
function Since({ article, asked }: { article: Article; asked: Asked }) {
  const { marks, papers } = changedSince(asked, askedOf(article));
  const parts = [marks > 0 && counted(marks, 'mark'), papers > 0 && counted(papers, 'paper')].filter(Boolean);
  if (parts.length === 0) return null;
  return (
    <p role="status" className={classes.note}>
      {parts.join(' and ')} came or changed since. Look through all papers again for{' '}
      {marks + papers === 1 ? 'it' : 'them'}.
    </p>
  );
}

interface GroupProps {
  article: Article;
  title: string;
  marks: readonly MarkPassages[];
  bears: (one: MarkPassages) => Bears;
}

function Group({ article, title, marks, bears }: GroupProps) {
  if (marks.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3 className={classes.group}>
        {title} <span className={classes.count}>{marks.length}</span>
      </h3>
      <ul className={classes.rows}>
        {marks.map((one) => (
          <Row key={one.mark} article={article} one={one} bears={bears(one)} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  article: Article;
  one: MarkPassages;
  bears: Bears;
}

function Row({ article, one: { mark, best }, bears }: RowProps) {
  const differing = best?.values.find((value) => value.bears === 'differs');
  const paper = best && article.papers[best.paper]?.file.name;
  return (
    <li>
      <button
        type="button"
        className={classes.row}
        data-bears={bears}
        tabIndex={-1}
        onClick={() => select(article.id, mark)}
      >
        <BearsShape bears={bears} />
        <span className={classes.rowWords}>{article.marks[mark]!.anchor.exact}</span>
        <span className={classes.soft}>
          {differing?.says !== undefined && bears === 'differs'
            ? `${differing.text} / ${differing.says}`
            : bears !== 'absent' && paper
              ? `${paper}, ${best.locator}`
              : ''}
        </span>
      </button>
    </li>
  );
}
