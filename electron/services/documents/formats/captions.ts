import { spokenDocument } from '@shared/document/transcript/document';
import { spokenAnyway } from '@shared/document/transcript/read';
import type { ReadDocument } from '@shared/document/document';

/** Captions: what is said, when, and by whom. */
export const reader = {
  takes: 'text' as const,
  read: (source: string): ReadDocument => spokenDocument(spokenAnyway(source)),
};
