import { html, nothing, type TemplateResult } from 'lit';
import { calendarView } from './calendar/calendar-view.ts';
import { changesView } from './changes/changes-view.ts';
import type { EditorContext } from './editor-context.ts';
import { panelView } from './panel/panel-view.ts';
import type { PreviewChoice } from './preview/preview-choice.ts';
import { previewView } from './preview/preview-view.ts';
import { saveView } from './save/save-view.ts';
import { tableView } from './table/table-view.ts';

/** One view of what is open, with what residents see beside it, and what is open above both. */
export function documentView(
  context: EditorContext,
  preview: PreviewChoice,
  choose: (change: Partial<PreviewChoice>) => void,
): TemplateResult {
  const { isPreviewOpen } = context.view;
  return html`<div class=${isPreviewOpen ? 'desk two' : 'desk'}>
      <div class="view">${viewOf(context)}</div>
      ${isPreviewOpen ? previewView(context, preview, choose) : nothing}
    </div>
    ${panelView(context)}`;
}

function viewOf(context: EditorContext): TemplateResult {
  switch (context.view.tab) {
    case 'calendar':
      return calendarView(context);
    case 'table':
      return tableView(context);
    case 'changes':
      return changesView(context);
    case 'save':
      return saveView(context);
  }
}
