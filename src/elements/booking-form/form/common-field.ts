import type { nothing, TemplateResult } from 'lit';
import type { CommonKind } from '../../../model/booking/common-questions.ts';
import type { FormContext } from './form-context.ts';
import { consentPart, partyPart, whoSection } from './form-parts.ts';
import { nameField, phoneField } from './person-fields.ts';
import { sessionChoice } from './session-choice.ts';

/** The field for a question that every form asks, by itself. */
export function commonField(
  kind: CommonKind,
  context: FormContext,
): TemplateResult | typeof nothing {
  switch (kind) {
    case 'session':
      return sessionChoice(context);
    case 'who':
      return whoSection(context);
    case 'party':
      return partyPart(context);
    case 'name':
      return nameField(context);
    case 'phone':
      return phoneField(context);
    case 'consent':
      return consentPart(context);
  }
}
