import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { jsonPointer } from '../../../src/model/json-pointer.ts';

describe('A JSON Pointer', () => {
  it('is empty for the whole', () => {
    assert.equal(jsonPointer([]), '');
  });

  it('leads through members and items', () => {
    assert.equal(jsonPointer(['at', 0, 'name']), '/at/0/name');
  });

  it('escapes what would lead elsewhere, and a tilde first', () => {
    assert.equal(jsonPointer(['a/b', '~1', '', '中文']), '/a~1b/~01//中文');
  });
});
