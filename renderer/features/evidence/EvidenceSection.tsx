import { Button } from '@mantine/core';
import type { Mark } from '@shared/domain';
import { Plus } from 'lucide-react';
import { useArticles } from '../../store/article/articles';
import { keepEvidence } from '../../store/evidence/evidence';
import { beginEvidence, formOf, useEvidenceForms } from '../../store/article/evidence-forms';
import { useKeys } from '../../store/base/keys';
import { sendFocus } from '../../store/base/view';
import { drawn } from '../../ui/drawn';
import { count } from '../../ui/format';
import { ariaKeys, firstShown } from '../../ui/keys';
import { EvidenceForm } from './EvidenceForm';
import { EvidenceItem } from './EvidenceItem';
import { Said } from './Said';
import classes from './evidence.module.css';

interface EvidenceSectionProps {
  article: string;
  /** The mark in hand, or several: what is added is then put against all of them. */
  marks: readonly Mark[];
}

/** What stands against a mark, and how more is put there. */
export function EvidenceSection({ article: id, marks }: EvidenceSectionProps) {
  const copy = useArticles(({ open }) => open[id]);
  const keys = useKeys();
  const ids = marks.map((mark) => mark.id);
  const form = formOf(id, ids);
  const open = useEvidenceForms(({ of }) => of[form] !== undefined);
  if (!copy) return null;
  const { article, readOnly } = copy;
  const [only] = marks.length === 1 ? marks : [];
  const add = () => {
    drawn(() => beginEvidence(id, ids));
    sendFocus('evidence');
  };
  return (
    <section className={classes.section} aria-label="Evidence">
      <div className={classes.head}>
        <span className={classes.label}>Evidence</span>
        {only?.evidence.length === 0 && readOnly !== null && <span className={classes.soft}>None</span>}
        {readOnly === null && !open && (
          <Button
            variant="subtle"
            size="compact-xs"
            leftSection={<Plus size={13} aria-hidden="true" />}
            rightSection={<kbd>{firstShown(keys, 'mark.evidence')}</kbd>}
            aria-keyshortcuts={ariaKeys(keys, 'mark.evidence')}
            onClick={add}
          >
            {only ? 'Add evidence' : `Add evidence to ${count(marks.length, 'mark')}`}
          </Button>
        )}
      </div>
      {only && only.evidence.length > 0 && (
        <ul className={classes.list}>
          {only.evidence.map((evidence) => (
            <EvidenceItem
              key={evidence.id}
              article={article}
              mark={only.id}
              evidence={evidence}
              readOnly={readOnly !== null}
            />
          ))}
        </ul>
      )}
      {only && <Said mark={only} />}
      {readOnly === null && open && (
        <EvidenceForm
          key={form}
          article={article}
          form={form}
          label={only ? 'New evidence' : `New evidence for ${count(marks.length, 'mark')}`}
          action="Add"
          onKeep={() => keepEvidence(id, ids)}
          place="evidence"
        />
      )}
    </section>
  );
}
