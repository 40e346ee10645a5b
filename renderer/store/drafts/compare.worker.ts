import { compareDrafts } from '@shared/anchoring';
import { revise } from '@shared/domain/revision';
import type { Answer, Question } from './messages';

/* Comparing two books takes a second; the page must not stand still for it. One question, one answer. */

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const answer = (message: Answer) => self.postMessage(message);
  try {
    if (data.type === 'revise') answer({ type: 'revised', revision: revise(data.article, data.text, data.rule) });
    else answer({ type: 'compared', comparison: compareDrafts(data.old, data.text) });
  } catch (error) {
    answer({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
