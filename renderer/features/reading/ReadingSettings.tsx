import { Checkbox, Radio } from '@mantine/core';
import type { SurroundingsRule } from '@shared/domain';
import { RULE_INFO, RULE_NAMES } from '@shared/reading/answers';
import { changeSettings, useSettings } from '../../store/base/settings';
import classes from './ReadingSettings.module.css';

const SAME = {
  whitespace: 'Width of white space and line breaks',
  quotes: 'Style of quotation marks and apostrophes',
  hyphenation: 'Style of dashes, hyphens at a line’s end, and compounds the text spells both ways',
  capitals: 'Capitals',
} as const;
type Same = keyof typeof SAME;
const rulesOf = (on: readonly string[]): Record<Same, boolean> => ({
  whitespace: on.includes('whitespace'),
  quotes: on.includes('quotes'),
  hyphenation: on.includes('hyphenation'),
  capitals: on.includes('capitals'),
});
const ALWAYS =
  'Of words changed from now on. Another word, figure, sign or unit always asks for one, ' +
  'and so does a hyphen that may make another word.';

const SURROUNDINGS: Record<SurroundingsRule, { label: string; description: string }> = {
  facts: {
    label: 'What could be checked',
    description:
      'A number, name, date, unit, denial, hedge, speaker or verb of saying in its sentence, ' +
      'or another sentence altogether.',
  },
  any: {
    label: 'Any word of its sentence',
    description: 'Quotation marks, dashes, commas and white space never count.',
  },
  off: { label: 'Nothing', description: 'Only the marked words themselves are watched.' },
};

/**
 * What the desk wants to hear of: the flags of the first read, and which changes of words ask for another
 * look at a mark.
 */
export function ReadingSettings() {
  const flagsOff = useSettings(({ settings }) => settings.flagsOff);
  const sameWords = useSettings(({ settings }) => settings.sameWords);
  const surroundings = useSettings(({ settings }) => settings.surroundings);
  return (
    <div className={classes.settings}>
      <Checkbox.Group
        label="Changes that ask for no re-check"
        description={ALWAYS}
        value={(Object.keys(SAME) as Same[]).filter((each) => sameWords[each])}
        onChange={(on) => void changeSettings({ sameWords: rulesOf(on) })}
      >
        <div className={classes.boxes}>
          {(Object.keys(SAME) as Same[]).map((each) => (
            <Checkbox key={each} size="xs" value={each} label={SAME[each]} />
          ))}
        </div>
      </Checkbox.Group>
      <Radio.Group
        label="Changes around a mark that ask for another look"
        description={
          'Of words changed from now on. The mark’s own words are the same; what their sentence says of them ' +
          'is compared with what it said when the status was set.'
        }
        value={surroundings}
        onChange={(value) => void changeSettings({ surroundings: value as SurroundingsRule })}
      >
        <div className={classes.boxes}>
          {(Object.keys(SURROUNDINGS) as SurroundingsRule[]).map((each) => (
            <Radio key={each} size="xs" value={each} {...SURROUNDINGS[each]} />
          ))}
        </div>
      </Radio.Group>
      <Checkbox.Group
        label="Flags of the first read"
        description="What it points out on the face of the text. Those that are off are not shown, in any article."
        value={RULE_NAMES.filter((name) => !flagsOff.includes(name))}
        onChange={(on) => void changeSettings({ flagsOff: RULE_NAMES.filter((name) => !on.includes(name)) })}
      >
        <div className={classes.boxes}>
          {RULE_NAMES.map((name) => (
            <Checkbox key={name} size="xs" value={name} label={RULE_INFO[name].title} />
          ))}
        </div>
      </Checkbox.Group>
    </div>
  );
}
