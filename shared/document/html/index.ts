export { readHtml, readPage, type ReadPage } from './read';
export { attribute, ELEMENT, elementsIn, nameOf, TEXT, wordsOf, type HtmlNode, type Worded } from './node';
