import { render, type CSSResult, type TemplateResult } from 'lit';

interface Paper {
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
export async function printAlone(place: ParentNode & Node, paper: Paper): Promise<void> {
  for (const old of place.querySelectorAll('iframe')) old.remove();
  const frame = document.createElement('iframe');
  frame.className = 'visually-hidden';
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.title = paper.title;
  await new Promise((loaded) => {
    frame.addEventListener('load', loaded, { once: true });
    place.append(frame);
  });
  const view = frame.contentWindow as (Window & typeof globalThis) | null;
  if (view === null) return;
  const page = view.document;
  page.title = paper.title;
  page.documentElement.lang = paper.lang;
  page.documentElement.dir = paper.dir;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(paper.styles.cssText);
  page.adoptedStyleSheets = [sheet];
  render(paper.content, page.body, { creationScope: page });
  view.addEventListener('afterprint', () => frame.remove(), { once: true });
  view.focus();
  view.print();
}
