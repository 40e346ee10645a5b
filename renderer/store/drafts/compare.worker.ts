import { compareDrafts } from '@shared/anchoring';
import { reviewDraft } from '@shared/domain/commands/draft-review';
import type { Answer, Question } from './messages';

/* Comparing two books takes a second; the page must not stand still for it. One question, one answer. */

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const answer = (message: Answer) => self.postMessage(message);
  try {
    if (data.type === 'review')
      answer({ type: 'reviewed', found: reviewDraft(data.article, data.text, data.rule) });
    else answer({ type: 'compared', comparison: compareDrafts(data.old, data.text) });
  } catch (error) {
    answer({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
});
