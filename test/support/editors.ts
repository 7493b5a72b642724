import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sanitizeHtml from 'sanitize-html';

const CACHE = fileURLToPath(new URL('../../.cache/editors/', import.meta.url));

/** An editor that people write pages with, as it comes: what it makes of HTML that is put into it. */
export interface PageEditor {
  readonly name: string;
  /** The package it is from, with its version. */
  readonly packed: string;
  /** The folder of the package that is served. */
  readonly folder: string;
  readonly scripts: readonly string[];
  /** Statements before the editor's scripts, with `base` for where they are. */
  readonly before?: string;
  /** Statements that open it, once. */
  readonly open: string;
  /** Statements that put `html` into it, and return what it saves. */
  readonly save: string;
}

export const EDITORS: readonly PageEditor[] = [
  {
    name: 'TinyMCE 7',
    packed: 'tinymce@7.9.1',
    folder: '',
    scripts: ['tinymce.min.js'],
    open: `const [editor] = await tinymce.init({ selector: '#editor', license_key: 'gpl', promotion: false });`,
    save: `editor.setContent(html); return editor.getContent();`,
  },
  {
    name: 'CKEditor 4',
    packed: 'ckeditor4@4.22.1',
    folder: '',
    scripts: ['ckeditor.js'],
    open: `const editor = CKEDITOR.replace('editor', { versionCheck: false });
      await new Promise((resolve) => editor.on('instanceReady', resolve));`,
    save: `await new Promise((resolve) => editor.setData(html, resolve)); return editor.getData();`,
  },
  {
    name: 'CKEditor 5',
    packed: '@ckeditor/ckeditor5-build-classic@41.4.2',
    folder: 'build',
    scripts: ['ckeditor.js'],
    open: `const editor = await ClassicEditor.create(document.querySelector('#editor'));`,
    save: `editor.setData(html); return editor.getData();`,
  },
  {
    name: 'UEditor 1.4',
    packed: 'ueditor@1.2.3',
    folder: 'example/public/ueditor',
    scripts: ['ueditor.config.js', 'ueditor.all.js'],
    before: 'window.UEDITOR_HOME_URL = base;',
    open: `const editor = UE.getEditor('editor', { serverUrl: '' });
      await new Promise((resolve) => editor.ready(resolve));`,
    save: `editor.setContent(html); return editor.getContent();`,
  },
  {
    name: 'KindEditor 4.1',
    packed: 'kindeditor@4.1.10',
    folder: '',
    scripts: ['kindeditor-all-min.js', 'lang/zh_CN.js'],
    open: `const editor = KindEditor.create('#editor', { basePath: base });`,
    save: `editor.html(html); editor.sync(); return document.querySelector('#editor').value;`,
  },
  {
    name: 'wangEditor 5',
    packed: '@wangeditor/editor@5.1.23',
    folder: 'dist',
    scripts: ['index.js'],
    open: `const editor = wangEditor.createEditor({ selector: '#editor', html: '' });`,
    save: `editor.setHtml(html); return editor.getHtml();`,
  },
  {
    name: 'Quill 2',
    packed: 'quill@2.0.3',
    folder: 'dist',
    scripts: ['quill.js'],
    open: `const editor = new Quill('#editor', { theme: 'snow' });`,
    save: `editor.clipboard.dangerouslyPasteHTML(html); return editor.getSemanticHTML();`,
  },
  {
    name: 'DOMPurify 3',
    packed: 'dompurify@3.2.6',
    folder: 'dist',
    scripts: ['purify.js'],
    open: ``,
    save: `return DOMPurify.sanitize(html);`,
  },
];

/** Cleans HTML as WordPress does for editors who may not write any (`wp_kses_post`), in short. */
export function likeWordPress(html: string): string {
  const anywhere = ['data-*', 'id', 'class', 'style', 'title', 'lang', 'dir', 'role', 'aria-*'];
  return sanitizeHtml(html, {
    allowedTags: [
      ...['a', 'article', 'aside', 'b', 'blockquote', 'br', 'code', 'dd', 'details', 'div', 'dl'],
      ...['dt', 'em', 'figure', 'h1', 'h2', 'h3', 'h4', 'hr', 'i', 'img', 'li', 'ol', 'p', 'pre'],
      ...[
        'section',
        'span',
        'strong',
        'summary',
        'table',
        'tbody',
        'td',
        'th',
        'thead',
        'tr',
        'ul',
      ],
    ],
    allowedAttributes: {
      '*': anywhere,
      a: [...anywhere, 'href', 'rel', 'target'],
      img: [...anywhere, 'src', 'alt', 'width', 'height'],
    },
    allowedSchemes: ['http', 'https', 'tel', 'mailto'],
  });
}

/** Cleans HTML with sanitize-html as it comes. */
export function sanitized(html: string): string {
  return sanitizeHtml(html);
}

/** The folder with an editor's files; they are fetched into `.cache/` the first time. */
export function folderOf({ packed, folder }: PageEditor): string {
  const target = join(CACHE, packed.replaceAll(/[@/]/g, '_'));
  if (!existsSync(target)) {
    const partial = `${target}.partial`;
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial, { recursive: true });
    execFileSync('npm', ['pack', '--silent', '--pack-destination', partial, packed], {
      stdio: 'pipe',
      shell: process.platform === 'win32', // npm is a .cmd file there
    });
    const [archive = ''] = readdirSync(partial);
    execFileSync('tar', ['-xzf', join(partial, archive), '-C', partial, '--strip-components=1']);
    renameSync(partial, target); // last, so that a stopped unpacking is done again
  }
  return join(target, folder);
}

/** Every file of a folder, by its path within. */
export function filesIn(folder: string, at = ''): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const entry of readdirSync(join(folder, at), { withFileTypes: true })) {
    const path = at === '' ? entry.name : `${at}/${entry.name}`;
    if (entry.isDirectory())
      for (const [name, bytes] of filesIn(folder, path)) files.set(name, bytes);
    else if (!path.endsWith('.map')) files.set(path, readFileSync(join(folder, path)));
  }
  return files;
}
