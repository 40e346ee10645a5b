import { expect, test } from '../fixtures/app';
import { violationsInBothThemes } from '../fixtures/axe';
import { choose, drag, openStory } from '../fixtures/story';

/* A mail as a paper: shown by who wrote to whom and when, found by its words; nothing of it runs. */

const MAIL = [
  'From: =?utf-8?Q?Tom=C3=A1s_Wren?= <wren@example.org>',
  'To: desk@example.org',
  'Date: Tue, 3 Mar 2026 09:00:00 +0000',
  'Subject: The count',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  '<body onload=3D"parent.ran =3D 1"><p>I counted thirty-eight passengers aboard the =',
  'ferry, twice.</p><script>parent.ran =3D 2</script><img src=3D"https://evil.example/x.png"></body>',
  '--b',
  'Content-Type: image/jpeg; name="quay.jpg"',
  'Content-Transfer-Encoding: base64',
  '',
  'AAAA',
  '--b--',
].join('\r\n');

test('a mail is shown with its head and its words, asked about a mark, and nothing of it is fetched or run', async ({
  app,
  page,
  home,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openStory(app, page, home);
  await drag(page, 'forty passengers aboard');
  await page.keyboard.press('c');
  await choose(app, home, MAIL, 'count.eml');
  await page.keyboard.press('Control+Shift+U');
  const pane = page.getByRole('region', { name: 'Papers', exact: true });
  const words = pane.getByRole('textbox', { name: 'Words of the paper' });
  for (const line of [
    'Subject: The count',
    'From: Tomás Wren <wren@example.org>',
    'Date: Tue, 3 Mar 2026 09:00:00 +0000',
    'I counted thirty-eight passengers aboard the ferry, twice.',
    'Attached: quay.jpg (3 bytes)',
  ])
    await expect(words).toContainText(line);
  expect(await violationsInBothThemes(page)).toEqual([]);

  await pane.getByRole('tab', { name: 'Passages' }).click();
  const passage = pane.getByRole('listbox', { name: 'Passages for this mark' }).getByRole('option').first();
  await expect(passage).toContainText('count.eml');
  await expect(passage).toContainText('thirty-eight');
  expect(asked.filter((url) => url.includes('evil.example'))).toEqual([]);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});
