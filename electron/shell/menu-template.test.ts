import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS, MENUS, type Settings } from '@shared/contract';
import { newId } from '@shared/domain';
import { macMenu } from './menu-template';

const itemsIn = (settings: Settings, run = vi.fn()) => {
  const menus = new Map(
    macMenu(settings, run).map(({ label, submenu }) => [label, submenu as MenuItemConstructorOptions[]]),
  );
  return {
    all: (menu: string) => menus.get(menu) ?? [],
    item: (menu: string, label: string) => menus.get(menu)?.find((item) => item.label === label),
    run,
  };
};

test('has every menu, and what is chosen is told', () => {
  const { all, item, run } = itemsIn(DEFAULT_SETTINGS);
  for (const menu of MENUS) expect(all(menu).length).toBeGreaterThan(0);
  const click = item('Go', 'Next mark')?.click as (...args: unknown[]) => void;
  click({}, undefined, { triggeredByAccelerator: false });
  click({}, undefined, { triggeredByAccelerator: true });
  expect(run.mock.calls).toEqual([
    ['go.next', false],
    ['go.next', true],
  ]);
});

test('has one undo and one redo, for the page knows whether a field or the article is meant', () => {
  const { all } = itemsIn(DEFAULT_SETTINGS);
  const steps = all('Edit').filter(({ label, role }) => /^(?:un|re)do$/i.test(label ?? role ?? ''));
  expect(steps.map(({ label, role, accelerator }) => [label, role, accelerator])).toEqual([
    ['Undo', undefined, 'CmdOrCtrl+Z'],
    ['Redo', undefined, 'CmdOrCtrl+Shift+Z'],
  ]);
});

test('shows the keys in force, and only those that cannot be letters of a note', () => {
  const { item } = itemsIn({
    ...DEFAULT_SETTINGS,
    keys: { 'article.details': ['Mod+J'], 'article.report': ['R'] },
  });
  expect(item('File', 'Article details…')?.accelerator).toBe('CmdOrCtrl+J');
  expect(item('File', 'Report')?.accelerator).toBeUndefined();
  expect(item('File', 'Close article')?.accelerator).toBe('CmdOrCtrl+W');
});

test('names the open tabs, and the articles opened last that have none', () => {
  const known = (slug: string) => ({ article: newId(), slug, headline: 'A headline', deadline: '' });
  const [open, closed, unnamed] = [known('OPEN'), known('CLOSED'), { ...known(''), headline: '' }];
  const { item, all } = itemsIn({
    ...DEFAULT_SETTINGS,
    session: {
      tabs: [{ ...open, mark: null, report: false, place: null }],
      active: null,
      recent: [open, closed, unnamed],
      begun: {},
      forms: {},
      typed: {},
    },
  });
  expect(all('Go').map(({ label }) => label)).toContain('OPEN');
  expect([item('File', 'CLOSED'), item('File', 'Untitled'), item('File', 'OPEN')].map(Boolean)).toEqual([
    true,
    true,
    false,
  ]);
  expect(all('Go').some(({ label }) => /^Tab \d$/.test(label ?? ''))).toBe(false);
});

test('greys out what the settings have switched off, and says where', () => {
  const fetching = (addresses: Settings['addresses']) =>
    itemsIn({ ...DEFAULT_SETTINGS, addresses })
      .all('File')
      .find(({ label }) => label?.startsWith('New article from an address'));
  expect(fetching('never')).toMatchObject({
    enabled: false,
    label: expect.stringContaining('(off in Settings'),
  });
  expect(fetching('ask')?.enabled).not.toBe(false);
  expect(fetching('ask')?.label).not.toContain('(');
});
