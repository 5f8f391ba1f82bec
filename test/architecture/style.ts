import { isTest, placeOf } from './imports.ts';
import { isNode, type Node, nameOf, type Source, walk } from './source.ts';

export const budgets = { file: 400, function: 60, component: 150, face: 20 } as const;

/** Files, functions, components and faces that outgrew their budget. */
export function budgetViolations(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const { path, lines } = source;
    const found = lines > budgets.file ? [`${path} has ${lines} lines (${budgets.file})`] : [];
    if (placeOf(path).kind === 'index' && faceLines(source) > budgets.face) {
      found.push(`${path} shows ${faceLines(source)} lines beside its imports (${budgets.face})`);
    }
    if (isTest(path)) return found;
    return [...found, ...longFunctions(source)];
  });
}

/** What a face shows, comments aside: its imports are no part of it, and what it passes on counts once, however long the list. */
function faceLines({ program, lineAt }: Source): number {
  const statements = (Array.isArray(program.body) ? program.body : []).filter(isNode);
  return statements
    .filter((node) => node.type !== 'ImportDeclaration')
    .reduce((sum, node) => sum + (isNode(node.source) ? 1 : lineAt(node.end) - lineAt(node.start) + 1), 0);
}

const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

function longFunctions({ path, program, lineAt }: Source): string[] {
  const found: string[] = [];
  walk(program, (node, parents) => {
    if (!functions.has(node.type)) return;
    const name = functionName(node, parents);
    const budget = path.endsWith('.tsx') && /^[A-Z]/.test(name) ? budgets.component : budgets.function;
    const first = lineAt(node.start);
    const lines = lineAt(node.end) - first + 1;
    if (lines > budget) found.push(`${path}:${first} ${name || 'a function'} has ${lines} lines (${budget})`);
  });
  return found;
}

function functionName(node: Node, parents: readonly Node[]): string {
  const parent = parents.at(-1);
  return nameOf(node.id) || nameOf(parent?.id) || nameOf(parent?.key);
}

/** Half of the product's files are no longer than this. */
export function medianLines(sources: readonly Source[]): number {
  const lines = sources.filter(({ path }) => path.startsWith('src/') && !isTest(path)).map((source) => source.lines);
  return lines.sort((one, other) => one - other)[Math.floor(lines.length / 2)] ?? 0;
}

/** Exports without a name, which every importer may call differently. Tools ask for them in their configuration. */
export function defaultExports(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, program, lineAt }) => {
    const found: string[] = [];
    walk(program, (node) => {
      const named = node.type === 'ExportSpecifier' && nameOf(node.exported) === 'default';
      if (node.type === 'ExportDefaultDeclaration' || named)
        found.push(`${path}:${lineAt(node.start)} exports without a name`);
    });
    return found;
  });
}

/** New ids, and what they are drawn from. */
const randomByNature = ['src/platform/kernel/id.ts', 'src/platform/kernel/random.ts'];

/** Clocks, randomness and the outside world, which rules are handed and never reach for. */
export function impurities(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const { kind } = placeOf(source.path);
    const pure = ['kernel', 'model', 'pure', 'schema', 'text'].includes(kind);
    // Ids are the kernel's one exception: they are made of the clock and of chance.
    if (!pure || isTest(source.path) || randomByNature.includes(source.path)) return [];
    const found: string[] = [];
    walk(source.program, (node, parents) => {
      const reached = reachesOut(node, parents.at(-1));
      if (reached !== undefined) found.push(`${source.path}:${source.lineAt(node.start)} ${reached} in a pure file`);
    });
    return found;
  });
}

const outside = new Set([
  'process',
  'crypto',
  'performance',
  'fetch',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'localStorage',
  'console',
]);

function reachesOut(node: Node, parent: Node | undefined): string | undefined {
  if (node.type === 'MemberExpression') {
    const call = `${nameOf(node.object)}.${nameOf(node.property)}`;
    return call === 'Date.now' || call === 'Math.random' ? call : undefined;
  }
  const bare = Array.isArray(node.arguments) && node.arguments.length === 0;
  if (node.type === 'NewExpression' && nameOf(node.callee) === 'Date' && bare) return 'new Date()';
  if (node.type !== 'Identifier' || !outside.has(nameOf(node))) return undefined;
  const isProperty = parent?.type === 'MemberExpression' && parent.property === node && parent.computed !== true;
  const isKey = parent?.type === 'Property' && parent.key === node && parent.shorthand !== true;
  const isType = parent?.type.startsWith('TS') === true;
  return isProperty || isKey || isType ? undefined : nameOf(node);
}

/** SQL outside the files that are made for it. */
export function sqlOutsideQueries(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, program, lineAt }) => {
    const { room, kind } = placeOf(path);
    if (room !== 'capability' || kind === 'queries' || kind === 'plain' || isTest(path)) return [];
    const found: string[] = [];
    walk(program, (node) => {
      if (node.type === 'TaggedTemplateExpression' && nameOf(node.tag) === 'sql')
        found.push(`${path}:${lineAt(node.start)} SQL stands in *.queries.ts`);
    });
    return found;
  });
}

const readAttributes = new Set([
  'title',
  'label',
  'placeholder',
  'alt',
  'aria-label',
  'description',
  'okText',
  'cancelText',
  'extra',
  'help',
  'tooltip',
  'message',
]);

/** Text that a person reads and that stands anywhere but in `*.text.ts`, where both languages stand side by side. */
export function strayTexts(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, program, lineAt }) => {
    if (placeOf(path).kind !== 'web' || /\.text\.ts$/.test(path) || isTest(path)) return [];
    const found: string[] = [];
    walk(program, (node, parents) => {
      const text = visibleText(node, parents.at(-1));
      if (text === undefined || (path.endsWith('.ts') && isInBothLanguages(parents))) return;
      found.push(`${path}:${lineAt(node.start)} “${text.trim().slice(0, 30)}” belongs in a *.text.ts`);
    });
    return found;
  });
}

/** Whether a text is the `zh` of a pair that has its `en`: the titles in the list of a capability's pages. */
function isInBothLanguages(parents: readonly Node[]): boolean {
  const property = parents.findLast((one) => one.type === 'Property');
  const object = parents.findLast((one) => one.type === 'ObjectExpression');
  const keys = (Array.isArray(object?.properties) ? object.properties : [])
    .filter(isNode)
    .map((one) => nameOf(one.key));
  return nameOf(property?.key) === 'zh' && keys.includes('en');
}

function visibleText(node: Node, parent: Node | undefined): string | undefined {
  const text = textOf(node);
  if (text === undefined) return undefined;
  if (/\p{Script=Han}/u.test(text)) return text;
  const isRead =
    node.type === 'JSXText' ||
    (parent?.type === 'JSXAttribute' && isNode(parent.name) && readAttributes.has(nameOf(parent.name)));
  return isRead && /\p{L}{2}/u.test(text) ? text : undefined;
}

function textOf(node: Node): string | undefined {
  if (node.type === 'JSXText' || node.type === 'Literal')
    return typeof node.value === 'string' ? node.value : undefined;
  if (node.type !== 'TemplateElement') return undefined;
  const { value } = node;
  return typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : undefined;
}

/** The kinds of all refusals that the product's code names, found where they are written and not where they are declared. */
export function writtenRefusals(sources: readonly Source[]): string[] {
  const kinds: string[] = [];
  for (const { path, program } of sources) {
    if (isTest(path) || !path.startsWith('src/')) continue;
    walk(program, (node) => {
      if (node.type !== 'CallExpression' || nameOf(node.callee) !== 'refusals' || !Array.isArray(node.arguments))
        return;
      const [owner, texts] = node.arguments.filter(isNode);
      const properties = (Array.isArray(texts?.properties) ? texts.properties : []).filter(isNode);
      for (const { key } of properties) kinds.push(`${nameOf(owner)}.${kebab(nameOf(key))}`);
    });
  }
  return kinds;
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
