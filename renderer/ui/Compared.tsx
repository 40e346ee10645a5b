import { VisuallyHidden } from '@mantine/core';
import type { Cleaning, Difference } from '@shared/tape/differences';
import { inQuotes } from '@shared/text/in-quotes';
import { Fragment } from 'react';
import classes from './Compared.module.css';

/** Why a difference is none, in a word or two. */
export const CLEANING_LABEL: Record<Cleaning, string> = {
  filler: 'filler',
  'false start': 'false start',
  repetition: 'said twice',
  leading: 'sentence’s head',
  contraction: 'contraction',
  numeral: 'numeral',
  spelling: 'spelling',
  capitals: 'capitals',
  punctuation: 'punctuation',
  grammar: 'grammar',
  marked: 'marked',
};

/**
 * A quotation over what was said: what the tape has more is struck out, what it has more itself underlined.
 * A change that needs no word says quietly why; for screen readers each is told.
 */
export const Compared = ({ diff }: { diff: readonly Difference[] }) =>
  diff.map((each, at) => (
    // The differences of one comparison never change their order.
    <Fragment key={at}>
      {at > 0 && ' '}
      <One of={each} />
    </Fragment>
  ));

function One({ of: { op, quote, tape, cleaning } }: { of: Difference }) {
  if (op === 'same' && !cleaning) return quote;
  const why = cleaning && <small className={classes.why}>{CLEANING_LABEL[cleaning]}</small>;
  const free = cleaning !== undefined;
  if (op === 'same')
    return (
      <span className={classes.written} title={`${CLEANING_LABEL[cleaning!]}: ${inQuotes(tape)} on the tape`}>
        {quote}
        {quote !== tape && why}
      </span>
    );
  return (
    <span className={classes.change} data-free={free}>
      <VisuallyHidden>{op}: </VisuallyHidden>
      {tape !== '' && <del>{tape}</del>}
      {tape !== '' && quote !== '' && ' '}
      {quote !== '' && <ins>{quote}</ins>}
      {why ?? (op === 'moved' && <small className={classes.why}>moved</small>)}
    </span>
  );
}
