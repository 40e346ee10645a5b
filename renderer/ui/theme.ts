import {
  ActionIcon,
  Button,
  Checkbox,
  Combobox,
  createTheme,
  Input,
  InputWrapper,
  Menu,
  Modal,
  Popover,
  SegmentedControl,
  Select,
  Textarea,
  TextInput,
  Tooltip,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core';
import { STATUS_COLOUR, STATUSES } from '@shared/domain';

/*
 * Mantine in the desk's colours. Its components read CSS variables, and those point at tokens.css, so a
 * colour is said once. The ramps below are only there because Mantine wants them; what shows comes from the
 * variables.
 */
const accent: MantineColorsTuple = [
  '#eef2f8',
  '#dde4ee',
  '#bccadd',
  '#98aecb',
  '#7a96bc',
  '#5d7ca5',
  '#46658e',
  '#2f4a6d',
  '#263d5b',
  '#1c2e46',
];
const red: MantineColorsTuple = [
  '#fdeeec',
  '#f8d7d3',
  '#f0b0aa',
  '#e8867d',
  '#e06056',
  '#d2453a',
  '#c2342a',
  '#b3251c',
  '#951d15',
  '#75160f',
];

/** The accent is dark on light and light on dark; what stands on it follows. */
const variantColors: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  const onAccent = input.variant === 'filled' && (input.color === undefined || input.color === 'accent');
  return onAccent ? { ...colors, color: 'var(--stet-accent-ink)' } : colors;
};

const FLOATING = {
  borderColor: 'var(--stet-rule)',
  background: 'var(--stet-panel)',
  boxShadow: 'var(--stet-shadow)',
};
const FRAMED = { border: '1px solid var(--stet-rule)', boxShadow: 'var(--stet-shadow)' };

export const theme = createTheme({
  variantColorResolver: variantColors,
  fontFamily: 'var(--stet-sans)',
  headings: { fontFamily: 'var(--stet-sans)', fontWeight: '600' },
  primaryColor: 'accent',
  primaryShade: 7,
  colors: { accent, red },
  defaultRadius: 'sm',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '20px' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  spacing: { xs: '6px', sm: '10px', md: '14px', lg: '20px', xl: '28px' },
  cursorType: 'pointer',
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    Button: Button.extend({ defaultProps: { size: 'xs', variant: 'default' } }),
    Checkbox: Checkbox.extend({
      defaultProps: { size: 'sm' },
      styles: { input: { borderColor: 'var(--stet-rule-strong)' } },
    }),
    Combobox: Combobox.extend({ styles: { dropdown: FLOATING } }),
    // Borders of fields tell where one can type: they need 3:1, which Mantine's greys do not have.
    Input: Input.extend({
      styles: {
        wrapper: {
          '--input-bd': 'var(--stet-rule-strong)',
          '--input-bg': 'var(--stet-paper)',
          '--input-placeholder-color': 'var(--stet-ink-soft)',
        },
      },
    }),
    InputWrapper: InputWrapper.extend({
      styles: {
        label: { marginBottom: 3, color: 'var(--stet-ink-soft)', fontSize: 12, fontWeight: 400 },
        description: { marginBottom: 4, color: 'var(--stet-ink-soft)', fontSize: 12 },
      },
    }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md', radius: 'md', transitionProps: { duration: 0 } } }),
    // The page itself never scrolls, so nothing needs locking (and no style element needs adding) under a
    // dialog.
    Modal: Modal.extend({
      defaultProps: {
        lockScroll: false,
        centered: true,
        radius: 'md',
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 0 },
        closeButtonProps: { 'aria-label': 'Close' },
      },
      styles: { content: FRAMED, title: { fontWeight: 600 } },
    }),
    Popover: Popover.extend({ styles: { dropdown: FLOATING } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'xs', transitionDuration: 0 } }),
    Select: Select.extend({
      defaultProps: { size: 'xs', allowDeselect: false, comboboxProps: { transitionProps: { duration: 0 } } },
    }),
    Textarea: Textarea.extend({ defaultProps: { size: 'xs' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'xs' } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 500, transitionProps: { duration: 0 } } }),
  },
});

const SHARED = {
  '--mantine-color-body': 'var(--stet-panel)',
  '--mantine-color-text': 'var(--stet-ink)',
  '--mantine-color-bright': 'var(--stet-ink)',
  '--mantine-color-dimmed': 'var(--stet-ink-soft)',
  '--mantine-color-placeholder': 'var(--stet-ink-soft)',
  '--mantine-color-error': 'var(--stet-danger)',
  '--mantine-color-anchor': 'var(--stet-accent)',
  '--mantine-color-default': 'var(--stet-paper)',
  '--mantine-color-default-hover': 'var(--stet-hover)',
  '--mantine-color-default-color': 'var(--stet-ink)',
  '--mantine-color-default-border': 'var(--stet-rule-strong)',
  '--mantine-color-disabled': 'var(--stet-desk)',
  '--mantine-color-disabled-color': 'var(--stet-ink-soft)',
  '--mantine-color-disabled-border': 'var(--stet-rule)',
  '--mantine-primary-color-contrast': 'var(--stet-accent-ink)',
  '--mantine-color-accent-filled': 'var(--stet-accent)',
  '--mantine-color-accent-filled-hover': 'var(--stet-accent)',
  '--mantine-color-accent-light': 'var(--stet-accent-tint)',
  '--mantine-color-accent-light-hover': 'var(--stet-accent-tint)',
  '--mantine-color-accent-light-color': 'var(--stet-accent)',
  '--mantine-color-accent-text': 'var(--stet-accent)',
  '--mantine-color-accent-outline': 'var(--stet-accent)',
  '--mantine-color-gray-text': 'var(--stet-ink-soft)',
  '--mantine-color-gray-light-color': 'var(--stet-ink-soft)',
  '--mantine-color-gray-light-hover': 'var(--stet-hover)',
  '--mantine-color-red-text': 'var(--stet-danger)',
  '--mantine-color-red-light-color': 'var(--stet-danger)',
  '--mantine-color-red-light-hover': 'var(--stet-hover)',
};

/** What each status is drawn in: its colour, and the tint of words that have it. */
const statusVariables = (scheme: 'light' | 'dark'): Record<string, string> =>
  Object.fromEntries(
    STATUSES.flatMap((status) => {
      const name = `--stet-status-${status}`;
      const tint = `color-mix(in srgb, var(${name}) var(--stet-tint), transparent)`;
      return [
        [name, STATUS_COLOUR[status][scheme]],
        [`${name}-tint`, tint],
      ];
    }),
  );

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...SHARED, ...statusVariables('light') },
  dark: { ...SHARED, ...statusVariables('dark') },
});

/** The nonce the page was served with; styles made at run time carry it past the content security policy. */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
