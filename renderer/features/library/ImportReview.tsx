import { Button, Checkbox, Group, Textarea, TextInput } from '@mantine/core';
import type { ImportCandidate } from '@shared/contract';
import { useState } from 'react';
import { acceptImport, cancelImport } from '../../store/library/imports';
import { Dialog } from '../../ui/Dialog';
import { DateField } from '../../ui/DateField';
import { count } from '../../ui/format';
import { NoticeList } from '../../ui/NoticeList';
import classes from './Dialogs.module.css';

/** What was read, before anything is kept. One press of Import takes it as it stands. */
export function ImportReview({
  candidate,
  onImported,
}: {
  candidate: ImportCandidate;
  onImported: (article: string) => void;
}) {
  const [details, setDetails] = useState({ ...candidate.details, slug: '', deadline: '' });
  const [keep, setKeep] = useState(false);
  const [busy, setBusy] = useState(false);
  const set = (change: Partial<typeof details>) => setDetails((before) => ({ ...before, ...change }));

  const accept = async () => {
    setBusy(true);
    const article = await acceptImport({ dropFurniture: !keep, details });
    if (article === null) setBusy(false);
    else onImported(article);
  };

  return (
    <Dialog onClose={() => void cancelImport()} title="Import article" size="lg">
      <form
        className={classes.review}
        onSubmit={(event) => {
          event.preventDefault();
          void accept();
        }}
      >
        <p className={classes.facts}>{factsOf(candidate)}</p>
        <NoticeList notices={candidate.notices} />
        <Textarea
          label="Headline"
          autosize
          minRows={1}
          maxRows={3}
          maxLength={1000}
          value={details.headline}
          onChange={(event) => set({ headline: event.currentTarget.value })}
        />
        <Textarea
          label="Standfirst"
          autosize
          minRows={2}
          maxRows={4}
          maxLength={4000}
          value={details.standfirst}
          onChange={(event) => set({ standfirst: event.currentTarget.value })}
        />
        <Group grow gap={10}>
          <TextInput
            label="Byline"
            maxLength={500}
            value={details.byline}
            onChange={(event) => set({ byline: event.currentTarget.value })}
          />
          <TextInput
            label="Slug"
            maxLength={200}
            value={details.slug}
            onChange={(event) => set({ slug: event.currentTarget.value })}
          />
        </Group>
        <Group grow gap={10} align="start">
          <DateField
            label="Publication date"
            value={details.publicationDate}
            onChange={(publicationDate) => set({ publicationDate })}
          />
          <DateField label="Deadline" value={details.deadline} onChange={(deadline) => set({ deadline })} />
        </Group>
        {candidate.furniture.length > 0 && <Furniture candidate={candidate} keep={keep} onKeep={setKeep} />}
        <Group justify="flex-end" gap={8}>
          <Button onClick={() => void cancelImport()}>Cancel</Button>
          <Button type="submit" variant="filled" loading={busy} data-autofocus>
            Import
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

function Furniture({
  candidate,
  keep,
  onKeep,
}: {
  candidate: ImportCandidate;
  keep: boolean;
  onKeep: (keep: boolean) => void;
}) {
  const { furniture, text } = candidate;
  const where = furniture.some(({ told }) => told) ? 'around the story' : 'at the ends';
  return (
    <section className={classes.furniture} data-kept={keep} aria-labelledby="furniture">
      <h3 id="furniture">
        {keep
          ? `${count(furniture.length, 'line')} ${where} will be kept`
          : `${count(furniture.length, 'line')} ${where} will be left out, not part of the story by the look of ${furniture.length === 1 ? 'it' : 'them'}`}
      </h3>
      <ul tabIndex={0} aria-labelledby="furniture">
        {runsOf(furniture.map(({ start, end, why }) => ({ words: text.slice(start, end), why }))).map(
          ({ words, why, times }, index) => (
            <li key={index}>
              <span>
                <span className={classes.line}>{words}</span>
                {times > 1 && ` × ${times}`}
              </span>
              <span>{why}</span>
            </li>
          ),
        )}
      </ul>
      <Checkbox
        label="Keep these lines in the story"
        checked={keep}
        onChange={(event) => onKeep(event.currentTarget.checked)}
      />
    </section>
  );
}

/** The same line several times over is one line with a number. */
function runsOf(lines: { words: string; why: string }[]): { words: string; why: string; times: number }[] {
  const runs: { words: string; why: string; times: number }[] = [];
  for (const line of lines) {
    const last = runs.at(-1);
    if (last?.words === line.words && last.why === line.why) last.times++;
    else runs.push({ ...line, times: 1 });
  }
  return runs;
}

function factsOf({ text, origin, furniture }: ImportCandidate): string {
  const words = (stretch: string) => stretch.split(/\s+/).filter(Boolean).length;
  const left = furniture.reduce((sum, { start, end }) => sum + words(text.slice(start, end)), 0);
  const from = origin === 'paste' ? 'the clipboard' : origin;
  return `From ${from}: ${count(words(text) - left, 'word')}. Nothing is kept until you import it.`;
}
