import { Button, Select } from '@mantine/core';
import { QUOTE_FORMS, type Article, type Mark, type QuoteForm } from '@shared/domain';
import { Link2 } from 'lucide-react';
import { useMemo } from 'react';
import { useArticles } from '../../store/article/articles';
import { useKeys } from '../../store/base/keys';
import { attributionsNear, likelyLink } from '../../store/marks/links';
import { linkNearest, setMark } from '../../store/marks/marking';
import { orderedMarks } from '../../store/article/selectors';
import { Choice } from '../../ui/Choice';
import { excerpt } from '../../ui/format';
import { ariaKeys } from '../../ui/keys';
import { Prose } from '../../ui/Prose';
import { Key } from './Key';
import classes from './MarkPanel.module.css';
import { inQuotes } from '@shared/text/in-quotes';

const FORM: Record<QuoteForm, string> = { direct: 'Direct', partial: 'Partial', paraphrase: 'Paraphrase' };
const MOST_NEARBY = 8;

interface LinkingProps {
  article: string;
  mark: Mark;
  onShow: (mark: string) => void;
}

/** Whose words these are: the form and the attribution of a quote, or the quotes of an attribution. */
export function Linking({ article: id, mark, onShow }: LinkingProps) {
  const article = useArticles(({ open }) => open[id]?.article);
  if (!article) return null;
  return mark.kind === 'quote' ? (
    <OfQuote id={id} article={article} quote={mark} onShow={onShow} />
  ) : (
    <OfAttribution id={id} article={article} attribution={mark} onShow={onShow} />
  );
}

function OfQuote({
  id,
  article,
  quote,
  onShow,
}: {
  id: string;
  article: Article;
  quote: Mark;
  onShow: (mark: string) => void;
}) {
  const near = useMemo(() => attributionsNear(article, quote).slice(0, MOST_NEARBY), [article, quote]);
  const linked = quote.attribution === undefined ? undefined : article.marks[quote.attribution];
  const choices = linked && !near.includes(linked) ? [linked, ...near] : near;
  const set = (change: Parameters<typeof setMark>[2]) => void setMark(id, quote.id, change);
  return (
    <>
      <Choice
        label="Form"
        value={quote.form ?? 'direct'}
        options={QUOTE_FORMS.map((value) => ({ value, label: FORM[value] }))}
        onChange={(form) => set({ form })}
      />
      <div className={classes.link}>
        <Select
          label="Attribution"
          placeholder={choices.length > 0 ? 'Not linked' : 'No attribution nearby'}
          clearable
          clearButtonProps={{ 'aria-label': 'Unlink the attribution' }}
          value={quote.attribution ?? null}
          onChange={(attribution) => set({ attribution })}
          data={choices.map((mark) => ({ value: mark.id, label: excerpt(mark.anchor.exact, 60) }))}
        />
        {linked && <Button onClick={() => onShow(linked.id)}>Show</Button>}
      </div>
      {!linked && <Offer id={id} article={article} mark={quote} />}
    </>
  );
}

function OfAttribution({
  id,
  article,
  attribution,
  onShow,
}: {
  id: string;
  article: Article;
  attribution: Mark;
  onShow: (mark: string) => void;
}) {
  const quotes = useMemo(
    () => orderedMarks(article).filter((mark) => mark.attribution === attribution.id),
    [article, attribution],
  );
  return (
    <div className={classes.quotes}>
      <span className={classes.label}>
        {quotes.length > 0 ? 'Quotes linked here' : 'No quote is linked here.'}
      </span>
      {quotes.map((quote) => (
        <button key={quote.id} type="button" className={classes.quote} onClick={() => onShow(quote.id)}>
          <Prose of={excerpt(quote.anchor.exact, 90)} />
        </button>
      ))}
      <Offer id={id} article={article} mark={attribution} />
    </div>
  );
}

/** The link that most likely holds, for one key to make. */
function Offer({ id, article, mark }: { id: string; article: Article; mark: Mark }) {
  const keys = useKeys();
  const link = useMemo(() => likelyLink(article, mark), [article, mark]);
  if (!link) return null;
  const other = mark.kind === 'quote' ? link.attribution : link.quote;
  return (
    <button
      type="button"
      className={classes.offer}
      aria-keyshortcuts={ariaKeys(keys, 'mark.link')}
      onClick={() => void linkNearest(id, mark)}
    >
      <Link2 size={14} aria-hidden="true" />
      <span>Link to {inQuotes(excerpt(other.anchor.exact, 70))}</span>
      <Key of="mark.link" or="" />
    </button>
  );
}
