import { Button } from '@mantine/core';
import { BEARING_INFO, SOURCE_KIND_INFO, STATUS_INFO, TERMS_INFO, type Mark } from '@shared/domain';
import { isSameClaim, nameOfStory, type Earlier } from '@shared/domain/suggestions/seen';
import { useArticles } from '../../store/article/articles';
import { toggleFold, useFolds } from '../../store/base/folds';
import { useKeys } from '../../store/base/keys';
import { copyEvidence, hasMore, useEarlier } from '../../store/reading/seen';
import { Fold } from '../../ui/Fold';
import { count, excerpt, moment } from '../../ui/format';
import { ariaKeys, firstShown } from '../../ui/keys';
import { wayOf, Words } from '../../ui/Prose';
import { StatusShape } from '../../ui/StatusShape';
import { Differs, DifferingWords } from './Differs';
import classes from './SeenBefore.module.css';

export interface SeenBeforeProps {
  article: string;
  mark: Mark;
  /** Opens another article at one of its marks. */
  onOpen: (article: string, mark: string) => void;
}

/**
 * What was decided on these words in other articles. It is shown, and its evidence can be copied; it decides
 * nothing here.
 */
export function SeenBefore({ article, mark, onOpen }: SeenBeforeProps) {
  const open = useFolds(({ seen }) => seen);
  const earlier = useEarlier(article, mark.anchor.exact);
  if (earlier.length === 0 || mark.lost) return null;
  return (
    <Fold
      title="Seen before"
      hint={count(earlier.length, 'earlier decision')}
      open={open}
      onToggle={(to) => toggleFold('seen', to)}
    >
      <ul className={classes.list}>
        {earlier.map((each, index) => (
          <One
            key={`${each.article} ${each.mark}`}
            article={article}
            mark={mark}
            earlier={each}
            first={index === 0}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </Fold>
  );
}

/** One earlier decision. The keys mean the first. */
function One({
  article: id,
  mark,
  earlier,
  first,
  onOpen,
}: SeenBeforeProps & { earlier: Earlier; first: boolean }) {
  const keys = useKeys();
  const more = useArticles(
    ({ open }) =>
      open[id] !== undefined && open[id].readOnly === null && hasMore(open[id].article, mark.id, earlier),
  );
  const { status, words, differs, by, at, draft, evidence, withheld, notes, correction } = earlier;
  // The dots say that it asks first.
  const copying = isSameClaim(earlier) ? 'Copy the evidence' : 'Copy the evidence…';
  const key = (command: 'seen.copy' | 'seen.open') =>
    first ? { 'aria-keyshortcuts': ariaKeys(keys, command) } : {};
  return (
    <li className={classes.one}>
      <p className={classes.head}>
        <StatusShape status={status} size={14} />
        <strong style={{ color: `var(--stet-status-${status})` }}>{STATUS_INFO[status].label}</strong>{' '}
        <span>
          in “<Words of={excerpt(nameOfStory(earlier), 70)} />”
        </span>
      </p>
      <p className={classes.soft}>
        by {by}, {moment(at)}, draft {draft}
      </p>
      <Differs differs={differs} />
      {differs.length > 0 && (
        <blockquote className={classes.words} {...wayOf(words)}>
          <DifferingWords words={words} differs={differs} />
        </blockquote>
      )}
      {correction !== '' && (
        <p className={classes.soft}>
          Suggested then: “<Words of={correction} />”
        </p>
      )}
      {evidence.length + withheld.length > 0 ? (
        <Sources earlier={earlier} />
      ) : (
        <p className={classes.soft}>No evidence was recorded there.</p>
      )}
      {notes.map(({ id: note, by: who, text }) => (
        <p key={note} className={classes.note}>
          <span>Note by {who}:</span> <Words of={text} />
        </p>
      ))}
      <div className={classes.actions}>
        {evidence.length > 0 && (
          // It keeps the keyboard when there is nothing left to copy.
          <Button
            size="compact-xs"
            data-disabled={!more || undefined}
            aria-disabled={!more}
            {...key('seen.copy')}
            onClick={() => void copyEvidence(id, mark.id, earlier)}
          >
            {more ? copying : 'Evidence copied'} {first && more && <kbd>{firstShown(keys, 'seen.copy')}</kbd>}
          </Button>
        )}
        <Button
          size="compact-xs"
          variant="subtle"
          title={first ? firstShown(keys, 'seen.open') : undefined}
          {...key('seen.open')}
          onClick={() => onOpen(earlier.article, earlier.mark)}
        >
          Open that article
        </Button>
      </div>
    </li>
  );
}

function Sources({ earlier: { evidence, withheld, sources } }: { earlier: Earlier }) {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return (
    <ul className={classes.sources}>
      {evidence.map(({ id, source, locator, excerpt: quoted, bears }) => {
        const { title, kind } = byId.get(source)!;
        return (
          <li key={id}>
            <span aria-hidden="true">{BEARING_INFO[bears].shape}</span> {BEARING_INFO[bears].label}:{' '}
            <Words of={title} />
            {locator && (
              <>
                , <Words of={locator} />
              </>
            )}
            <span className={classes.soft}> {SOURCE_KIND_INFO[kind].label}</span>{' '}
            {quoted && (
              <q>
                <Words of={excerpt(quoted, 160)} />
              </q>
            )}
          </li>
        );
      })}
      {withheld.map(({ bears, terms }, index) => (
        <li key={index}>
          <span aria-hidden="true">{BEARING_INFO[bears].shape}</span> {BEARING_INFO[bears].label}: a source
          that is not on the record <span className={classes.terms}>{TERMS_INFO[terms].label}</span>
        </li>
      ))}
    </ul>
  );
}
