import { isAnotherClaim, TELLING_INFO, type Earlier } from '@shared/domain/suggestions/seen';
import type { ReactNode } from 'react';
import { excerpt } from '../../ui/format';
import { wayOf } from '../../ui/Prose';
import classes from './SeenBefore.module.css';

type Differences = Pick<Earlier, 'differs'>;

/** How many differences are named one by one: with more it is the words themselves that tell. */
const FEW = 4;

/**
 * What is not the same as then, each named. What makes it another claim (a number, a name, a unit) is said
 * first.
 */
export function Differs({ differs }: Differences) {
  if (differs.length === 0) return <p className={classes.soft}>The same words.</p>;
  const telling = differs.filter(({ what }) => TELLING_INFO[what].another);
  const named = (isAnotherClaim({ differs }) ? telling : differs).slice(0, FEW);
  return (
    <p className={classes.differs} data-another={isAnotherClaim({ differs })}>
      {isAnotherClaim({ differs }) ? (
        <strong>
          <span aria-hidden="true">≠</span> Not the same claim.
        </strong>
      ) : (
        'Nearly the same words.'
      )}{' '}
      Differs:{' '}
      {named.map((each, index) => (
        <span key={index}>
          {index > 0 && '; '}
          {saidOf(each)}
        </span>
      ))}
    </p>
  );
}

function saidOf({ what, ...difference }: Earlier['differs'][number]): ReactNode {
  const [was, now] = [excerpt(difference.was, 60), excerpt(difference.now, 60)];
  const name = what === 'words' ? '' : ` (${TELLING_INFO[what].label})`;
  // Each by itself, or words from right to left would swap places with the arrow between them.
  const old = (
    <b>
      <bdi {...wayOf(was)}>{was}</bdi>
    </b>
  );
  const fresh = (
    <b>
      <bdi {...wayOf(now)}>{now}</bdi>
    </b>
  );
  if (was === '')
    return (
      <>
        {fresh} is new{name}
      </>
    );
  return now === '' ? (
    <>
      {old} is gone{name}
    </>
  ) : (
    <>
      {old} → {fresh}
      {name}
    </>
  );
}

/** The words then, with what is not in the words now set off. */
export function DifferingWords({ words, differs }: Differences & { words: string }) {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const [index, { was }] of differs.entries()) {
    const at = was === '' ? -1 : words.indexOf(was, from);
    if (at === -1) continue;
    parts.push(words.slice(from, at), <mark key={index}>{was}</mark>);
    from = at + was.length;
  }
  return (
    <>
      {parts}
      {words.slice(from)}
    </>
  );
}
