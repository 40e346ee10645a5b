import { Textarea } from '@mantine/core';

interface StoryFieldProps {
  label: string;
  description: string;
  value: string;
  onChange: (text: string) => void;
  /** The formatted words on the clipboard; null where there are none but plain ones. */
  wordsOf: (data: DataTransfer) => { text: string } | null;
  /** Ctrl with Enter. */
  onSend: () => void;
}

/** A field for a whole story, pasted or typed. */
export function StoryField({ label, description, value, onChange, wordsOf, onSend }: StoryFieldProps) {
  return (
    <Textarea
      label={label}
      description={description}
      data-autofocus
      value={value}
      rows={16}
      spellCheck={false}
      onChange={(event) => onChange(event.currentTarget.value)}
      onPaste={(event) => {
        // Plain words have lost what was raised, struck out or a list's number; the page beside them has it.
        const words = wordsOf(event.clipboardData);
        if (!words) return;
        event.preventDefault();
        const { selectionStart, selectionEnd } = event.currentTarget;
        event.currentTarget.setRangeText(words.text, selectionStart, selectionEnd, 'end');
        onChange(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSend();
      }}
    />
  );
}
