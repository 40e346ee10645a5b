/*
 * Which recording a transcript is of, by what both are called and how long they are. It is proposed, and a
 * person says so.
 */

/** Words of file names that say what a file is and not what of. */
const SAYING_KIND: ReadonlySet<string> = new Set(
  (
    'transcript transcription transcripts captions caption subtitles subs sub cc otter ai rev trint sonix whisper ' +
    'audio video recording rec record sound only final copy edited export vtt srt txt json tsv docx ' +
    'mp3 mp4 m4a wav ogg webm mov en eng english de ger deu fr fra es spa gb us'
  ).split(' '),
);

export interface NamedTranscript {
  name: string;
  /** When its last turn begins, in seconds. */
  last: number;
}

export interface NamedRecording {
  id: string;
  name: string;
  /** In seconds; null where it is not known. */
  long: number | null;
}

/** The recording that a transcript is probably of, and what speaks for it. */
export interface Proposal {
  recording: string;
  by: 'name' | 'length' | 'both';
}

/** In seconds: by so much the clocks of two programs differ. */
const SLACK = 2;
/** The last turn of a transcript begins within so many seconds of the end, or this share of the whole. */
const LAST_TURN = { seconds: 60, share: 0.05 };

/**
 * Which of the recordings a transcript is of: the only one that is called the same, unless it is too short
 * for it; else the only one that is just as long. Null where none is, or several are.
 */
export function proposedRecording(
  transcript: NamedTranscript,
  recordings: readonly NamedRecording[],
): Proposal | null {
  const possible = recordings.filter(({ long }) => long === null || transcript.last <= long + SLACK);
  const asLong = possible.filter(({ long }) => long !== null && endsWith(transcript, long));
  const stem = stemOf(transcript.name);
  const alike = stem === '' ? [] : possible.filter(({ name }) => stemOf(name) === stem);
  const [named, other] = alike;
  if (named && !other) return { recording: named.id, by: asLong.includes(named) ? 'both' : 'name' };
  const [only, more] = alike.length > 0 ? asLong.filter((each) => alike.includes(each)) : asLong;
  return only && !more ? { recording: only.id, by: alike.length > 0 ? 'both' : 'length' } : null;
}

const endsWith = ({ last }: NamedTranscript, long: number): boolean =>
  last > 0 && long - last <= Math.max(LAST_TURN.seconds, long * LAST_TURN.share) && last >= long / 2;

/**
 * What a file is called, without what says its kind: "Marlow_interview (EN).transcript.vtt" is "marlow
 * interview".
 */
function stemOf(name: string): string {
  const words = name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !SAYING_KIND.has(word));
  return words.join(' ');
}
