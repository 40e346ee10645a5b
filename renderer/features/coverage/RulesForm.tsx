import { Button, Checkbox, Slider } from '@mantine/core';
import { DEFAULT_RULES, MOST_SOURCES, RISK_INFO, RISKS, type DeskRule, type DeskRules } from '@shared/domain';
import { changeSettings, useSettings } from '../../store/base/settings';
import type { Settings } from '@shared/contract';
import { Choice } from '../../ui/Choice';
import classes from './RulesForm.module.css';

/** The rules that are held or not, as a person reads them. */
const HELD = [
  ['decided', 'Every mark is decided, on the words as they stand'],
  ['queries', 'No query is out'],
  ['lost', 'No mark is lost'],
  ['problems', 'Whatever was found wrong is fixed, softened, cut or let stand'],
  ['attributed', 'Every direct or partial quote has its attribution'],
] as const satisfies readonly (readonly [DeskRule, string])[];

const VERIFIED: { value: DeskRules['verified']; label: string }[] = [
  { value: 'off', label: 'Not asked' },
  { value: 'sensitive', label: 'From sensitive' },
  { value: 'high', label: 'From high' },
  { value: 'legal', label: 'Legal only' },
];

const SOURCES = Array.from({ length: MOST_SOURCES + 1 }, (_, many) => ({
  value: String(many),
  label: many === 0 ? 'Not asked' : String(many),
}));

const isDefault = ({ sourced, ...rules }: DeskRules): boolean =>
  RISKS.every((risk) => {
    const usual = DEFAULT_RULES.sourced[risk];
    return sourced[risk].sources === usual.sources && !sourced[risk].primary === !usual.primary;
  }) && (Object.keys(rules) as (keyof typeof rules)[]).every((rule) => rules[rule] === DEFAULT_RULES[rule]);

const ALIKE: { value: Settings['alike']; label: string }[] = [
  { value: 'ask', label: 'Ask' },
  { value: 'always', label: 'Always' },
  { value: 'never', label: 'Never' },
];

/** What this desk asks of an article before it is signed off. Kept as they are set, with the library. */
export function RulesForm() {
  const { rules, alike } = useSettings(({ settings }) => settings);
  const set = (change: Partial<DeskRules>) => void changeSettings({ rules: { ...rules, ...change } });
  return (
    <section className={classes.rules} aria-labelledby="desk-rules">
      <h3 id="desk-rules">Before an article is signed off</h3>
      {HELD.map(([rule, label]) => (
        <Checkbox
          key={rule}
          label={label}
          checked={rules[rule]}
          onChange={(event) => set({ [rule]: event.currentTarget.checked })}
        />
      ))}
      <div className={classes.verified}>
        <p>Marks that must be verified, or be opinion, by their risk</p>
        <Choice
          label="Risk"
          value={rules.verified}
          options={VERIFIED}
          onChange={(verified) => set({ verified })}
        />
      </div>
      <div className={classes.verified} role="group" aria-labelledby="asked-sources">
        <p id="asked-sources">
          Sources that must support a verified mark, by its risk. Two pieces of evidence from one source, or
          from sources of one origin, are one, and the author’s word alone is none.
        </p>
        {RISKS.map((risk) => (
          <div key={risk} className={classes.asked}>
            <Choice
              label={RISK_INFO[risk].label}
              value={String(rules.sourced[risk].sources)}
              options={SOURCES}
              onChange={(sources) =>
                set({
                  sourced: { ...rules.sourced, [risk]: { ...rules.sourced[risk], sources: Number(sources) } },
                })
              }
            />
            <Checkbox
              label="One of them primary"
              aria-label={`${RISK_INFO[risk].label}: one of them primary`}
              checked={rules.sourced[risk].primary ?? false}
              onChange={({ currentTarget: { checked: primary } }) =>
                set({ sourced: { ...rules.sourced, [risk]: { ...rules.sourced[risk], primary } } })
              }
            />
          </div>
        ))}
      </div>
      <div>
        <div className={classes.measure}>
          <span>Sentences somebody has looked at</span>
          <span>{rules.coverage === 0 ? 'Not asked' : `${rules.coverage}%`}</span>
        </div>
        <Slider
          value={rules.coverage}
          min={0}
          max={100}
          step={5}
          label={null}
          size="sm"
          thumbLabel="Least share of sentences looked at, in per cent"
          onChange={(coverage) => set({ coverage })}
        />
      </div>
      <div>
        <Button disabled={isDefault(rules)} onClick={() => set(DEFAULT_RULES)}>
          Back to the usual rules
        </Button>
      </div>
      <h3>The same fact in several places</h3>
      <div className={classes.verified}>
        <p>When one of the marks that share a decision is decided, the others are decided alike</p>
        <Choice
          label="Others"
          value={alike}
          options={ALIKE}
          onChange={(value) => void changeSettings({ alike: value })}
        />
      </div>
    </section>
  );
}
