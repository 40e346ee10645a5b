import { Select, TextInput } from '@mantine/core';
import {
  SOURCE_STANDING_INFO,
  SourceStanding,
  STANDINGS_OF_SOURCE,
  type Article,
  type Source,
} from '@shared/domain';
import { namedSources } from '../../store/article/evidence-forms';
import { setOrigin, setSource } from '../../store/evidence/evidence';
import { useField } from '../../store/base/useField';
import { DateField } from '../../ui/DateField';
import { GrowingField } from '../../ui/GrowingField';
import classes from './evidence.module.css';

interface SourceMoreProps {
  article: Article;
  source: Source;
  readOnly: boolean;
}

const UNSAID = 'unsaid';
const OWN = 'own';

/** What else the ledger says of a source: how close it was, when and by whom it can be had, what is noted. */
export function SourceMore({ article, source, readOnly }: SourceMoreProps) {
  const set = (change: Parameters<typeof setSource>[2], merge?: string) =>
    setSource(article.id, source.id, change, merge);
  const contact = useField(source.contact ?? '', (text, merge) => set({ contact: text }, merge));
  const notes = useField(source.notes ?? '', (text, merge) => set({ notes: text }, merge));
  const others = [...namedSources(article)].filter(([, { id }]) => id !== source.id);
  const shared = others.filter(([, { same }]) => same !== undefined && same === source.same);
  return (
    <>
      <div className={classes.triple}>
        <Select
          label="Of one origin with"
          value={shared[0]?.[1].id ?? OWN}
          readOnly={readOnly}
          description={
            shared.length > 1
              ? `and ${shared
                  .slice(1)
                  .map(([name]) => name)
                  .join(', ')}`
              : null
          }
          data={[
            { value: OWN, label: 'Its own origin' },
            ...others.map(([name, { id }]) => ({ value: id, label: name })),
          ]}
          onChange={(id) => setOrigin(article.id, source.id, id === null || id === OWN ? null : id)}
        />
        <Select
          label="Primary or secondary"
          value={source.standing ?? UNSAID}
          readOnly={readOnly}
          data={[
            { value: UNSAID, label: 'Not said' },
            ...STANDINGS_OF_SOURCE.map((value) => ({ value, label: SOURCE_STANDING_INFO[value].label })),
          ]}
          onChange={(value) => void set({ standing: SourceStanding.safeParse(value).data ?? null })}
        />
        <DateField
          label="Looked at"
          value={source.accessed ?? ''}
          readOnly={readOnly}
          onChange={(accessed) => void set({ accessed })}
        />
      </div>
      <TextInput label="Contact, not printed" maxLength={500} readOnly={readOnly} {...contact} />
      <GrowingField
        label="Notes, not printed"
        minRows={1}
        maxRows={6}
        maxLength={20_000}
        readOnly={readOnly}
        {...notes}
      />
    </>
  );
}
