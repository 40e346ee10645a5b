import type { Forgiven } from '@shared/contract';
import { expect, test } from 'vitest';
import { saidForgiven } from './forgiven';

const mayor = { word: 'mayer', instead: ['mayor'] };
const bridge = { word: 'Brigde', instead: ['Bridge', 'bridges', 'bridged'] };

test.each<[forgiven: Forgiven[], ready: boolean, said: string]>([
  [[], true, ''],
  [[mayor], true, 'Nothing found for “mayer”; showing “mayor”.'],
  [[mayor], false, 'Nothing found for “mayer” so far; showing “mayor”.'],
  [[bridge], true, 'Nothing found for “Brigde”; showing “Bridge”, “bridges” and “bridged”.'],
  [
    [mayor, { word: 'damm', instead: ['dam'] }],
    true,
    'Nothing found for “mayer”; showing “mayor”. Nothing found for “damm”; showing “dam”.',
  ],
])('%j, all read: %s', (forgiven, ready, said) => expect(saidForgiven(forgiven, ready)).toBe(said));
