export { readHtml } from './read';
export { ELEMENT, nameOf, TEXT, wordsOf, type HtmlNode, type Worded } from './node';
