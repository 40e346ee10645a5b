import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';

interface FormFootProps {
  /** Something is typed that is not sent. It stays when the form is closed. */
  begun: boolean;
  /** Throws it away and closes. */
  onDiscard: () => void;
  /** The button that sends. */
  children: ReactNode;
}

/**
 * The foot of a form whose words outlive it: they go when they are sent, or on purpose. There is no "Cancel",
 * which would not say which.
 */
export function FormFoot({ begun, onDiscard, children }: FormFootProps) {
  return (
    <Group justify="flex-end" mt="md" gap={8}>
      <Button variant="subtle" color="red" disabled={!begun} onClick={onDiscard}>
        Discard
      </Button>
      {children}
    </Group>
  );
}
