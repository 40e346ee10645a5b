import { Button, MultiSelect } from '@mantine/core';
import { bondsOf, type Mark } from '@shared/domain';
import { useMemo } from 'react';
import { useArticles } from '../../store/article/articles';
import { toggleFold, useFolds } from '../../store/base/folds';
import { setMarks } from '../../store/marks/marking';
import { showSide } from '../../store/base/view';
import { Fold } from '../../ui/Fold';
import classes from './MarkPanel.module.css';

/** The people a mark is about: linked by hand, and those its words or its attribution name. */
export function About({ article: id, mark }: { article: string; mark: Mark }) {
  const open = useFolds(({ about }) => about);
  const article = useArticles((state) => state.open[id]?.article);
  const named = useMemo(
    () =>
      [...(article ? (bondsOf(article).get(mark.id) ?? []) : [])]
        .filter(([, how]) => how !== 'linked')
        .map(([person]) => person),
    [article, mark.id],
  );
  if (!article) return null;
  const { people } = article;
  const names = [...mark.people, ...named]
    .map((person) => people[person]?.name)
    .filter((name) => name !== undefined);
  const none = Object.keys(people).length === 0;

  const change = (next: string[]) => {
    const [add, remove] = [
      next.filter((person) => !mark.people.includes(person)),
      mark.people.filter((person) => !next.includes(person)),
    ];
    void setMarks(id, [mark.id], {
      ...(add.length > 0 ? { add: { people: add } } : {}),
      ...(remove.length > 0 ? { remove: { people: remove } } : {}),
    });
  };
  return (
    <Fold
      title="About"
      hint={names.join(', ') || 'Nobody'}
      open={open}
      onToggle={(to) => toggleFold('about', to)}
    >
      {none ? (
        <p className={classes.soft}>
          The article has no people yet. <Button onClick={() => showSide('people')}>Add people</Button>
        </p>
      ) : (
        <MultiSelect
          size="xs"
          label="Linked people"
          placeholder={mark.people.length === 0 ? 'Nobody' : ''}
          searchable
          value={mark.people}
          onChange={change}
          data={Object.values(people).map(({ id: value, name }) => ({ value, label: name }))}
          comboboxProps={{ transitionProps: { duration: 0 } }}
          nothingFoundMessage="Nobody of that name"
        />
      )}
      {named.length > 0 && (
        <p className={classes.soft}>Named in it: {named.map((person) => people[person]?.name).join(', ')}</p>
      )}
    </Fold>
  );
}
