import { Button } from '@mantine/core';
import { stopReading } from '../../store/library/imports';
import { pastedStory } from '../../store/library/pasted';
import { draftFromText, useDraftReview } from '../../store/drafts/review';
import { discardTyped, keepText, newDraftOf, staysWords, useTypedIn } from '../../store/base/typed';
import { Dialog } from '../../ui/Dialog';
import { FormFoot } from '../../ui/FormFoot';
import { StoryField } from '../../ui/StoryField';

/**
 * The next draft as text, pasted or typed. It is compared, not kept; the review comes next. Until the draft
 * is kept the text stays here, however the dialog goes.
 */
export function PasteDraftDialog({ article, onClose }: { article: string; onClose: () => void }) {
  const form = newDraftOf(article);
  const text = useTypedIn(form) ?? '';
  const reading = useDraftReview((state) => state.reading === article);
  const begun = text.trim() !== '';
  const read = async () => {
    if (begun && (await draftFromText(article, text, true))) onClose();
  };
  const discard = () => {
    discardTyped([form]);
    onClose();
  };
  const close = () => {
    if (reading) void stopReading();
    onClose();
  };
  return (
    <Dialog onClose={close} title="New draft from text" size="lg" holds={begun}>
      <StoryField
        label="The whole story as it reads now"
        description={`It is compared with the current draft before anything is kept. ${staysWords(text)}`}
        value={text}
        onChange={(typed) => keepText(form, typed)}
        wordsOf={pastedStory}
        onSend={() => void read()}
      />
      <FormFoot begun={begun} onDiscard={discard}>
        <Button variant="filled" disabled={!begun} loading={reading} onClick={() => void read()}>
          Compare
        </Button>
      </FormFoot>
    </Dialog>
  );
}
