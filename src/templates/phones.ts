import { html, type TemplateResult } from 'lit';
import type { LightTextController } from '../controllers/light-text-controller.ts';
import { phonesOf } from '../i18n/format/service-facts.ts';
import type { Directory } from '../model/directory.ts';
import { firstNumber, phonePieces, type NumberToCall } from '../model/phones/phone-text.ts';
import type { Service, ServiceAtLocation } from '../model/service.ts';

/** The first number that can be called about a service; `null` where there is none. */
export function numberToCall(
  directory: Directory,
  service: Service,
  places?: readonly ServiceAtLocation[],
): NumberToCall | null {
  for (const { number } of phonesOf(directory, service, places)) {
    const call = firstNumber(number);
    if (call !== null) return call;
  }
  return null;
}

/**
 * A text about phones, in which every number is a link of its own.
 *
 * @param name the name of the number, said before it
 */
export function phoneText(
  key: string,
  text: string,
  lightText: LightTextController,
  name: string | null = null,
): TemplateResult {
  const named = name === null ? [] : [{ text: `${name} `, address: null }];
  const pieces = [...named, ...phonePieces(text)].map((piece, index) => {
    const pieceKey = index === 0 ? key : `${key}-${index}`;
    return piece.address === null
      ? lightText.paragraph(pieceKey, piece.text)
      : lightText.link(pieceKey, piece.text, piece.address);
  });
  return html`<div class="phone">${pieces}</div>`;
}
