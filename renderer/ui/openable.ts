/** What the main process opens, once the person has agreed: shell/addresses.ts says what it may be. */
const CAN_OPEN = /^(?:https?:\/\/|mailto:)\S+$/i;

/** Whether words are an address by themselves, that can be opened outside Stet. */
export const canOpen = (words: string): boolean => CAN_OPEN.test(words.trim());
