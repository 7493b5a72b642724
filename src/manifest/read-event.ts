import type { ESTree } from 'vite';
import { importedFrom, type SourceFile } from './source-file.ts';

/** An event, as its class says it. */
export interface ReadEvent {
  readonly className: string;
  readonly name: string;
  readonly description: string;
  readonly isCancelable: boolean;
  /** Name of the type of its `detail`, and its members with their types. */
  readonly detail: string;
  readonly members: readonly ReadMember[];
}

export interface ReadMember {
  readonly name: string;
  readonly type: string;
  readonly description: string;
}

/** The events whose classes a module exports. */
export function readEvents(file: SourceFile): readonly ReadEvent[] {
  const events: ReadEvent[] = [];
  for (const statement of file.statements) {
    if (statement.type !== 'ExportNamedDeclaration') continue;
    const { declaration } = statement;
    if (declaration?.type !== 'ClassDeclaration') continue;
    const [detailType] = declaration.superTypeArguments?.params ?? [];
    const detail = detailType === undefined ? '' : file.text(detailType);
    const text = file.text(declaration);
    events.push({
      className: declaration.id?.name ?? '',
      name: /super\('([\w-]+)'/.exec(text)?.[1] ?? '',
      description: file.docOf(statement).description,
      isCancelable: /\bcancelable: true\b/.test(text),
      detail,
      members: membersOf(file, detail),
    });
  }
  return events;
}

/** The members of an interface and of those that it extends, wherever they are declared. */
function membersOf(file: SourceFile, name: string): readonly ReadMember[] {
  const declared = interfaceIn(file, name);
  if (declared === null) {
    const from = importedFrom(file, name);
    return from === null ? [] : membersOf(from, name);
  }
  const inherited = declared.extends.flatMap(({ expression }) =>
    membersOf(file, file.text(expression)),
  );
  const own = declared.body.body.flatMap((member) =>
    member.type === 'TSPropertySignature' && member.typeAnnotation
      ? {
          name: file.text(member.key),
          type: file.text(member.typeAnnotation.typeAnnotation),
          description: file.docOf(member).description,
        }
      : [],
  );
  return [...inherited, ...own];
}

function interfaceIn(file: SourceFile, name: string): ESTree.TSInterfaceDeclaration | null {
  for (const statement of file.statements) {
    const declared =
      statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declared?.type === 'TSInterfaceDeclaration' && declared.id.name === name) return declared;
  }
  return null;
}
