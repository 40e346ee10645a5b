import { createHash } from 'node:crypto';
import { runInNewContext } from 'node:vm';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { reportHtml } from '.';
import { reportModel } from '..';
import { article, markOn, OPTIONS } from '../fixtures';
import { script } from './finding';

const TEXT = 'The dam at Łódź held for nine days.\nNobody saw it break, said the guard.';
const html = reportHtml(
  reportModel(
    article(TEXT, {
      marks: [
        markOn(TEXT, 'nine days', { risk: 'legal', status: 'verified' }),
        markOn(TEXT, 'Nobody saw it break', { status: 'query-out' }),
        markOn(TEXT, 'said the guard', { kind: 'attribution' }),
      ],
    }),
    OPTIONS,
  ),
);

/** The report as somebody reads it on a screen, once its script has run. */
function opened() {
  const { document, Event } = parseHTML(html);
  const [run] = /(?<=<script>).*(?=<\/script>)/su.exec(html)!;
  runInNewContext(run!, { document });
  const act = (selector: string, value: string, event: string) => {
    const field = document.querySelector(selector)!;
    Object.defineProperty(field, 'value', { value, configurable: true });
    field.dispatchEvent(new Event(event));
  };
  const shown = (selector: string) =>
    [...document.querySelectorAll(selector)].filter((each) => !each.hasAttribute('hidden'));
  return {
    find: (words: string) => act('.tools input', words, 'input'),
    only: (trait: string) => act('.tools select', trait, 'change'),
    tools: () => shown('.tools').length,
    marks: () => shown('.ledger tbody tr').map(({ id }) => id),
    paragraphs: () => shown('.text [data-n]').length,
    said: () => document.querySelector('.tools output')!.textContent,
  };
}

describe('search and filter of a report', () => {
  it('are the one script that its policy lets run', () => {
    const [text] = /(?<=<script>).*?(?=<\/script>)/su.exec(html)!;
    expect(script.source).toBe(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    expect(html).toContain(`script-src ${script.source}"`);
    expect(html.match(/<script/gu)).toHaveLength(1);
  });

  it('are shown only by it', () => {
    expect(parseHTML(html).document.querySelector('.tools')!.hasAttribute('hidden')).toBe(true);
    expect(opened().tools()).toBe(1);
  });

  it('leave what has the words, whatever their accents and capitals, and what is asked for', () => {
    const report = opened();
    expect(report.marks()).toEqual(['m1', 'm2', 'm3']);
    expect(report.said()).toBe('');
    report.find('NINE');
    expect(report.marks()).toEqual(['m1']);
    expect(report.said()).toBe('1 of 3 marks');
    report.find('lodz');
    expect([report.marks(), report.paragraphs()]).toEqual([[], 1]);
    report.find('');
    report.only('open');
    expect(report.marks()).toEqual(['m2', 'm3']);
    report.only('risk-legal');
    expect(report.marks()).toEqual(['m1']);
    report.only('');
    expect([report.marks().length, report.paragraphs()]).toEqual([3, 2]);
  });

  it('offer only what there is', () => {
    const choices = [...html.matchAll(/<option value="([^"]*)"/gu)].map(([, value]) => value);
    expect(choices).toEqual([
      '',
      'open',
      'decided',
      'no-evidence',
      'risk-legal',
      'risk-routine',
      'alert-unsourced',
      'status-to-check',
      'status-query-out',
      'status-verified',
      'kind-claim',
      'kind-attribution',
    ]);
  });
});
