import { Button } from '@mantine/core';
import { useHistory } from '../../store/article/history';
import { moment } from '../../ui/format';
import classes from './History.module.css';

/** Who did what and when, the latest first; of a mark, or of the whole article. */
export function HistoryList({ article, mark }: { article: string; mark?: string }) {
  const { reply, why, older } = useHistory(article, mark);
  if (why !== null) return <p className={classes.soft}>{why}</p>;
  if (!reply)
    return (
      <p className={classes.soft} role="status">
        Reading the history…
      </p>
    );
  return (
    <>
      {reply.note !== null && <p className={classes.soft}>{reply.note}</p>}
      <ol className={classes.entries}>
        {reply.entries.map(({ seq, at, by, what }) => (
          <li key={seq}>
            <span>{what}</span>
            <span className={classes.who}>
              {by}, <time dateTime={at}>{moment(at)}</time>
            </span>
          </li>
        ))}
      </ol>
      {reply.more && <Button onClick={older}>Show older</Button>}
    </>
  );
}
