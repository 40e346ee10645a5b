import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepareProfile } from './profile';

describe('the browser’s profile', () => {
  let profile: string;
  beforeEach(() => {
    profile = fs.mkdtempSync(path.join(os.tmpdir(), 'stet-profile-'));
  });
  afterEach(() => fs.rmSync(profile, { recursive: true, force: true }));
  const at = (name: string) => path.join(profile, 'Default', name);
  const preferences = () => JSON.parse(fs.readFileSync(at('Preferences'), 'utf8')) as Record<string, unknown>;
  const NOTHING_KEPT = {
    history: { saving_disabled: true },
    autofill: { enabled: false, profile_enabled: false },
  };

  it('keeps no pages, no fields and no sessions', () => {
    prepareProfile(profile);
    expect(preferences()).toMatchObject(NOTHING_KEPT);
    expect(fs.statSync(at('Sessions')).isFile()).toBe(true);
  });

  it('of before loses what it had kept, and nothing else', () => {
    fs.mkdirSync(at('Sessions'), { recursive: true });
    for (const name of ['History', 'History-journal', 'Web Data', 'Sessions/Session_1', 'Cookies'])
      fs.writeFileSync(at(name), 'Quillfeather');
    fs.writeFileSync(at('Preferences'), JSON.stringify({ history: { x: 1 }, browser: { theme: 2 } }));
    prepareProfile(profile);
    expect(fs.readdirSync(at('')).sort()).toEqual(['Cookies', 'Preferences', 'Sessions']);
    expect(preferences()).toMatchObject({
      ...NOTHING_KEPT,
      history: { x: 1, saving_disabled: true },
      browser: { theme: 2 },
    });
  });

  it.each(['{"history":', '[]', 'null', '7'])('with damaged preferences (%s) is one without', (content) => {
    fs.mkdirSync(at(''), { recursive: true });
    fs.writeFileSync(at('Preferences'), content);
    prepareProfile(profile);
    expect(preferences()).toMatchObject(NOTHING_KEPT);
  });

  it('that was set up is left as it is', () => {
    prepareProfile(profile);
    fs.writeFileSync(at('Web Data'), 'x');
    const before = fs.statSync(at('Preferences')).mtimeMs;
    prepareProfile(profile);
    expect([fs.statSync(at('Preferences')).mtimeMs, fs.existsSync(at('Web Data'))]).toEqual([before, true]);
  });
});
