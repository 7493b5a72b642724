import type { Context } from 'hono';
import { html } from 'hono/html';

/** A piece of a page: all that was put into it is escaped, unless it is one itself. */
export type Html = ReturnType<typeof html>;

/** A page loads its own style sheet and sends forms home, and does nothing else. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** Answers with a page. */
export function answerPage(
  context: Context,
  page: Html,
  status: 200 | 403 = 200,
): Response | Promise<Response> {
  context.header('content-security-policy', PAGE_POLICY);
  return context.html(page, status);
}

/** A whole page around its content, with one style sheet and no script. */
export function htmlPage(title: string, styleSheet: string, body: Html): Html {
  return html`<!doctype html>
    <html lang="zh-Hans">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="renderer" content="webkit" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <link rel="stylesheet" href="${styleSheet}" />
      </head>
      <body>
        ${body}
      </body>
    </html> `;
}
