/**
 * The elements of HTML that a writer may use in Markdown. Anything else in angle brackets was meant as
 * words.
 */
const ELEMENTS = new Set(
  `
  a abbr address article aside b bdi bdo big blockquote br button caption center cite code col
  colgroup data dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer
  form h1 h2 h3 h4 h5 h6 header hgroup hr i iframe img input ins kbd label legend li link main map
  mark menu meta meter nav noscript object ol optgroup option output p picture pre progress q rp rt
  ruby s samp script search section select small source span strike strong style sub summary sup svg
  table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr
  `
    .trim()
    .split(/\s+/),
);

/** Whether everything in angle brackets in `html` is an element of HTML, or a comment. */
export function isAllHtml(html: string): boolean {
  const bare = html.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  return [...bare.matchAll(/<(?:\/?([a-z][^\s/>]*)|([!?]))/gi)].every(
    ([, name, other]) => other === undefined && ELEMENTS.has(name!.toLowerCase()),
  );
}
