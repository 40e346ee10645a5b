import { describe, expect, test } from 'vitest';
import { DRAFTS, FORMATS } from '@shared/document/formats';
import { helpFor, overview } from './help';
import { VERBS } from './verbs';

const verb = (name: string) => VERBS.find((each) => each.name === name)!;

describe.each(DRAFTS)('files of the format $name', ({ extensions: [usual] }) => {
  test.each([
    ['the list of what can be done', overview([verb('import')])],
    ['the help of import', helpFor(verb('import'))],
    ['the help of draft', helpFor(verb('draft'))],
  ])('are named in %s', (_, help) => expect(help).toContain(`.${usual}`));
});

test.each(FORMATS)('files of the format $name are named in the help of text', ({ extensions: [usual] }) =>
  expect(helpFor(verb('text'))).toContain(`.${usual}`),
);
