import { createSpotlight } from '@mantine/spotlight';

/** The palette's state, apart from its drawing, so that a command can open it. */
export const [paletteStore, palette] = createSpotlight();
