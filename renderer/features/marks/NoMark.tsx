import { useEditing } from '../../store/article/editing';
import { toggleFold, useFolds } from '../../store/base/folds';
import { useKeys } from '../../store/base/keys';
import { Fold } from '../../ui/Fold';
import { leavingShown } from '../../ui/keys';
import { HistoryList } from './HistoryList';
import { Key } from './Key';
import classes from './MarkPanel.module.css';

/** What to do when no mark is in hand, and what was done to the article last. */
export function NoMark({ article }: { article: string }) {
  const editing = useEditing(({ on }) => on[article] === true);
  const open = useFolds(({ history }) => history);
  return (
    <div className={classes.nothing}>
      <p>No mark selected.</p>
      {editing ? <Typing /> : <Checking />}
      <Fold title="History of the article" open={open} onToggle={(to) => toggleFold('history', to)}>
        <HistoryList article={article} />
      </Fold>
    </div>
  );
}

function Typing() {
  const leaving = leavingShown(useKeys());
  return (
    <>
      <p>
        While you edit, keys type and the marks go with their words. A mark whose words change asks for a
        re-check, and one whose sentence comes to say something else says so.
      </p>
      <p>
        {leaving ? <kbd>{leaving}</kbd> : <>“Done” above the text</>} goes back to checking, where keys act
        again.
      </p>
    </>
  );
}

function Checking() {
  return (
    <>
      <p>
        Click a marked passage, or press <Key of="go.next" /> for the next one. To make a mark, select words
        and press <Key of="mark.new.claim" />, <Key of="mark.new.quote" /> or{' '}
        <Key of="mark.new.attribution" />. Whole words are marked; <Key of="mark.exact.claim" /> marks the
        exact letters.
      </p>
      <p>
        <Key of="check.next" /> goes to the next sentence nobody has looked at. Where there is nothing in it
        to check, <Key of="check.clear" /> ticks it off.
      </p>
    </>
  );
}
