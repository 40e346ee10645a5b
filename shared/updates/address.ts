/** Where `http` is fine: what never leaves this computer. */
const HERE = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The folder that an address names, or null where updates may not come from there. It is an `https` address
 * (`http` on this computer alone), without a name and password, a query or a fragment: a plain folder of
 * plain files.
 */
export function updateFolder(address: string): URL | null {
  let url: URL;
  try {
    url = new URL(address.trim());
  } catch {
    return null;
  }
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && HERE.has(url.hostname))) return null;
  if (url.username || url.password || url.search || url.hash) return null;
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}
