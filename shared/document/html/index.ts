export { readHtml } from './read';
export { ELEMENT, TEXT, type HtmlNode, type Worded } from './node';
