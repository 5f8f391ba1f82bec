import { resolve } from 'node:path';
import { z } from 'zod';
import { Fault } from './fault.ts';

const shape = z.object({
  ZHUOLUO_DATA: z.string().min(1).default('data'),
  ZHUOLUO_HOST: z.string().min(1).default('127.0.0.1'),
  ZHUOLUO_PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  ZHUOLUO_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  ZHUOLUO_IDLE_MINUTES: z.coerce.number().int().min(1).max(60).default(15),
  ZHUOLUO_DIGEST: z.enum(['sha256', 'sm3']).default('sha256'),
  ZHUOLUO_TRUST_PROXY: z.enum(['true', 'false']).default('false'),
  ZHUOLUO_LEAST_FREE_MB: z.coerce.number().int().min(0).default(512),
  ZHUOLUO_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug']).default('info'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  DATABASE_APP_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
});

export interface Config {
  readonly dataFolder: string;
  readonly secretsFile: string;
  readonly filesFolder: string;
  /** Bytes of its disk that files leave free. */
  readonly leastFree: number;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | undefined;
  readonly idleMinutes: number;
  readonly digest: 'sha256' | 'sm3';
  readonly trustProxy: boolean;
  readonly logLevel: string;
  readonly databaseUrl: string | undefined;
  readonly applicationUrl: string | undefined;
}

/** Settings from the environment; an empty value counts as not given. @throws Fault naming the first that cannot be used. */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = shape.safeParse(given);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]);
    // A database address may carry a password: the sentence does not repeat it.
    throw new Fault('settingInvalid', { name, value: name.startsWith('DATABASE') ? '…' : String(given[name]) });
  }
  const settings = parsed.data;
  const dataFolder = resolve(settings.ZHUOLUO_DATA);
  return {
    dataFolder,
    secretsFile: resolve(dataFolder, 'secrets.json'),
    filesFolder: resolve(dataFolder, 'files'),
    leastFree: settings.ZHUOLUO_LEAST_FREE_MB * 1024 ** 2,
    host: settings.ZHUOLUO_HOST,
    port: settings.ZHUOLUO_PORT,
    publicUrl: settings.ZHUOLUO_PUBLIC_URL,
    idleMinutes: settings.ZHUOLUO_IDLE_MINUTES,
    digest: settings.ZHUOLUO_DIGEST,
    trustProxy: settings.ZHUOLUO_TRUST_PROXY === 'true',
    logLevel: settings.ZHUOLUO_LOG,
    databaseUrl: settings.DATABASE_URL,
    applicationUrl: settings.DATABASE_APP_URL,
  };
}
