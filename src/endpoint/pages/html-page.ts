import { markup, type Markup } from './markup.ts';

/** A whole page around its content, with one style sheet and no script. */
export function htmlPage(title: string, styleSheet: string, body: Markup): Markup {
  return markup`<!doctype html>
<html lang="zh-Hans">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="renderer" content="webkit">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="${styleSheet}">
</head>
<body>${body}</body>
</html>
`;
}
