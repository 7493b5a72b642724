import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Form, FormField, FormKind } from '../../../../src/authoring/forms/form.ts';
import { fieldsOfForm, formOf } from '../../../../src/authoring/forms/form-of.ts';
import { FORM_ROWS, LIST_OF } from '../../../../src/authoring/forms/form-rows.ts';
import { PLACE_ROWS } from '../../../../src/authoring/forms/service-rows.ts';
import { CHOICE_LABELS } from '../../../../src/i18n/record-form-choices.ts';
import { FORM_HELP, FORM_LABELS } from '../../../../src/i18n/record-form-labels.ts';

const KINDS = Object.keys(FORM_ROWS) as readonly FormKind[];

function allFields(form: Form): readonly FormField[] {
  return fieldsOfForm(form).flatMap((field) => [field, ...field.fields]);
}

/** The paths of all fields of all forms. */
const PATHS = new Set([
  ...KINDS.flatMap((kind) =>
    FORM_ROWS[kind].flatMap(([, rows]) => rows.map(([key]) => `${LIST_OF[kind]}.${key}`)),
  ),
  ...PLACE_ROWS.map(([key]) => `services.at.${key}`),
]);

for (const language of ['zh-Hans', 'en'] as const) {
  describe(`the form of a record, ${language}`, () => {
    it('has few fields first, and folds the rest', () => {
      for (const kind of KINDS) {
        const [first, ...others] = formOf(kind, language).groups;
        expect(first?.isFolded).to.equal(false);
        expect(first?.fields.length).to.be.at.most(6);
        expect(others.every(({ isFolded }) => isFolded)).to.equal(true);
      }
    });

    it('has a label for every field, and help that speaks to a clerk', () => {
      for (const kind of KINDS) {
        for (const { label, help, key } of allFields(formOf(kind, language))) {
          expect(label, key).not.to.equal('');
          const words = help.replaceAll('https://', '');
          // A word of the file is none of a clerk's.
          if (language === 'zh-Hans') expect(words, key).not.to.match(/[a-z]{2,}/i);
          expect(words, key).not.to.match(/\bids?\b|\bnull\b|\btrue\b|\bmode\b|_/);
        }
      }
    });

    it('has words for every choice of the schema', () => {
      for (const kind of KINDS) {
        for (const { kind: of, choices, key, field } of allFields(formOf(kind, language))) {
          if (of !== 'choice' && of !== 'answer') continue;
          expect(choices.length, key).to.be.above(1);
          for (const { label } of choices) expect(label, key).not.to.equal('');
          if (field.shape.kind !== 'choice' || key.startsWith('x-')) continue;
          const values = choices.map(({ value }) => value).filter(Boolean);
          expect(values, key).to.have.members([...field.shape.of]);
        }
      }
    });
  });
}

describe('the words of forms', () => {
  it('are of fields that a form has, and of no other', () => {
    expect(Object.keys(FORM_LABELS)).to.have.members([...PATHS]);
    for (const path of [...Object.keys(FORM_HELP), ...Object.keys(CHOICE_LABELS)])
      expect(PATHS).to.include(path);
  });

  it('ask for what the schema requires', () => {
    const required = (kind: FormKind) =>
      allFields(formOf(kind, 'en')).flatMap(({ isRequired, key }) => (isRequired ? [key] : []));
    expect(required('service')).to.deep.equal(['name']);
    expect(required('figure')).to.deep.equal(['label']);
    expect(required('holiday')).to.deep.equal(['date', 'kind', 'name']);
  });
});
