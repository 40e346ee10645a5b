import { isInline, linesOf, type Format } from '@shared/domain';

/** The words of `[start, end)` as HTML for another program's clipboard. */
export function htmlOf(text: string, formats: readonly Format[], start: number, end: number): string {
  const lineAt = linesOf(text);
  let html = '';
  for (let at = start; at <= end;) {
    const line = lineAt(at);
    const to = Math.min(line.end, end);
    const heading = formats.find(
      (format) => format.type === 'heading' && format.start <= line.start && line.start <= format.end,
    );
    const tag = heading?.type === 'heading' ? `h${heading.level}` : 'p';
    html += `<${tag}>${inlineOf(text, formats, at, to)}</${tag}>`;
    at = line.end + 1;
  }
  return html;
}

function inlineOf(text: string, formats: readonly Format[], start: number, end: number): string {
  const here = formats.filter((format) => isInline(format) && format.start < end && format.end > start);
  const cuts = [...new Set([start, end, ...here.flatMap((format) => [format.start, format.end])])]
    .filter((cut) => cut >= start && cut <= end)
    .sort((a, b) => a - b);
  return cuts
    .slice(1)
    .map((to, index) => {
      const from = cuts[index]!;
      return here
        .filter((format) => format.start <= from && format.end >= to)
        .reduce(
          (words, format) => {
            if (format.type === 'link') return `<a href="${escaped(format.href)}">${words}</a>`;
            return format.type === 'bold' ? `<b>${words}</b>` : `<i>${words}</i>`;
          },
          escaped(text.slice(from, to)),
        );
    })
    .join('');
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (words: string): string => words.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
