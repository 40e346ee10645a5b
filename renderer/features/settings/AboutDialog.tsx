import { useSettings } from '../../store/base/settings';
import { Dialog } from '../../ui/Dialog';
import classes from './settings.module.css';

export function AboutDialog({ onClose }: { onClose: () => void }) {
  const { version, runtime, library, log, platform } = useSettings((state) => state.info);
  const facts = { Version: version, 'Runs on': `${runtime}, ${platform}`, Library: library, Log: log };
  return (
    <Dialog onClose={onClose} title="About Stet">
      <p>
        Stet (“let it stand”) is a workstation for editorial fact-checking. Everything you do in it stays in
        the library on this computer.
      </p>
      <dl className={classes.facts}>
        {Object.entries(facts).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
