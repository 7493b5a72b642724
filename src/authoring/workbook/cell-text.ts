import type { Cell } from '../sheets/sheet.ts';

/** The words of a cell, as a person reads them; empty for none, and for an error. */
export function cellText({ value }: Cell): string {
  switch (value.kind) {
    case 'empty':
    case 'error':
      return '';
    case 'text':
      return plainText(value.text);
    case 'number':
      return String(value.number);
    case 'date':
      return value.date;
    case 'time':
      return value.time;
    case 'date-time':
      return `${value.date} ${value.time}`;
    case 'boolean':
      return value.boolean ? '是' : '否';
  }
}

/** A text without what nobody sees of it: blanks around it, and characters of no width. */
export function plainText(text: string): string {
  return text.replace(/[\u200b\ufeff]/g, '').trim();
}

/** The parts of a list in one text. */
export function partsOf(text: string): readonly string[] {
  return text
    .split(/[、,，;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
