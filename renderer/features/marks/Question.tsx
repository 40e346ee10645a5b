import { Button } from '@mantine/core';
import type { Mark } from '@shared/domain';
import { Fragment } from 'react';
import { answerYes, leaveQuestion, useAsked } from '../../store/marks/sharing';
import { count, excerpt } from '../../ui/format';
import { Words } from '../../ui/Prose';
import { Key } from './Key';
import classes from './Sharing.module.css';

/**
 * What a decision asks for the marks that share it. A bar at the foot of the panel: it moves nothing, takes
 * no keyboard, and whoever goes on has answered no.
 */
export function Question({ article, marks }: { article: string; marks: readonly Mark[] }) {
  const asked = useAsked(article, marks);
  if (!asked) return null;
  return (
    <section className={classes.question} data-question aria-label="Marks that share this decision">
      <p>{asked.words}</p>
      {asked.asks === 'alike' && (
        <Named marks={asked.alike.otherwise} one="reads otherwise" more="read otherwise" />
      )}
      {asked.asks === 'alike' && (
        <Named
          marks={asked.alike.changed}
          one="changed since it was checked"
          more="changed since they were checked"
        />
      )}
      <div className={classes.answers}>
        <Button variant="filled" onClick={() => void answerYes(article, marks)}>
          Yes <Key of="mark.alike" or="" />
        </Button>
        <Button onClick={() => leaveQuestion(article, marks)}>
          Leave {asked.asks === 'join' || asked.alike.others.length === 1 ? 'it' : 'them'}{' '}
          <Key of="go.leave" or="" />
        </Button>
      </div>
    </section>
  );
}

/** So many are quoted. */
const FEW = 2;

/** Marks one should look at before one says yes, by their words. */
function Named({ marks, one, more }: { marks: readonly Mark[]; one: string; more: string }) {
  if (marks.length === 0) return null;
  const quoted = marks.slice(0, FEW).map(({ id, anchor }, index) => (
    <Fragment key={id}>
      {index > 0 && ', '}“<Words of={excerpt(anchor.exact, 50)} />”
    </Fragment>
  ));
  return (
    <p className={classes.named}>
      {marks.length === 1 ? `One ${one}` : `${count(marks.length, 'mark')} ${more}`}: {quoted}
      {marks.length > FEW && ' and more'}.
    </p>
  );
}
