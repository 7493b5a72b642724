import type { Conformance, Finding } from './conformance.ts';

const MARKS = {
  keeps: '✓ keeps',
  breaks: '✗ breaks',
  'not-offered': '– not offered',
} as const;

/**
 * The findings of a run, to be read on a terminal.
 *
 * @param asked lines that say what it has asked for
 */
export function report({ findings, leftovers }: Conformance, asked: readonly string[]): string {
  const lines: string[] = [];
  let heading = '';
  for (const { id, group, says, result, instead } of findings) {
    if (group !== heading) lines.push(...(heading === '' ? [] : ['']), group);
    heading = group;
    lines.push(`  ${MARKS[result]}  ${id}: ${says}`);
    if (instead !== null) lines.push(`      ${instead}`);
  }
  if (leftovers.length > 0) {
    lines.push(
      '',
      'Not taken back, to be cancelled by hand',
      ...leftovers.map((text) => `  ${text}`),
    );
  }
  const count = (result: Finding['result']) =>
    findings.filter((finding) => finding.result === result).length;
  const sum = `${count('keeps')} kept, ${count('breaks')} broken, ${count('not-offered')} not offered`;
  return `${[...lines, '', ...asked, sum].join('\n')}\n`;
}
