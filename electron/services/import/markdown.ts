import type { Nodes, PhrasingContent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Format } from '@shared/domain';

/** Prose out of Markdown: paragraphs joined by `\n`, and the formatting as ranges over them. HTML in it stays visible text. */
export function readMarkdown(source: string): { text: string; formats: Format[] } {
  const root: Root = fromMarkdown(source);
  let text = '';
  const formats: Format[] = [];

  const inline = (node: PhrasingContent | Nodes): void => {
    const start = text.length;
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'html':
        // A soft line break inside a paragraph is a blank, not an end of paragraph.
        text += node.value.replace(/\s*\n\s*/g, ' ');
        return;
      case 'break':
        text += ' ';
        return;
      case 'image':
        text += node.alt ?? '';
        return;
      default:
        if ('children' in node) for (const child of node.children) inline(child);
    }
    const end = text.length;
    if (end === start) return;
    if (node.type === 'strong') formats.push({ type: 'bold', start, end });
    if (node.type === 'emphasis') formats.push({ type: 'italic', start, end });
    if (node.type === 'link') formats.push({ type: 'link', start, end, href: node.url });
  };

  const block = (node: Nodes): void => {
    switch (node.type) {
      case 'heading':
      case 'paragraph':
      case 'html':
      case 'code': {
        if (text && !text.endsWith('\n')) text += '\n';
        const start = text.length;
        if (node.type === 'code') text += node.value.replace(/\n+/g, '\n');
        else if (node.type === 'html') text += node.value.replace(/\s*\n\s*/g, ' ');
        else for (const child of node.children) inline(child);
        if (node.type === 'heading' && text.length > start) formats.push({ type: 'heading', start, end: text.length, level: node.depth });
        return;
      }
      default:
        if ('children' in node) for (const child of node.children) block(child);
    }
  };

  block(root);
  text = text.replace(/\n+$/, '');
  return { text, formats: formats.filter((format) => format.start < text.length) };
}
