import type { Import, Source } from './source.ts';

/** What a file is, told by its path alone, so that a new capability is covered at birth. */
export interface Place {
  readonly room: 'platform' | 'capability' | 'web' | 'main' | 'outside';
  /** Of a capability: its folder's name. */
  readonly capability?: string;
  readonly kind: Kind;
}

type Kind = 'kernel' | 'model' | 'pure' | 'queries' | 'commands' | 'schema' | 'text' | 'web' | 'index' | 'plain';

export function placeOf(path: string): Place {
  const [top, room = '', name = '', ...rest] = path.split('/');
  if (top !== 'src') return { room: 'outside', kind: 'plain' };
  if (room === 'platform') return { room: 'platform', kind: name === 'kernel' ? 'kernel' : 'plain' };
  if (room === 'web') return { room: 'web', kind: 'web' };
  if (room === 'main') return { room: 'main', kind: 'plain' };
  if (room !== 'capabilities') return { room: 'outside', kind: 'plain' };
  return {
    room: 'capability',
    capability: name,
    kind: rest[0] === 'web' && rest.length > 1 ? 'web' : kindBySuffix(path),
  };
}

function kindBySuffix(path: string): Kind {
  if (/\/index\.ts$/.test(path)) return 'index';
  if (/\.(model|refusals|data)\.ts$/.test(path)) return 'model';
  if (/\.(decide|access)\.ts$/.test(path)) return 'pure';
  if (/\.queries\.ts$/.test(path)) return 'queries';
  if (/\.(commands|routes)\.ts$/.test(path)) return 'commands';
  if (/\.schema\.ts$/.test(path)) return 'schema';
  return /\.text\.ts$/.test(path) ? 'text' : 'plain';
}

/** Packages that compute and nothing else, which is all that a kernel or a shape may use. */
const purePackages: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  kernel: ['temporal-polyfill', 'chinese-days', 'canonicalize'],
  schema: ['zod'],
};
const webPackages = /^(react|react-dom|antd|@ant-design\/|@tanstack\/|dayjs|echarts|zod)/;
const userInterface = /^(react|react-dom|antd|@ant-design\/|@tanstack\/)/;

/** Why a file may not import what it imports; `undefined` where it may. The table of who may import what, line by line. */
export function importRefusal(path: string, one: Import): string | undefined {
  const from = placeOf(path);
  if (!one.inside) return packageRefusal(from, one.target);
  const to = placeOf(one.target);
  if (to.room === 'outside') return from.room === 'outside' ? undefined : 'product code never imports tests or scripts';
  switch (from.room) {
    case 'outside':
    case 'main':
      return undefined;
    case 'platform':
      if (to.room !== 'platform') return 'platform imports only platform';
      return from.kind === 'kernel' && to.kind !== 'kernel' ? 'the kernel imports only the kernel' : undefined;
    case 'web':
      return webRefusal(path, from, to, one);
    case 'capability':
      return from.kind === 'web' ? webRefusal(path, from, to, one) : capabilityRefusal(from, to, one);
  }
}

function packageRefusal(from: Place, name: string): string | undefined {
  const allowed = purePackages[from.kind];
  switch (from.kind) {
    case 'kernel':
    case 'schema':
      return allowed?.some((one) => name === one || name.startsWith(`${one}/`))
        ? undefined
        : `pure: may not use ${name}`;
    case 'model':
    case 'pure':
    case 'text':
      return `pure: may not use ${name}`;
    case 'web':
      return webPackages.test(name) ? undefined : `the web may not use ${name}`;
    case 'queries':
      return 'queries use the platform, not packages';
    default:
      return from.room !== 'outside' && userInterface.test(name) ? 'server files never use React' : undefined;
  }
}

function webRefusal(path: string, from: Place, to: Place, one: Import): string | undefined {
  if (to.room === 'web') return undefined;
  if (to.room === 'platform') return to.kind === 'kernel' ? undefined : 'of the platform, the web uses only the kernel';
  if (to.room !== 'capability') return 'the web never imports main';
  if (to.kind === 'schema' || to.kind === 'model' || to.kind === 'text') {
    const own = from.capability === to.capability || from.room === 'web';
    return own || one.typeOnly || to.kind === 'schema'
      ? undefined
      : "of another capability's model the web takes only types";
  }
  if (to.kind !== 'web') return 'the web never imports server files';
  const registry = path === 'src/web/pages.ts' && /\/web\/(pages|index)\.tsx?$/.test(one.target);
  return registry || from.capability === to.capability
    ? undefined
    : "a capability's pages are its own; shared pieces live in src/web/ui";
}

function capabilityRefusal(from: Place, to: Place, one: Import): string | undefined {
  if (to.room === 'main') return 'nobody imports main';
  if (to.room === 'web' || to.kind === 'web') return 'server files never import the web';
  if (to.room === 'platform') return platformRefusal(from, to, one);
  if (from.capability !== to.capability) return foreignRefusal(from, to, one);
  const own = (...kinds: Kind[]) =>
    kinds.includes(to.kind) ? undefined : `of its own folder it imports only ${kinds.join(', ')}`;
  switch (from.kind) {
    case 'model':
    case 'pure':
      return one.typeOnly && to.kind === 'schema' ? undefined : own('model', 'pure', 'text');
    case 'text':
      return own('text', 'model');
    case 'schema':
      return own('schema', 'model', 'text');
    case 'queries':
      return one.typeOnly && to.kind === 'schema' ? undefined : own('model', 'queries', 'plain');
    default:
      return undefined;
  }
}

function platformRefusal(from: Place, to: Place, one: Import): string | undefined {
  if (to.kind === 'kernel')
    return from.kind === 'pure' && one.names.includes('newId') ? 'rules get their ids from outside' : undefined;
  switch (from.kind) {
    case 'model':
    case 'pure':
    case 'text':
    case 'schema':
      return 'of the platform it imports only the kernel';
    case 'queries':
      return /^src\/platform\/(db|journal)\//.test(one.target)
        ? undefined
        : 'of the platform, queries use kernel, db and journal';
    case 'commands':
      return one.target === 'src/platform/db/sql.ts' && !one.typeOnly ? 'SQL stands in *.queries.ts' : undefined;
    default:
      return undefined;
  }
}

function foreignRefusal(from: Place, to: Place, one: Import): string | undefined {
  if (to.kind === 'model' && one.typeOnly) return undefined;
  if (from.kind === 'schema' && to.kind === 'schema') return undefined;
  if (to.kind !== 'index') return "another capability is used through its index.ts, or by its model's types";
  return from.kind === 'commands' || from.kind === 'plain' || from.kind === 'index'
    ? undefined
    : "only commands and routes use another capability's functions";
}

/** Every import that the table does not allow, as `file:line says`. */
export function importViolations(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => path.startsWith('src/') && !isTest(path))
    .flatMap(({ path, imports }) =>
      imports.flatMap((one) => {
        const refusal = importRefusal(path, one);
        return refusal === undefined ? [] : [`${path}:${one.line} ${one.target}: ${refusal}`];
      }),
    );
}

/** Capabilities that need each other, as `a → b → a`; types count, since who reads them needs both. */
export function capabilityCycles(sources: readonly Source[]): string[] {
  const needs = new Map<string, Set<string>>();
  for (const { path, imports } of sources) {
    const { capability } = placeOf(path);
    if (capability === undefined || isTest(path)) continue;
    const known = needs.get(capability) ?? new Set();
    needs.set(capability, known);
    for (const one of imports) {
      const needed = one.inside ? placeOf(one.target).capability : undefined;
      if (needed !== undefined && needed !== capability) known.add(needed);
    }
  }
  const cycles = new Set<string>();
  const follow = (trail: string[]) => {
    for (const next of needs.get(trail.at(-1) ?? '') ?? []) {
      const start = trail.indexOf(next);
      if (start === -1) follow([...trail, next]);
      else if ([...trail.slice(start)].sort()[0] === next) cycles.add([...trail.slice(start), next].join(' → '));
    }
  };
  for (const capability of needs.keys()) follow([capability]);
  return [...cycles];
}

export function isTest(path: string): boolean {
  return /\.(test|e2e)\.tsx?$/.test(path) || /\/fixtures\//.test(path);
}
