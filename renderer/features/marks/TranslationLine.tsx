import { Button } from '@mantine/core';
import type { Mark } from '@shared/domain';
import { openDialog } from '../../store/base/view';
import { Prose } from '../../ui/Prose';
import classes from './MarkPanel.module.css';

/** What a quotation was before it was translated; not there where it is no translation. */
export function TranslationLine({ mark: { translation } }: { mark: Mark }) {
  if (!translation) return null;
  const { original, language, by } = translation;
  const of = [language && `from ${language}`, by && `by ${by}`].filter(Boolean).join(', ');
  return (
    <section aria-label="Translation" className={classes.translation}>
      <p>
        Translated{of && ` ${of}`}{' '}
        <Button size="compact-xs" variant="subtle" onClick={() => openDialog('translation')}>
          Change…
        </Button>
      </p>
      <Prose as="blockquote" of={original} />
    </section>
  );
}
