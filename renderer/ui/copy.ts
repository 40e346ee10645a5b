/**
 * Puts words on the clipboard. By the copy event and not by `navigator.clipboard`, which asks for a
 * permission that this app refuses to every page. False where the browser would not.
 */
export function copyText(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('copy', put, { capture: true, once: true });
  const copied = document.execCommand('copy');
  window.removeEventListener('copy', put, { capture: true });
  return copied;
}
