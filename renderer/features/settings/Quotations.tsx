import { Checkbox } from '@mantine/core';
import { DESK_CLEANINGS, type DeskCleaning } from '@shared/tape/policy';
import { changeSettings, useSettings } from '../../store/base/settings';
import classes from './settings.module.css';

/** What an editor does, and what it looks like. */
const LABELS: Record<DeskCleaning, [label: string, description: string]> = {
  filler: ['Leave out fillers', 'um, you know, I mean'],
  'false start': ['Leave out false starts', 'what the speaker broke off'],
  repetition: ['Leave out repetitions', 'what was said twice in a row'],
  leading: ['Leave out “and”, “but” and “so” at a sentence’s head', ''],
  contraction: ['Open and close contractions', '“do not” as “don’t”'],
  numeral: ['Write numbers as figures or words', '“six” as “6”; another number is never allowed'],
  spelling: ['Spell as the desk spells', '“goin’” as “going”, “colour” as “color”, “Sen.” as “Senator”'],
  capitals: ['Set capitals', ''],
  punctuation: ['Set punctuation', ''],
  grammar: ['Mend grammar', '“he don’t” as “he doesn’t”'],
};

/** What this desk lets an editor do to spoken words: such a quotation is cleaned, and not altered. */
export function Quotations() {
  const policy = useSettings(({ settings }) => settings.tape);
  return (
    <div className={classes.settings}>
      <p>
        What an editor may do to spoken words without saying so. A quotation that has nothing else done to it
        is cleaned; anything more makes it altered. Numbers, names and denials are always compared as they
        are.
      </p>
      {DESK_CLEANINGS.map((what) => {
        const [label, description] = LABELS[what];
        return (
          <Checkbox
            key={what}
            label={label}
            description={description || undefined}
            checked={policy[what]}
            onChange={(event) =>
              void changeSettings({ tape: { ...policy, [what]: event.currentTarget.checked } })
            }
          />
        );
      })}
    </div>
  );
}
