import { differingWords, type ShownPart } from '@shared/anchoring';
import { BESIDE_INFO, besideOf, toldOfBeside, type Mark } from '@shared/domain';
import { Fragment } from 'react';
import classes from './MarkPanel.module.css';

/**
 * The sentence as it was checked and as it stands, with what differs struck out and underlined, and said in
 * words.
 */
export function Surroundings({ mark }: { mark: Mark }) {
  const { around, now } = mark.stamp ?? {};
  if (!around || !now) return null;
  const [before, after] = [
    differingWords(around.before, now.before),
    differingWords(around.after, now.after),
  ];
  return (
    <>
      <ul className={classes.besides}>
        {besideOf(mark).map((beside, at) => (
          <li key={at}>
            {toldOfBeside(beside)}{' '}
            <span className={classes.soft}>({BESIDE_INFO[beside.kind].label.toLowerCase()})</span>
          </li>
        ))}
      </ul>
      <p className={classes.before}>
        Checked: <Sentence before={before.was} words={mark.stamp!.words} after={after.was} as="del" />
      </p>
      <p className={classes.before}>
        Now: <Sentence before={before.is} words={mark.anchor.exact} after={after.is} as="ins" />
      </p>
    </>
  );
}

interface SentenceProps {
  before: readonly ShownPart[];
  words: string;
  after: readonly ShownPart[];
  as: 'del' | 'ins';
}

function Sentence({ before, words, after, as: As }: SentenceProps) {
  const parts = (all: readonly ShownPart[]) =>
    all.map(({ text, changed }, at) => {
      if (!changed) return text;
      const words = text.trimEnd();
      return (
        <Fragment key={at}>
          <As>{words}</As>
          {text.slice(words.length)}
        </Fragment>
      );
    });
  return (
    <>
      {parts(before)}
      <strong className={classes.marked}>{words}</strong>
      {parts(after)}
    </>
  );
}
