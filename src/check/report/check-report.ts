import type { CheckLanguage } from '../check-language.ts';
import { countLine, findingLines, HELP_WORDS, SEVERITIES } from '../finding-line.ts';
import type { Finding } from '../finding.ts';
import { shortened, visibleText } from '../visible-text.ts';
import { VERSION } from '../../version.ts';
import { REPORT_STYLES } from './check-report.styles.ts';
import { lookAround, type ReportPart } from './look-around.ts';
import { followTags } from './tags-of-page.ts';
import { REPORT_MESSAGES } from './report-messages.ts';

/** So many findings of one thing are listed; a broken export would list thousands. */
const LISTED = 50;
const MARK = 'data-linli-report';
const ORDER = { error: 0, warning: 1, fine: 2 };

/** The report at the lower edge of the page, in a root of its own that no style of the page reaches. */
export class CheckReport {
  readonly #language: CheckLanguage;
  readonly #feedPage: string;
  readonly #folder: string | null;
  readonly #host = document.createElement('div');
  readonly #body = document.createElement('div');
  readonly #status = element('p', 'count');
  #parts: readonly ReportPart[] = [];
  #lastLook: object | null = null;
  #endFollowing = (): void => {};

  /**
   * @param feedPage address of the page that describes the feed
   * @param folder address of a file beside the others; `null` where there is none
   */
  constructor(language: CheckLanguage, feedPage: string, folder: string | null) {
    this.#folder = folder;
    this.#language = language;
    this.#feedPage = feedPage;
    this.#host.lang = language;
    this.#host.dir = 'ltr';
    this.#host.toggleAttribute(MARK, true);
    this.#status.setAttribute('role', 'status');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(REPORT_STYLES);
    const root = this.#host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(this.#frame());
  }

  /** Puts the report on the page, and looks. */
  show(): void {
    if (document.querySelector(`[${MARK}]`) !== null) return; // of another copy of this file
    // Beside the body, which pages move, shrink and blur.
    document.documentElement.append(this.#host);
    this.#endFollowing = followTags(() => void this.#look());
    void this.#look();
  }

  #close(): void {
    this.#endFollowing();
    this.#host.remove();
  }

  get #messages() {
    return REPORT_MESSAGES[this.#language];
  }

  #frame(): HTMLElement {
    const { title, again, copy, fold, unfold, close } = this.#messages;
    const frame = element('section', 'report');
    frame.setAttribute('aria-label', title);
    const head = element('header', 'head');
    const heading = element('h2', 'title', title);
    heading.append(' ', element('small', '', VERSION));
    const foldButton = button(fold, () => {
      const isFolded = this.#body.toggleAttribute('hidden');
      foldButton.textContent = isFolded ? unfold : fold;
      foldButton.setAttribute('aria-expanded', String(!isFolded));
    });
    foldButton.setAttribute('aria-expanded', 'true');
    const tools = element('div', 'tools');
    tools.append(
      button(again, () => void this.#look()),
      button(copy, () => this.#copy()),
      foldButton,
      button(close, () => this.#close()),
    );
    head.append(heading, this.#status, tools);
    this.#body.className = 'body';
    this.#body.tabIndex = 0; // what scrolls has to be reached by keyboard
    frame.append(head, this.#body);
    return frame;
  }

  async #look(): Promise<void> {
    const look = {};
    this.#lastLook = look;
    this.#status.textContent = this.#messages.looking;
    try {
      const parts = await lookAround(this.#language, this.#folder);
      if (this.#lastLook !== look) return; // at a page with other tags
      this.#parts = parts;
    } catch (error) {
      if (this.#lastLook !== look) return;
      this.#status.textContent = `${this.#messages.failed} ${String(error)}`;
      return;
    }
    const findings = this.#parts.flatMap((part) => part.findings);
    this.#status.textContent = countLine(findings, this.#language);
    const parts = [...this.#parts].sort((a, b) => worstOf(a) - worstOf(b));
    const about = element('p', 'about', this.#messages.about);
    this.#body.replaceChildren(...parts.map((part) => this.#partView(part)), about);
  }

  #partView({ of, findings }: ReportPart): HTMLElement {
    const section = element('section', 'part');
    section.append(element('h3', 'of', visibleText(of)));
    const list = element('ul', 'findings');
    const sorted = [...findings].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
    list.append(...sorted.slice(0, LISTED).map((finding) => this.#findingView(finding)));
    section.append(list);
    const rest = sorted.length - LISTED;
    if (rest > 0) section.append(element('p', 'more', this.#messages.more(rest)));
    return section;
  }

  #findingView(finding: Finding): HTMLElement {
    const { severity, about, sentence, detail, at } = finding;
    const item = element('li', severity);
    const sentences = element('p', 'sentence');
    sentences.append(
      element('strong', 'severity', SEVERITIES[this.#language][severity]),
      ` ${sentence}`,
    );
    item.append(sentences);
    const place = at === null ? '' : this.#messages.position(at.line, at.column);
    const facts = [place, about, detail]
      .filter((fact) => fact !== '')
      .map((fact) => visibleText(shortened(fact)));
    if (facts.length > 0) {
      const line = element('p', 'facts');
      line.append(...facts.map((fact) => element('code', '', fact)));
      item.append(line);
    }
    item.append(...this.#helpView(finding));
    return item;
  }

  /** Shows what is wanted, an example to copy, and where more is said. */
  #helpView({ wanted, example, anchor }: Finding): readonly HTMLElement[] {
    const words = HELP_WORDS[this.#language];
    const line = element('p', 'help');
    if (wanted !== '') line.append(element('span', 'wanted', `${words.wanted}：${wanted}`));
    if (example !== '') {
      line.append(
        element('span', '', words.example),
        element('code', 'example', visibleText(example)),
      );
    }
    if (anchor !== '') {
      const link = element('a', '', words.more) as HTMLAnchorElement;
      link.href = `${this.#feedPage}#${anchor}`;
      link.target = '_blank';
      link.rel = 'noopener';
      line.append(link);
    }
    return line.childNodes.length > 0 ? [line] : [];
  }

  /** Copies the report as text; where the browser does not let us, it stays selected. */
  #copy(): void {
    const area = document.createElement('textarea');
    area.value = this.#text();
    this.#body.prepend(area);
    area.select();
    const isCopied = document.execCommand('copy');
    this.#status.textContent = isCopied ? this.#messages.copied : this.#messages.selected;
    if (isCopied) area.remove();
  }

  #text(): string {
    const lines = this.#parts.flatMap(({ of, findings }) =>
      findings.flatMap((finding) => findingLines(finding, of, this.#language, this.#feedPage)),
    );
    return [`linli ${VERSION} ${location.href}`, ...lines].join('\n');
  }
}

/** Rank of the worst finding: what has to be mended stands first. */
function worstOf({ findings }: ReportPart): number {
  return Math.min(...findings.map(({ severity }) => ORDER[severity]), ORDER.fine);
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}

function button(text: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', onClick);
  return made;
}
