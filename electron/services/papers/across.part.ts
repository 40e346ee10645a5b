// The first read and its model take a tenth of a second to load: only whoever asks across the piece waits for
// it.
export { acrossInSteps } from '@shared/across/across';
