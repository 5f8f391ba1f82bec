import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'vite';

/** A node of the syntax tree (ESTree with TypeScript and JSX), as far as the checks look into it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

export interface Import {
  /** A path from the root of the repository (`src/platform/db/sql.ts`), or a package (`zod`, `node:fs`). */
  readonly target: string;
  readonly inside: boolean;
  readonly typeOnly: boolean;
  /** The names taken, as the other file calls them; `*` for all of it. */
  readonly names: readonly string[];
  readonly line: number;
}

export interface Source {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  readonly program: Node;
  readonly imports: readonly Import[];
  lineAt(offset: number): number;
}

const root = posix.resolve(import.meta.dirname, '../..');

/** Every program file of these folders, parsed; about a millisecond each. */
export function readSources(...folders: string[]): Source[] {
  return folders
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx,mts,mjs}`, { cwd: root }))
    .filter((path) => !path.endsWith('.d.ts'))
    .sort()
    .map((path) => parse(path, readFileSync(posix.join(root, path), 'utf8')));
}

export function parse(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text, { sourceType: 'module' });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const tree = program as unknown as Node;
  const lines = text.endsWith('\n') ? lineAt(text.length) - 1 : lineAt(text.length);
  return { path, text, lines, program: tree, imports: importsOf(path, tree, lineAt), lineAt };
}

/** Visits every node below, the node itself first. */
export function walk(
  node: Node,
  visit: (node: Node, parents: readonly Node[]) => void,
  parents: readonly Node[] = [],
): void {
  visit(node, parents);
  const below = [...parents, node];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, visit, below);
  }
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The name of an identifier or the value of a text; '' for anything else. */
export function nameOf(value: unknown): string {
  if (!isNode(value)) return '';
  return String(value.name ?? (typeof value.value === 'string' ? value.value : ''));
}

const importing = new Set([
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
]);

function importsOf(path: string, program: Node, lineAt: (offset: number) => number): Import[] {
  const imports: Import[] = [];
  walk(program, (node) => {
    if (!importing.has(node.type)) return;
    const specifier = nameOf(node.source);
    if (specifier === '') return;
    const specifiers = (Array.isArray(node.specifiers) ? node.specifiers : []).filter(isNode);
    const kinds = specifiers.map((one) => one.importKind ?? one.exportKind);
    const typeOnly =
      node.type === 'TSImportType' ||
      (node.importKind ?? node.exportKind) === 'type' ||
      (kinds.length > 0 && kinds.every((kind) => kind === 'type'));
    imports.push({
      ...resolved(path, specifier),
      typeOnly,
      names: specifiers.length === 0 ? ['*'] : specifiers.map((one) => nameOf(one.imported ?? one.local) || '*'),
      line: lineAt(node.start),
    });
  });
  return imports;
}

function resolved(path: string, specifier: string): { target: string; inside: boolean } {
  const alias = /^#(platform|capabilities|web|main)\//.exec(specifier);
  if (alias !== null) return { target: `src/${specifier.slice(1)}`, inside: true };
  if (specifier.startsWith('#test/')) return { target: specifier.slice(1), inside: true };
  if (specifier.startsWith('.')) return { target: posix.join(posix.dirname(path), specifier), inside: true };
  return { target: specifier, inside: false };
}
