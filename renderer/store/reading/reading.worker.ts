import { readingDesk } from './desk';
import type { Ask } from './messages';

// The only place of the page where the language model is loaded.
const answer = readingDesk((message) => self.postMessage(message));
self.addEventListener('message', ({ data }: MessageEvent<Ask>) => void answer(data));
