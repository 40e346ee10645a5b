import type { Mark } from '@shared/domain';
import { openOutside } from '../../store/base/outside';
import { Thread } from '../../ui/Thread';
import classes from './evidence.module.css';

/** What the author wrote about where the words of the mark come from, whole; nothing where nothing was. */
export function Said({ mark: { said = [] } }: { mark: Mark }) {
  if (said.length === 0) return null;
  return (
    <section className={classes.said} aria-label="What the author wrote">
      <span className={classes.label}>What the author wrote</span>
      <ul className={classes.list}>
        {said.map(({ id, author, date, text, resolved, replies, in: place }) => (
          <li key={id} className={classes.item}>
            <span className={classes.soft}>
              {IN[place]}
              {resolved && ', resolved in the file'}
            </span>
            <Thread {...{ author, date, text, replies }} onOpen={openOutside} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const IN = {
  comment: 'In a comment',
  footnote: 'In a footnote',
  endnote: 'In an endnote',
  bracket: 'In brackets',
} as const;
