import { Slider } from '@mantine/core';
import { changeSettings, useSettings } from '../../store/base/settings';
import { Choice } from '../../ui/Choice';
import classes from './settings.module.css';

const THEMES = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** How it looks; the sample shows the sizes as the manuscript will have them. */
export function Look() {
  const { theme, textSize, columnWidth } = useSettings((state) => state.settings);
  return (
    <div className={classes.settings}>
      <Choice
        label="Theme"
        value={theme}
        options={THEMES}
        onChange={(next) => void changeSettings({ theme: next })}
      />
      <Measure
        label="Text size"
        unit="px"
        value={textSize}
        min={12}
        max={32}
        step={1}
        onChange={(next) => void changeSettings({ textSize: next })}
      />
      <Measure
        label="Column width"
        unit="characters"
        value={columnWidth}
        min={48}
        max={96}
        step={2}
        onChange={(next) => void changeSettings({ columnWidth: next })}
      />
      <div className={classes.sample} aria-hidden="true">
        <p>
          By noon the fog had closed in over the sound, and nobody on either shore could say where the boat
          was, or whether her engine still ran. The harbour master had counted forty people aboard; he had
          counted them twice.
        </p>
      </div>
    </div>
  );
}

interface MeasureProps {
  label: string;
  unit: string;
  value: number;
  min: number;
  max: number;
  step: number;
  onChange: (value: number) => void;
}

function Measure({ label, unit, value, ...range }: MeasureProps) {
  return (
    <div>
      <div className={classes.measure}>
        <span>{label}</span>
        <span>
          {value} {unit}
        </span>
      </div>
      <Slider
        {...range}
        value={value}
        label={null}
        size="sm"
        thumbLabel={`${label} of the manuscript, in ${unit}`}
      />
    </div>
  );
}
