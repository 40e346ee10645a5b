import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EventPayload } from '@shared/contract';
import { fakeMain } from '../../dev/fake';
import { connect } from '../base/bridge';
import { followLeaving } from './leaving';
import { answered, holdsTyped, sent, typing } from '../base/saving';
import { followSession } from './session';
import { keepText, NEW_ARTICLE } from '../base/typed';

const did: string[] = [];
let leave: () => void;
let stops: (() => void)[];

beforeEach(() => {
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', { activeElement: null });
  vi.stubGlobal('HTMLElement', Object);
  did.length = 0;
  const { bridge } = fakeMain([]);
  connect({
    ...bridge,
    'session.keep': async ({ typed }) => void did.push(`kept ${typed?.[NEW_ARTICLE] ?? 'nothing'}`),
    'app.left': async () => void did.push('left'),
    on: (name, listener) => {
      if (name === 'app.leaving') leave = () => listener({} as EventPayload<typeof name>);
      return () => {};
    },
  });
  stops = [followSession(), followLeaving()];
});
afterEach(() => {
  stops.forEach((stop) => stop());
  vi.unstubAllGlobals();
});

const turn = () => new Promise((resolve) => setTimeout(resolve));

test('what is typed is sent, answered and kept before the page says that the app may end', async () => {
  stops.push(
    holdsTyped(() => {
      did.push('sent');
      typing('a field', false);
      sent('an article');
    }),
  );
  typing('a field', true);
  keepText(NEW_ARTICLE, 'half a story');
  leave();
  await turn();
  expect(did).toEqual(['sent']);
  did.push('answered');
  answered('an article', null);
  await turn();
  expect(did).toEqual(['sent', 'answered', 'kept half a story', 'left']);
});

test('what could not be kept does not hold up the end', async () => {
  sent('an article');
  leave();
  answered('an article', 'The disk is full.');
  await turn();
  expect(did.at(-1)).toBe('left');
});
