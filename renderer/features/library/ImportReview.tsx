import { Button, Group, TextInput } from '@mantine/core';
import type { ImportCandidate } from '@shared/contract';
import { withLines, type SetLine } from '@shared/document/lines';
import type { Annotation, As } from '@shared/document/annotations';
import type { Details } from '@shared/domain';
import { cutTo } from '@shared/text/clip';
import { memo, useCallback, useMemo, useState } from 'react';
import {
  acceptImport,
  cancelImport,
  decide,
  readOtherwise,
  setLine,
  useImports,
} from '../../store/library/imports';
import { openOutside } from '../../store/base/outside';
import { Dialog } from '../../ui/Dialog';
import { DateField } from '../../ui/DateField';
import { GrowingField } from '../../ui/GrowingField';
import { count } from '../../ui/format';
import { useSteps } from '../../ui/useSteps';
import { NoticeList } from '../../ui/NoticeList';
import { TrackedChanges } from '../../ui/TrackedChanges';
import { toldOf } from '../../ui/written';
import { Annotations } from '../../ui/review/Annotations';
import { EncodingField } from '../../ui/review/EncodingField';
import { Furniture } from '../../ui/review/Furniture';
import { Preview } from '../../ui/review/Preview';
import classes from '../../ui/review/review.module.css';

/**
 * What was read, before anything is kept: the text as it will look, and what else the document has. One press
 * of Import takes it as it stands.
 */
export function ImportReview({
  candidate,
  onImported,
}: {
  candidate: ImportCandidate;
  onImported: (article: string) => void;
}) {
  const [typed, setTyped] = useState<Partial<Details>>({});
  const [keep, setKeep] = useState(false);
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState(true);
  const [chosen, setChosen] = useState<string | null>(null);
  const turning = useImports((state) => state.turning);
  const decided = useImports((state) => state.annotations);
  const lines = useImports((state) => state.lines);
  const { text, annotations, apparatus, changes, furniture, encoding } = candidate;
  const set = useMemo(() => withLines(candidate, lines), [candidate, lines]);
  const asOf = useCallback(({ key, as }: Annotation): As => decided[key] ?? as, [decided]);
  const without = useMemo(() => (keep ? [] : furniture), [keep, furniture]);
  const drawn = useSteps(4);
  // What a person typed stays, whatever is read anew.
  const details = useMemo(
    () => ({ ...candidate.details, slug: '', deadline: '', ...typed }),
    [candidate.details, typed],
  );
  const typeIn = useCallback((set: Partial<Fields>) => setTyped((before) => ({ ...before, ...set })), []);

  /** What a paragraph is said to be is said in its field as well. */
  const setTo = (line: SetLine) => {
    setLine(line);
    const { kind, start, end } = line;
    if (kind === 'headline' || kind === 'standfirst' || kind === 'byline')
      setTyped((before) => ({ ...before, [kind]: cutTo(text.slice(start, end).trim(), LONGEST[kind]) }));
  };
  const accept = async () => {
    setBusy(true);
    const article = await acceptImport({ dropFurniture: !keep, details });
    if (article === null) setBusy(false);
    else onImported(article);
  };

  return (
    <Dialog
      onClose={() => void cancelImport()}
      title="Import article"
      size="min(86rem, calc(100vw - 3rem))"
      holds
    >
      <form
        className={classes.review}
        data-annotated={annotations.length > 0}
        onSubmit={(event) => {
          event.preventDefault();
          void accept();
        }}
      >
        <div className={classes.form}>
          <p className={classes.facts}>{factsOf(candidate)}</p>
          <NoticeList notices={candidate.notices} />
          {drawn > 0 && encoding && (
            <EncodingField encoding={encoding} onRead={(name) => void readOtherwise({ encoding: name })} />
          )}
          {drawn > 0 && changes && (
            <TrackedChanges
              many={apparatus.changes.length}
              as={changes}
              busy={turning}
              onRead={(as) => void readOtherwise({ changes: as })}
              shown={shown}
              onShow={setShown}
            />
          )}
          {drawn > 1 && <DetailFields details={details} onSet={typeIn} />}
          {drawn > 2 && furniture.length > 0 && (
            <Furniture candidate={candidate} keep={keep} onKeep={setKeep} />
          )}
        </div>
        {drawn > 2 && (
          <Preview
            candidate={set}
            onSet={setTo}
            annotations={annotations}
            chosen={chosen}
            changes={shown}
            without={without}
            spot={annotations.find(({ key }) => key === chosen)?.start ?? null}
          />
        )}
        {drawn > 3 && annotations.length > 0 && (
          <Annotations
            annotations={annotations}
            text={candidate.text}
            asOf={asOf}
            chosen={chosen}
            onChoose={setChosen}
            onDecide={decide}
            onOpen={openOutside}
          />
        )}
        <Group className={classes.foot} justify="flex-end" gap={8}>
          <Button onClick={() => void cancelImport()}>Cancel</Button>
          <Button type="submit" variant="filled" loading={busy} disabled={turning} data-autofocus>
            Import
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

/** In UTF-16 code units, as the fields take them. */
const LONGEST = { headline: 1000, standfirst: 4000, byline: 500 } as const;

type Fields = Pick<Details, 'headline' | 'standfirst' | 'byline' | 'slug' | 'publicationDate' | 'deadline'>;

interface DetailFieldsProps {
  details: Fields;
  onSet: (set: Partial<Fields>) => void;
}

const DetailFields = memo(function DetailFields({ details, onSet }: DetailFieldsProps) {
  return (
    <>
      <GrowingField
        label="Headline"
        minRows={1}
        maxRows={3}
        maxLength={LONGEST.headline}
        value={details.headline}
        onChange={(event) => onSet({ headline: event.currentTarget.value })}
      />
      <GrowingField
        label="Standfirst"
        minRows={2}
        maxRows={4}
        maxLength={LONGEST.standfirst}
        value={details.standfirst}
        onChange={(event) => onSet({ standfirst: event.currentTarget.value })}
      />
      <Group grow gap={10}>
        <TextInput
          label="Byline"
          maxLength={LONGEST.byline}
          value={details.byline}
          onChange={(event) => onSet({ byline: event.currentTarget.value })}
        />
        <TextInput
          label="Slug"
          maxLength={200}
          value={details.slug}
          onChange={(event) => onSet({ slug: event.currentTarget.value })}
        />
      </Group>
      <Group grow gap={10} align="start">
        <DateField
          label="Publication date"
          value={details.publicationDate}
          onChange={(publicationDate) => onSet({ publicationDate })}
        />
        <DateField label="Deadline" value={details.deadline} onChange={(deadline) => onSet({ deadline })} />
      </Group>
    </>
  );
});

function factsOf({ text, words: all, origin, furniture, apparatus }: ImportCandidate): string {
  const words = (stretch: string) => stretch.split(/\s+/).filter(Boolean).length;
  const left = furniture.reduce((sum, { start, end }) => sum + words(text.slice(start, end)), 0);
  const from = origin === 'paste' ? 'the clipboard' : origin;
  const has = [count(all - left, 'word'), ...toldOf(apparatus)].join(', ');
  return `From ${from}: ${has}. Nothing is kept until you import it.`;
}
