import { changeSettings, useSettings } from '../../store/base/settings';
import { Choice } from '../../ui/Choice';
import classes from './settings.module.css';

const ANSWERS = [
  { value: 'never', label: 'Never' },
  { value: 'ask', label: 'After asking' },
] as const;

/** Whether a draft may come from an address of the web. */
export function WebAddresses() {
  const { addresses } = useSettings((state) => state.settings);
  return (
    <div className={classes.settings}>
      <Choice
        label="Fetching"
        value={addresses}
        options={ANSWERS}
        onChange={(next) => void changeSettings({ addresses: next })}
      />
      <p className={classes.told}>
        Whether addresses of the web may be fetched. Never: Stet asks nothing of the web, and New article from
        an address is off. After asking: it fetches the one address you name, shows it whole and asks you
        first, each time, and again where the address leads on to another site.
      </p>
      <p className={classes.told}>
        The site sees that somebody on this network asked for that page, and when. It is sent no cookies, no
        name and nothing of your articles. Pages that want you to log in do not come: save those in a browser
        and import the file. Stet goes to the site itself, never by a proxy.
      </p>
    </div>
  );
}
