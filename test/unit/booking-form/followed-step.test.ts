import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FollowedStep } from '../../../src/elements/booking-form/form/followed-step.ts';
import type { FormQuestion } from '../../../src/model/booking/form-questions.ts';

const asked = (...kinds: readonly string[]) =>
  kinds.map((kind) => ({ kind, fields: [] })) as unknown as readonly FormQuestion[];

describe('The step that somebody is at', () => {
  it('is the one of the same question after one was put in front of it', () => {
    const step = new FollowedStep();
    assert.equal(step.among(asked('session', 'name', 'phone'), 1), 1);
    assert.equal(step.among(asked('session', 'who', 'name', 'phone'), 1), 2);
    assert.equal(step.among(asked('session', 'name', 'phone'), 2), 1);
  });

  it('is where somebody goes, and what stands there where the question is gone', () => {
    const step = new FollowedStep();
    step.among(asked('session', 'name', 'phone'), 0);
    assert.equal(step.among(asked('session', 'name', 'phone'), 1), 1);
    assert.equal(step.among(asked('session', 'phone'), 1), 1);
    assert.equal(step.among(asked('session', 'phone'), 'check'), 'check');
    assert.equal(step.among(asked('who', 'session', 'phone'), 0), 0);
  });
});
