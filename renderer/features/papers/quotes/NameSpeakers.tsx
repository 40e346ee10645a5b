import { Button } from '@mantine/core';
import type { Article, Paper } from '@shared/domain';
import { UserRoundPen } from 'lucide-react';
import { useState } from 'react';
import { usePapers } from '../../../store/papers/open';
import { labelsIn } from '../../../store/papers/quotes';
import { SpeakersDialog } from './SpeakersDialog';

/** Opens the names of those who speak in a paper; not there where nobody does. */
export function NameSpeakers({ article, paper }: { article: Article; paper: Paper }) {
  const [naming, setNaming] = useState(false);
  const content = usePapers(({ contents }) => contents[paper.id]?.content ?? null);
  if (labelsIn(content).length === 0) return null;
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={`Name the speakers of the paper ${paper.file.name}`}
        leftSection={<UserRoundPen size={13} aria-hidden="true" />}
        onClick={() => setNaming(true)}
      >
        Speakers…
      </Button>
      {naming && <SpeakersDialog article={article} paper={paper} onClose={() => setNaming(false)} />}
    </>
  );
}
