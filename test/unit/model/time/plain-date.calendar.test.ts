import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPlainDate } from '../../../../src/model/time/plain-date.ts';
import { isAllowedAddress, safeAddress } from '../../../../src/model/web-address.ts';

const two = (number: number) => String(number).padStart(2, '0');

describe('a date', () => {
  it('is one where the calendar of JavaScript has it', () => {
    for (const year of [0, 1, 4, 1600, 1900, 2000, 2023, 2024, 2026, 9999]) {
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
          const at = Date.parse(`${text}T00:00:00Z`);
          const isThere = !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
          assert.equal(isPlainDate(text), isThere, text);
        }
      }
    }
  });
});

describe('an address', () => {
  const parts = ['', 'https:', 'http:', 'HTTPS:', 'javascript:', '//', '/', 'a', 'xn--', '.', '..'];
  const more = ['1', '0x1', '?', '#', '%', 'é', ' ', '\\', ':', '@', 'a.b', 'a-b', '[', '&=', '80'];

  it('is allowed by its look only where it is allowed when taken apart', () => {
    const words = [...parts, ...more];
    for (const a of words) {
      for (const b of words) {
        for (const c of words) {
          for (const d of ['', ...more]) {
            const text = a + b + c + d;
            const isSafe = safeAddress(text, 'https://relative.invalid/') !== null;
            assert.equal(isAllowedAddress(text), isSafe, text);
          }
        }
      }
    }
  });
});
