import type { CommandId } from '@shared/contract';
import { describe, expect, it, test } from 'vitest';
import { gate, inField, isOfField, type Verdict } from './gate';

/*
 * One row for each command and the key it is asked for by (– where it is chosen by hand), one column for each
 * thing that can have the keyboard. The native menu of macOS asks as the page's keys do.
 */
const TABLE = `
  command              key          page  field  dialog  field in a dialog
  edit.undo            Mod+Z        do    field  over    field
  edit.undo            –            do    field  over    field
  edit.undo            F8           do    field  over    field
  edit.redo            Mod+Shift+Z  do    field  over    field
  edit.redo            –            do    field  over    field
  article.details      Mod+D        do    key    over    key
  article.details      –            do    do     over    over
  article.close        Mod+W        do    do     over    over
  mark.status.verified 4            do    key    over    key
  mark.status.verified –            do    do     over    over
  help.palette         Mod+K        do    do     do      do
  help.palette         –            do    do     do      do
`;

const HOLDERS = [
  { field: false, over: false },
  { field: true, over: false },
  { field: false, over: true },
  { field: true, over: true },
];

describe('what a command means where the keyboard is', () => {
  const rows = TABLE.trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/));
  test.each(rows)('%s by %s: %s %s %s %s', (command, key, ...verdicts) => {
    const stroke = key === '–' ? null : key!;
    expect(HOLDERS.map((holder) => gate(command as CommandId, stroke, holder))).toEqual(
      verdicts as Verdict[],
    );
  });
});

it('a field takes back and does again, and does nothing else of ours', () => {
  expect([inField('edit.undo'), inField('edit.redo'), inField('edit.find')]).toEqual([
    'undo',
    'redo',
    undefined,
  ]);
});

it('the usual keys of undo are left to the browser in a field, others are not', () => {
  expect(['Mod+Z', 'Mod+Shift+Z', 'Mod+Y', 'F8'].map(isOfField)).toEqual([true, true, true, false]);
});
