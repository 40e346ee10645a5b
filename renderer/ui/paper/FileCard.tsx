import { Button } from '@mantine/core';
import { FORMATS } from '@shared/document/formats';
import { megabytes } from '../format';
import type { ShownPaper } from './types';
import classes from './paper.module.css';

interface FileCardProps {
  paper: ShownPaper;
  /** Why it is not shown otherwise, in a sentence. */
  why: string;
  onSave?: (() => void) | undefined;
}

/** A paper that cannot be looked at here: what is known of its file, and a copy of it for who can. */
export function FileCard({ paper: { kind, file }, why, onSave }: FileCardProps) {
  return (
    <div className={classes.card} role="group" aria-label={file.name}>
      <p>{why.includes('kept as it came') ? why : `${why} The file is kept as it came.`}</p>
      <dl>
        <dt>Name</dt>
        <dd>{file.name}</dd>
        <dt>Kind</dt>
        <dd>{kindNamed(kind)}</dd>
        <dt>Size</dt>
        <dd>{megabytes(file.size)}</dd>
        <dt>sha256</dt>
        <dd className={classes.hash}>{file.sha256}</dd>
      </dl>
      {onSave && (
        <Button variant="default" onClick={onSave}>
          Save a copy…
        </Button>
      )}
    </div>
  );
}

const OTHERS: Record<string, string> = {
  image: 'Picture',
  audio: 'Sound recording',
  video: 'Video recording',
  mail: 'E-mail',
};

function kindNamed(kind: string): string {
  const name = FORMATS.find(({ key }) => key === kind)?.name;
  return name ? `${name.charAt(0).toUpperCase()}${name.slice(1)} file` : (OTHERS[kind] ?? 'Other file');
}
