import { expect, test } from '../fixtures/app';
import { Hand, MOST_KEYS, type Act } from '../fixtures/hand';
import { choose, openStory, PARAGRAPHS } from '../fixtures/story';

/* What a checker does all day, in keys: nothing may come to cost more. */

const REVISED = PARAGRAPHS.join('\n\n').replace('forty passengers', 'fifty passengers');

test('no act of a day costs more keys than it did: a mark, a decision, risk, evidence, a re-check', async ({
  app,
  page,
  home,
}) => {
  await openStory(app, page, home);
  await expect(page.getByRole('status', { name: 'First read' })).toHaveText('Read');
  const hand = new Hand(page);
  await page.keyboard.press('r');
  const lines = page.getByRole('listbox', { name: /^First read/ });
  await expect(lines).toBeFocused();
  await page.keyboard.press('Home');
  await expect(lines.locator('[aria-selected="true"]')).toBeVisible();
  const claims = page.getByRole('group', { name: 'Shown' }).getByRole('button', { name: /^Flags/ });
  if ((await claims.getAttribute('aria-pressed')) === 'true') await claims.click();
  await lines.focus();
  await page.keyboard.press('Home');
  for (let n = 0; n < 3; n++) await hand.mark();

  await page.keyboard.press('Shift+R');
  await page.getByRole('textbox', { name: 'Manuscript' }).focus();
  await page.keyboard.press('Control+Home');
  await hand.decide();
  await hand.risk();
  await hand.evidence({
    title: 'Harbour log',
    where: 'Harbour office, shelf 4',
    locator: 'page 31',
    excerpt: 'departed with forty aboard',
  });
  await hand.decide();
  await hand.knownSource('Harbour log');
  await hand.decide();

  await choose(app, home, REVISED, 'ferry-2.txt');
  await page.keyboard.press('Control+Shift+o');
  await page.getByRole('button', { name: 'Keep as draft 2' }).click();
  await expect(page.getByRole('textbox', { name: 'Manuscript' })).toContainText('fifty passengers');
  await page.getByRole('textbox', { name: 'Manuscript' }).focus();
  await hand.recheck();

  const keys = Object.fromEntries(hand.done.map(({ act, keys: pressed }) => [act, pressed]));
  expect(Object.keys(keys).sort()).toEqual(Object.keys(MOST_KEYS).sort());
  for (const act of Object.keys(MOST_KEYS) as Act[])
    expect(keys[act], act).toBeLessThanOrEqual(MOST_KEYS[act]);
});
