import { adviseEditor } from './editor-advice.ts';

/** Tells of an endpoint that a form does not send to, for the page does not name it. In both languages. */
export function adviseEndpoint(element: Element, address: string): void {
  const named = `<meta name="linli-endpoint" content="${address}">`;
  adviseEditor(element, `<head> 里要有 needs ${named}`);
}
