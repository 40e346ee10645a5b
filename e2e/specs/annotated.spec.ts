import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from '../fixtures/app';
import { exportReport } from '../fixtures/exports';
import { drag, marks, openStory, saved } from '../fixtures/story';

/* The annotated draft: out as a Word file, back with somebody's answer and another word. */

const ANSWER =
  '<w:comment w:id="90" w:author="Bo" w:initials="B"><w:p w14:paraId="1A2B3C4D"><w:r><w:t>Are you sure of forty?</w:t></w:r></w:p></w:comment>';

test('an annotated draft goes out to Word and comes back with an answer and a changed word', async ({
  app,
  page,
  home,
}) => {
  test.setTimeout(150_000);
  await openStory(app, page, home);
  await drag(page, 'forty passengers');
  await page.keyboard.press('c');
  await page.keyboard.press('4');
  await expect(marks(page)).toHaveCount(1);
  await saved(page);

  await page.keyboard.press('Control+p');
  const [file = ''] = await exportReport(app, page, home, 'Annotated draft');
  const parts = unzipSync(await readFile(file));
  const edit = (part: string, how: (xml: string) => string) => {
    parts[part] = strToU8(how(strFromU8(parts[part]!)));
  };
  expect(strFromU8(parts['word/comments.xml']!)).toMatch(/\[Stet 1-[0-9a-f]{8}\] ✓ Verified/);
  const [, thread] = /paraId="([0-9A-F]{8})"/.exec(strFromU8(parts['word/commentsExtended.xml']!))!;
  edit('word/document.xml', (xml) =>
    xml
      .replace('forty passengers', 'fifty passengers')
      .replace(/(<w:commentReference w:id="0"\/><\/w:r>)/, '$1<w:r><w:commentReference w:id="90"/></w:r>'),
  );
  edit('word/comments.xml', (xml) => xml.replace('</w:comments>', `${ANSWER}</w:comments>`));
  edit('word/commentsExtended.xml', (xml) =>
    xml.replace(
      '</w15:commentsEx>',
      `<w15:commentEx w15:paraId="1A2B3C4D" w15:paraIdParent="${thread}" w15:done="0"/></w15:commentsEx>`,
    ),
  );
  const back = path.join(home, 'back.docx');
  await writeFile(back, zipSync(parts));

  await page.keyboard.press('Escape');
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
  }, back);
  await page.keyboard.press('Control+Shift+o');
  await expect(page.getByText('Are you sure of forty?')).toBeVisible();
  await page.getByRole('button', { name: 'Keep as draft 2' }).click();
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toContainText('fifty passengers');
  await expect(marks(page)).toHaveCount(1);
});
