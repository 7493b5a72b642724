import type { ESTree } from 'vite';
import type { Doc, SourceFile } from './source-file.ts';

/** A property that anybody may read, and set where it is no `isReadonly`. */
export interface ReadProperty {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  /** As it is written in the constructor. */
  readonly initial: string | null;
  readonly isReadonly: boolean;
  readonly isStatic: boolean;
}

export interface ReadMethod {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
  readonly returns: string;
  readonly description: string;
}

/** The class of an element, as its source says it. */
export interface ReadElement {
  readonly name: string;
  readonly doc: Doc;
  readonly properties: readonly ReadProperty[];
  readonly methods: readonly ReadMethod[];
}

/**
 * Reads the class that a module exports: its comment, and what of it anybody may use.
 *
 * @throws {TypeError} where it exports none
 */
export function readElement(file: SourceFile): ReadElement {
  const [statement, declared] = exportedClass(file);
  const { body } = declared.body;
  const states = statesIn(body);
  const initials = initialsIn(file, body);
  const isForAll = (member: ESTree.PropertyDefinition | ESTree.MethodDefinition) =>
    member.key.type === 'Identifier' &&
    (member.accessibility === null || member.accessibility === 'public') &&
    !member.override &&
    !states.has(member.key.name);
  const properties: ReadProperty[] = [];
  const methods: ReadMethod[] = [];
  for (const member of body) {
    if (member.type !== 'PropertyDefinition' && member.type !== 'MethodDefinition') continue;
    if (!isForAll(member) || member.key.type !== 'Identifier') continue;
    const { name } = member.key;
    const { description } = file.docOf(member);
    if (isMethod(member) && member.kind !== 'get') {
      if (member.kind !== 'method' || LIFECYCLE.has(name)) continue;
      const { returnType, params } = member.value;
      methods.push({
        ...{ name, description, returns: typeIn(file, returnType, 'void') },
        parameters: params.map((parameter) => parameterIn(file, parameter)),
      });
      continue;
    }
    const typed = isMethod(member) ? member.value.returnType : member.typeAnnotation;
    properties.push({
      ...{ name, description, isStatic: member.static, initial: initials.get(name) ?? null },
      type: typeIn(file, typed, 'string'),
      isReadonly: isMethod(member) ? !hasSetter(body, name) : member.readonly === true,
    });
  }
  return { name: declared.id?.name ?? '', doc: file.docOf(statement), properties, methods };
}

/** The member as a method: the types of the parser say of neither kind that it is not the other. */
function isMethod(
  member: ESTree.PropertyDefinition | ESTree.MethodDefinition,
): member is ESTree.MethodDefinition {
  return 'kind' in member;
}

function typeIn(
  file: SourceFile,
  typed: ESTree.TSTypeAnnotation | null | undefined,
  without: string,
): string {
  return typed === null || typed === undefined ? without : file.text(typed.typeAnnotation);
}

const LIFECYCLE = new Set([
  'connectedCallback',
  'disconnectedCallback',
  'attributeChangedCallback',
]);

function exportedClass(
  file: SourceFile,
): [ESTree.Statement | ESTree.ModuleDeclaration, ESTree.Class] {
  for (const statement of file.statements) {
    if (statement.type !== 'ExportNamedDeclaration') continue;
    const { declaration } = statement;
    if (declaration?.type === 'ClassDeclaration') return [statement, declaration];
  }
  throw new TypeError(`${file.path} exports no class`);
}

/** Names of what the element keeps for itself: `static properties` calls it a state. */
function statesIn(body: readonly ESTree.ClassElement[]): ReadonlySet<string> {
  const states = new Set<string>();
  for (const member of body) {
    if (member.type !== 'PropertyDefinition' || !member.static) continue;
    if (member.value?.type !== 'ObjectExpression') continue;
    for (const each of member.value.properties) {
      if (each.type !== 'Property' || each.key.type !== 'Identifier') continue;
      if (each.value.type !== 'ObjectExpression') continue;
      const isState = each.value.properties.some(
        (said) =>
          said.type === 'Property' && said.key.type === 'Identifier' && said.key.name === 'state',
      );
      if (isState) states.add(each.key.name);
    }
  }
  return states;
}

/** The values that properties are given in the constructor, as they are written there. */
function initialsIn(
  file: SourceFile,
  body: readonly ESTree.ClassElement[],
): ReadonlyMap<string, string> {
  const initials = new Map<string, string>();
  for (const member of body) {
    if (member.type !== 'MethodDefinition' || member.kind !== 'constructor') continue;
    for (const statement of member.value.body?.body ?? []) {
      if (statement.type !== 'ExpressionStatement') continue;
      const { expression } = statement;
      if (expression.type !== 'AssignmentExpression') continue;
      const { left, right } = expression;
      if (left.type !== 'MemberExpression' || left.object.type !== 'ThisExpression') continue;
      if (left.property.type === 'Identifier') initials.set(left.property.name, file.text(right));
    }
  }
  return initials;
}

function hasSetter(body: readonly ESTree.ClassElement[], name: string): boolean {
  return body.some(
    (member) =>
      member.type === 'MethodDefinition' &&
      member.kind === 'set' &&
      member.key.type === 'Identifier' &&
      member.key.name === name,
  );
}

function parameterIn(file: SourceFile, parameter: ESTree.ParamPattern) {
  const isNamed = parameter.type === 'Identifier';
  const typed = isNamed ? parameter.typeAnnotation : null;
  return {
    name: isNamed ? parameter.name : file.text(parameter),
    type: typeIn(file, typed, 'unknown'),
  };
}
