import type { Article, Mark } from '@shared/domain';
import type { HeardQuote } from '@shared/quotes/heard';
import { Prose } from '../../../ui/Prose';
import { Compared } from '../../../ui/Compared';
import classes from './quotes.module.css';

interface TranslatedProps {
  mark: Article['marks'][string];
  translation: NonNullable<Mark['translation']>;
  heard: HeardQuote;
}

/** A translation beside its original, which alone is compared with the tape. */
export const Translated = ({ mark, translation: { original, language, by }, heard }: TranslatedProps) => (
  <div className={classes.sides}>
    <section aria-label="Original">
      <h4 className={classes.side}>Original{language && `, ${language}`}</h4>
      <p className={classes.sideWords}>
        {heard.pieces.some(({ passages }) => passages.length > 0) ? (
          heard.pieces.map(({ quote, passages: [best] }, at) => (
            <span key={at}>{best ? <Compared diff={best.diff} /> : quote} </span>
          ))
        ) : (
          <Prose of={original} />
        )}
      </p>
    </section>
    <section aria-label="Translation">
      <h4 className={classes.side}>Translation{by && `, by ${by}`}</h4>
      <Prose as="p" className={classes.sideWords} of={mark.anchor.exact} />
      <p className={classes.side}>Nothing is said of the translation itself.</p>
    </section>
  </div>
);
