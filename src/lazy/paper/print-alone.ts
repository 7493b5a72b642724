import { render, type CSSResult, type TemplateResult } from 'lit';

/** A page of its own for the printer. */
export interface Sheet {
  readonly content: TemplateResult;
  readonly styles: CSSResult;
  readonly title: string;
  readonly lang: string;
  readonly dir: string;
}

/**
 * Prints something alone, without the page around it: in an empty frame of its own, which goes when
 * it has been printed. The page itself is not touched.
 */
export async function printAlone(place: ParentNode & Node, sheet: Sheet): Promise<void> {
  for (const old of place.querySelectorAll('iframe')) old.remove();
  const frame = document.createElement('iframe');
  frame.className = 'visually-hidden';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.title = sheet.title;
  await new Promise((loaded) => {
    frame.addEventListener('load', loaded, { once: true });
    place.append(frame);
  });
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (view === null) return; // taken away meanwhile: it is not to be printed any more
  const page = view.document;
  page.title = sheet.title;
  page.documentElement.lang = sheet.lang;
  page.documentElement.dir = sheet.dir;
  const styles = new view.CSSStyleSheet();
  styles.replaceSync(sheet.styles.cssText);
  page.adoptedStyleSheets = [styles];
  render(sheet.content, page.body, { creationScope: page });
  view.addEventListener('afterprint', () => frame.remove(), { once: true });
  view.focus();
  view.print();
}
