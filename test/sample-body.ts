import { z } from 'zod';
import { newId } from '#platform/kernel/id.ts';

interface Schema {
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minimum?: number;
}

/** Something that a shape takes, with every field filled: what somebody would send who knows the interface but not the rows. */
export function sampleOf(shape: z.ZodType | undefined): unknown {
  if (shape === undefined) return {};
  return sampleValue(z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Schema);
}

function sampleValue(schema: Schema, name = ''): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const choices = schema.anyOf ?? schema.oneOf ?? schema.allOf;
  if (choices !== undefined) return sampleValue(choices[0] ?? {}, name);
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([each, one]) => [each, sampleValue(one, each)]),
      );
    case 'array':
      return Array.from({ length: schema.minItems ?? 0 }, () => sampleValue(schema.items ?? {}));
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return textOf(schema, name);
  }
}

function textOf({ format, pattern, minLength = 1 }: Schema, name: string): string {
  if (format === 'uuid') return newId();
  if (format === 'date') return '2026-11-02';
  if (format === 'date-time') return '2026-11-02T01:00:00.000Z';
  if (/(On|From|To)$/.test(name)) return '2026-11-02';
  if (pattern?.startsWith('^[a-z0-9]')) return 'some';
  return pattern === undefined ? '某'.repeat(Math.max(minLength, 4)) : '1'.repeat(Math.max(minLength, 1));
}
