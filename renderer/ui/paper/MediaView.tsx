import classes from './paper.module.css';

interface MediaViewProps {
  kind: 'audio' | 'video';
  address: string;
  name: string;
  onTrouble: () => void;
}

/** A recording, played from the disk a slice at a time. */
export function MediaView({ kind, address, name, onTrouble }: MediaViewProps) {
  const Tag = kind;
  return (
    <div className={classes.media}>
      <Tag controls preload="metadata" src={address} aria-label={name} onError={onTrouble} />
    </div>
  );
}
