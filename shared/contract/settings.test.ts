import { expect, test } from 'vitest';
import { CALLS } from './contract';
import { DEFAULT_SETTINGS } from './settings';

test.each(Object.keys(DEFAULT_SETTINGS) as (keyof typeof DEFAULT_SETTINGS)[])(
  'a change of %s names nothing else: the other settings stay as they are',
  (name) => {
    const change = { [name]: DEFAULT_SETTINGS[name] };
    const taken = name === 'exportFolder' ? {} : change;
    expect(CALLS['settings.set'].input.parse(change)).toEqual(taken);
  },
);
