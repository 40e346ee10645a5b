import { X } from 'lucide-react';
import { useArticles } from '../../store/article/articles';
import { clearFilter, setFilter, useAsked } from '../../store/marks/marklist';
import { useRoving } from '../../ui/useRoving';
import { chipsOf } from './filterFields';
import classes from './ListHead.module.css';

/** What the list is narrowed to, each to be taken away; one Tab stop, arrows move along. */
export function FilterChips({ id }: { id: string }) {
  const { filter } = useAsked(id);
  const article = useArticles(({ open }) => open[id]?.article);
  const roving = useRoving();
  if (!article) return null;
  const chips = chipsOf(filter, article);
  return (
    <div role="group" aria-label="The list is narrowed to" className={classes.chips} {...roving}>
      {chips.map(({ label, without }, index) => (
        <button
          key={label}
          type="button"
          className={classes.chip}
          aria-label={`Take away: ${label}`}
          tabIndex={index === 0 ? 0 : -1}
          onClick={() => setFilter(id, without)}
        >
          <span>{label}</span>
          <X size={11} aria-hidden="true" />
        </button>
      ))}
      {chips.length > 1 && (
        <button type="button" className={classes.clear} tabIndex={-1} onClick={() => clearFilter(id)}>
          Show all
        </button>
      )}
    </div>
  );
}
