import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { exportKey, lookAtKey, useDeskKey } from '../../store/report/records';
import { Located } from './Located';

/** The key that seals records: its public part, to be compared and handed on. */
export function DeskKey() {
  const key = useDeskKey((state) => state.key);
  useEffect(() => void lookAtKey(), []);
  const shown = key?.trouble ?? key?.fingerprint ?? (key ? 'None yet. It is made when first used.' : ' ');
  return (
    <Located
      title="Desk key"
      path={shown}
      told={
        'Seals records (File menu). Above is the fingerprint of its public part: give it to those who are to ' +
        'believe your seals, by another way than the seals. The private part ' +
        `${key ? `lies in ${key.file} and ` : ''}is protected by nothing but your account and your disk’s encryption, and ` +
        'is in no library and no backup of Stet’s.'
      }
    >
      <Button onClick={() => void exportKey()}>Save public key…</Button>
    </Located>
  );
}
