import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import classes from './NoticeList.module.css';

const ICONS = { info: Info, warning: TriangleAlert, error: CircleAlert };

/** Notices that belong to what stands on screen, one line each. */
export function NoticeList({
  notices,
}: {
  notices: readonly { level: keyof typeof ICONS; message: string }[];
}) {
  if (notices.length === 0) return null;
  return (
    <ul className={classes.list}>
      {notices.map(({ level, message }) => {
        const Icon = ICONS[level];
        return (
          <li key={message} data-level={level}>
            <Icon size={15} aria-hidden="true" />
            <span>{message}</span>
          </li>
        );
      })}
    </ul>
  );
}
