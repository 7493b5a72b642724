import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, type ESTree } from 'vite';

/** The folder of the sources. */
export const SOURCE = fileURLToPath(new URL('..', import.meta.url));

/** A comment that documents something, without its stars: what it says, and its tags. */
export interface Doc {
  readonly description: string;
  /** `@slot - Shown until …` is the tag `slot` with the text after it. */
  readonly tags: readonly { readonly tag: string; readonly text: string }[];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A module of the sources, as its syntax and the comments before each thing in it. */
export interface SourceFile {
  readonly path: string;
  readonly statements: readonly (ESTree.Directive | ESTree.Statement | ESTree.ModuleDeclaration)[];
  text(place: Place): string;
  docOf(place: Place): Doc;
}

const known = new Map<string, SourceFile>();

/**
 * Reads a module of the sources, by its path in `src/`.
 *
 * @throws {SyntaxError} where it cannot be read
 */
export function sourceFile(path: string): SourceFile {
  const file = known.get(path) ?? parsed(path);
  known.set(path, file);
  return file;
}

function parsed(path: string): SourceFile {
  const code = readFileSync(resolve(SOURCE, path), 'utf8');
  const { program, comments, errors } = parseSync(path, code);
  const [error] = errors;
  if (error !== undefined) throw new SyntaxError(`${path}: ${error.message}`);
  const docs = comments.filter(({ type, value }) => type === 'Block' && value.startsWith('*'));
  return {
    path,
    statements: program.body,
    text: ({ start, end }) => code.slice(start, end),
    docOf({ start }) {
      const doc = docs.find(({ end }) => end <= start && code.slice(end, start).trim() === '');
      return docIn(doc?.value ?? '');
    },
  };
}

function docIn(comment: string): Doc {
  const lines = comment.split('\n').map((line) => line.trim().replace(/^\* ?/, ''));
  const text = lines.join('\n').trim();
  const [description = '', ...tags] = text.split(/^@/m);
  return {
    description: inOneLine(description),
    tags: tags.map((each) => {
      const [, tag = '', said = ''] = /^(\w+)([^]*)$/.exec(each) ?? [];
      return { tag, text: inOneLine(said) };
    }),
  };
}

function inOneLine(text: string): string {
  return text.split(/\s+/).join(' ').trim();
}

/** The module that a name of another one comes from; `null` where it is from no module of ours. */
export function importedFrom(file: SourceFile, name: string): SourceFile | null {
  for (const statement of file.statements) {
    if (statement.type !== 'ImportDeclaration') continue;
    const from = statement.source.value;
    const isIt = statement.specifiers.some(({ local }) => local.name === name);
    if (isIt && from.startsWith('.'))
      return sourceFile(resolve(dirname(`/${file.path}`), from).slice(1));
  }
  return null;
}
