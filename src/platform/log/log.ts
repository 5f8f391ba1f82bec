import pino, { type Logger } from 'pino';

export type Log = Logger;

/** Structured lines on standard error. Nothing personal: no names, texts, query strings, addresses or bodies. */
export function openLog(level: string): Log {
  return pino(
    {
      level,
      base: undefined,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: {
        err: faultOnly,
        req: requestOnly,
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
    },
    pino.destination(2),
  );
}

/** A database error's detail and parameters may hold personal content; its code, message head and stack do not. */
function faultOnly(error: Error & { code?: string; constraint?: string; table?: string }): Record<string, unknown> {
  const { name, code, constraint, table, stack, cause } = error;
  const safeStack =
    code === undefined
      ? stack
      : stack
          ?.split('\n')
          .filter((line) => line.trimStart().startsWith('at '))
          .join('\n');
  return {
    name,
    code,
    constraint,
    table,
    stack: safeStack,
    ...(cause instanceof Error ? { cause: faultOnly(cause) } : {}),
  };
}

function requestOnly(request: { method: string; routeOptions?: { url?: string } }): Record<string, unknown> {
  return { method: request.method, route: request.routeOptions?.url };
}
