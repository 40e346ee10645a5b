import type { MarkPassages } from '@shared/contract';
import type { Article } from '@shared/domain';
import type { Bears } from '@shared/passages/types';
import { select } from '../../../store/base/view';
import { lookThrough, usePassages } from '../../../store/papers/passages';
import { useRoving } from '../../../ui/useRoving';
import { LookBar } from './LookBar';
import classes from './passages.module.css';
import { BearsShape } from './ValueLine';

type Verdict = MarkPassages['verdict'];

/** What needs a person most comes first. */
const GROUPS: readonly (readonly [Verdict, Bears, string])[] = [
  ['differs', 'differs', 'Differs'],
  ['nothing', 'absent', 'Nothing found'],
  ['supported', 'agrees', 'Agrees'],
];

/** The look through all papers for every mark: how far it is, and what it found. */
export function AllMarks({ article }: { article: Article }) {
  const looked = usePassages(({ all }) => all[article.id]);
  const roving = useRoving({ axis: 'down' });
  const there = (looked?.marks ?? []).filter(({ mark }) => article.marks[mark]);
  return (
    <section className={classes.all} aria-label="All marks">
      <LookBar
        look={looked}
        what="marks"
        label="Marks looked at"
        begin="Look through all papers"
        onBegin={() => void lookThrough(article.id)}
      />
      {looked?.message && (
        <p role="status" className={classes.note}>
          {looked.message}
        </p>
      )}
      <div className={classes.groups} {...roving}>
        {GROUPS.map(([verdict, bears, title]) => {
          const marks = there.filter((one) => one.verdict === verdict);
          return (
            marks.length > 0 && (
              <section key={verdict} aria-label={title}>
                <h3 className={classes.group}>
                  {title} <span className={classes.count}>{marks.length}</span>
                </h3>
                <ul className={classes.rows}>
                  {marks.map((one) => (
                    <Row key={one.mark} article={article} one={one} bears={bears} />
                  ))}
                </ul>
              </section>
            )
          );
        })}
      </div>
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
