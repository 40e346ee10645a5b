import { Button } from '@mantine/core';
import { recordingOf, type Article, type Paper } from '@shared/domain';
import { proposedRecording, type Proposal } from '@shared/document/transcript/recording';
import { useEffect, useId } from 'react';
import { usePapers } from '../../../store/papers/open';
import { lookHowLong, useLengths } from '../../../store/papers/lengths';
import { putIn, playingIn, recordingsIn } from '../../../store/papers/player';
import { linkRecording } from '../../../store/papers/tapes';
import classes from './player.module.css';

interface ItsRecordingProps {
  article: Article;
  paper: Paper;
  readOnly: boolean;
}

/** Which recording a transcript is of: as somebody said, or as its name and length let one think. */
export function ItsRecording({ article, paper, readOnly }: ItsRecordingProps) {
  const id = useId();
  const last = usePapers(({ contents }) => lastTime(contents[paper.id]?.content?.apparatus.cues ?? []));
  const recordings = recordingsIn(article);
  const own = recordingOf(article, paper.id);
  const isAsked = last !== null && recordings.length > 0;
  useEffect(() => {
    if (isAsked && paper.recording === undefined) void lookHowLong(article);
  }, [isAsked, article, paper.recording]);
  useEffect(() => {
    const playing = playingIn(article.id);
    if (isAsked && own && !playing?.isPlaying && playing?.recording !== own.id) putIn(article.id, own.id);
  }, [isAsked, own, article.id]);
  const lengths = useLengths();
  if (!isAsked) return null;
  const proposal =
    paper.recording === undefined && !own
      ? proposedRecording(
          { name: paper.file.name, last },
          recordings.map((each) => ({
            id: each.id,
            name: each.file.name,
            long: lengths[each.file.sha256] ?? null,
          })),
        )
      : null;
  const link = (to: string | null) => void linkRecording(article.id, paper, to);
  return (
    <div className={classes.link}>
      <label htmlFor={id}>Recording</label>
      <select
        id={id}
        value={own?.id ?? ''}
        disabled={readOnly}
        onChange={({ currentTarget: { value } }) => link(value === '' ? null : value)}
      >
        <option value="">Not linked</option>
        {recordings.map((each) => (
          <option key={each.id} value={each.id}>
            {each.file.name}
          </option>
        ))}
      </select>
      {own && paper.recording === undefined && <span className={classes.soft}>of the same source</span>}
      {proposal && !readOnly && (
        <span role="group" aria-label="Proposed recording" className={classes.proposed}>
          Is it {article.papers[proposal.recording]?.file.name}? {WHY[proposal.by]}{' '}
          <Button size="compact-xs" variant="light" onClick={() => link(proposal.recording)}>
            Link them
          </Button>{' '}
          <Button size="compact-xs" variant="subtle" onClick={() => link(null)}>
            It is not
          </Button>
        </span>
      )}
    </div>
  );
}

const WHY: Record<Proposal['by'], string> = {
  name: 'It is called the same.',
  length: 'It is just as long.',
  both: 'It is called the same, and is as long.',
};

/** When the last turn begins; null where no turn says when. */
function lastTime(cues: readonly { time: number | null }[]): number | null {
  let last: number | null = null;
  for (const { time } of cues) if (time !== null && (last === null || time > last)) last = time;
  return last;
}
