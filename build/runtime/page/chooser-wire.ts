// What passes between the file chooser's window and the main process.

export interface ChooserState {
  kind: 'save' | 'folder' | 'open';
  title: string;
  button: string;
  folder: string;
  entries: { name: string; folder: boolean }[];
  name: string;
  /** something that went wrong, or nothing */
  message: string;
  /** to be answered before anything is replaced, or nothing */
  question: string;
}

export type ChooserAction =
  | { do: 'enter' | 'create'; folder: string; name: string }
  | { do: 'accept'; name: string; replace: boolean }
  | { do: 'keep' | 'cancel' };
