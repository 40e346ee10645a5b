// What the page needs before anything of it runs: the schema library set up, faces, styles in the order they
// build on.
import './zod';
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/spotlight/styles.css';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/frame.css';
