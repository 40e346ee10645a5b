import { Checkbox } from '@mantine/core';
import type { ImportCandidate } from '@shared/contract';
import { count } from '../format';
import classes from './review.module.css';

interface FurnitureProps {
  candidate: Pick<ImportCandidate, 'text' | 'furniture'>;
  keep: boolean;
  onKeep: (keep: boolean) => void;
}

/** What is no part of the story by the look of it, and the choice. */
export function Furniture({ candidate, keep, onKeep }: FurnitureProps) {
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
