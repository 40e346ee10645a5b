import { Slider, TextInput } from '@mantine/core';
import { changeSettings, NAMELESS, useSettings } from '../../store/settings';
import { Dialog } from '../../ui/Dialog';
import { Choice } from '../../ui/Choice';
import classes from './settings.module.css';

const THEMES = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** Settings take effect as they are made; there is nothing to confirm. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const { person, theme, textSize, columnWidth } = useSettings((state) => state.settings);
  return (
    <Dialog onClose={onClose} title="Settings">
      <div className={classes.settings}>
        <TextInput
          label="Your name" description="Signs notes, decisions and reports from now on." placeholder={NAMELESS} maxLength={200} data-autofocus
          defaultValue={person} onChange={(event) => void changeSettings({ person: event.currentTarget.value.trim() })}
        />
        <Choice label="Theme" value={theme} options={THEMES} onChange={(next) => void changeSettings({ theme: next })} />
        <Measure label="Text size" unit="px" value={textSize} min={12} max={32} step={1} onChange={(next) => void changeSettings({ textSize: next })} />
        <Measure label="Column width" unit="characters" value={columnWidth} min={48} max={96} step={2} onChange={(next) => void changeSettings({ columnWidth: next })} />
      </div>
    </Dialog>
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
        <span>{value} {unit}</span>
      </div>
      <Slider {...range} value={value} label={null} size="sm" thumbLabel={`${label} of the manuscript, in ${unit}`} />
    </div>
  );
}
