// Tells the main process what only the page can see of its window.
import type { ToMain } from './wire';

/** Reports focus, colour scheme and title now and at each change. */
export function reportState(send: (message: ToMain) => void): void {
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const report = () =>
    send({
      kind: 'state',
      state: { focused: document.hasFocus(), dark: scheme.matches, title: document.title },
    });
  scheme.addEventListener('change', report);
  for (const event of ['focus', 'blur']) addEventListener(event, report);
  addEventListener('DOMContentLoaded', () => {
    report();
    new MutationObserver(report).observe(document.head, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  report();
}
