import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../storage/testing';
import { errorText, openLog, withoutText } from './log';

const folder = temporaryFolder();
const STORY = 'The ferry left the quay at nine on Monday morning with forty passengers aboard';

describe('the log', () => {
  test('has what happened, with when and how grave, and can be read', async () => {
    const log = openLog(path.join(folder(), 'logs'));
    log.info('Stet 1.2 starts.');
    log.warn('The library is in use elsewhere.');
    log.error('article.open', new TypeError('x is not a function'));
    const text = await log.read();
    expect(text).toBe(await readFile(log.file, 'utf8'));
    expect(text).toMatch(
      /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d info Stet 1\.2 starts\.\n.* warn The library is in use elsewhere\.\n.* error article\.open: TypeError: x is not a function\n\s+at /,
    );
  });

  test('shows its end when it is long, from the beginning of a line', async () => {
    const log = openLog(folder());
    for (let n = 0; n < 3000; n++) log.info(`line ${n} ${'.'.repeat(30)}`);
    const text = await log.read();
    expect(text.length).toBeLessThanOrEqual(64 * 1024);
    expect(text).toMatch(/^\d{4}-/);
    expect(text).toContain('line 2999');
  });

  test('that cannot be written or read is no reason to fail', async () => {
    await writeFile(path.join(folder(), 'logs'), 'in the way');
    const log = openLog(path.join(folder(), 'logs'));
    log.info('Nobody reads this.');
    expect(await log.read()).toMatch(/could not be read|^$/);
    await mkdir(path.join(folder(), 'stet.log'));
    expect(await openLog(folder()).read()).toMatch(/could not be read/);
  });
});

describe('no word of an article', () => {
  const broken = (text: string) => {
    try {
      return JSON.parse(text) as never;
    } catch (error) {
      return error;
    }
  };
  test.each([
    ['a parser’s excerpt', broken(STORY)],
    ['an excerpt out of the middle', broken(`{"a": "${STORY}", ${STORY}}`)],
    ['an excerpt with quotation marks', broken(`"${STORY.slice(0, 20)}" said “${STORY}” and "${STORY}`)],
    ['a quotation', new Error(`Cannot place "${STORY}" in the draft`)],
    ['a curly one', new Error(`Cannot place “${STORY}” in the draft`)],
    ['a thrown text', `no such mark: '${STORY}'`],
  ])('%s', (_, error) => {
    const said = errorText(error);
    for (const word of ['ferry left', 'forty passengers', 'Monday morning']) expect(said).not.toContain(word);
    expect(said.length).toBeGreaterThan(3);
  });

  test('a short name stays, a long message is cut', () => {
    expect(withoutText('No field "slug" in settings.json')).toBe('No field "slug" in settings.json');
    expect(withoutText('a'.repeat(5000)).length).toBeLessThan(700);
  });
});
