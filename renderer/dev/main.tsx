import '../page';
import { start } from '../app/start';
import { DEFAULT_SETTINGS } from '@shared/contract';
import { fakeMain } from './fake';
import { deskOf } from './desk';

/*
 * The page without its main process, to look at while building it. `?marks=10000` fills the desk, `?empty` is a first
 * start, `?theme=dark` and `?theme=light` choose.
 */
const query = new URLSearchParams(window.location.search);
const theme = query.get('theme');

start(fakeMain(query.has('empty') ? [] : deskOf(Number(query.get('marks') ?? 24)), {
  ...DEFAULT_SETTINGS,
  ...(query.has('empty') ? {} : { person: 'Hester Wray', welcomed: true }),
  ...(theme === 'light' || theme === 'dark' ? { theme } : {}),
}).bridge);
