import { Button } from '@mantine/core';
import { importText, stopReading, useImports } from '../../store/library/imports';
import { pastedStory } from '../../store/library/pasted';
import { discardTyped, keepText, NEW_ARTICLE, staysWords, useTypedIn } from '../../store/base/typed';
import { Dialog } from '../../ui/Dialog';
import { FormFoot } from '../../ui/FormFoot';
import { StoryField } from '../../ui/StoryField';

/**
 * A story as text: pasted or typed. It is read, not kept; the review comes next. Until the article is kept
 * the text stays here, however the dialog goes.
 */
export function PasteDialog({ onClose }: { onClose: () => void }) {
  const text = useTypedIn(NEW_ARTICLE) ?? '';
  const reading = useImports((state) => state.reading);
  const begun = text.trim() !== '';
  const read = async () => {
    if (!begun) return;
    await importText(text, 'paste', NEW_ARTICLE);
    if (useImports.getState().candidate) onClose();
  };
  const discard = () => {
    discardTyped([NEW_ARTICLE]);
    onClose();
  };
  const close = () => {
    if (reading) void stopReading();
    onClose();
  };
  return (
    <Dialog onClose={close} title="New article from text" size="lg" holds={begun}>
      <StoryField
        label="Story"
        description={`Paste the whole story: headline first, paragraphs on lines of their own. ${staysWords(text)}`}
        value={text}
        onChange={(typed) => keepText(NEW_ARTICLE, typed)}
        wordsOf={pastedStory}
        onSend={() => void read()}
      />
      <FormFoot begun={begun} onDiscard={discard}>
        <Button variant="filled" disabled={!begun} loading={reading} onClick={() => void read()}>
          Continue
        </Button>
      </FormFoot>
    </Dialog>
  );
}
