import { authenticate, noteDenied, setAccountSettings } from '#capabilities/accounts/index.ts';
import type { Config } from '#platform/config/config.ts';
import type { Secrets } from '#platform/config/secrets.ts';
import type { AppOptions } from '#platform/http/app.ts';

/** Gives accounts its keys, and the application its door. */
export function entrance(
  config: Pick<Config, 'idleMinutes' | 'publicUrl'>,
  secrets: Pick<Secrets, 'sessionKey' | 'secondFactorKey'>,
): Pick<AppOptions, 'authenticate' | 'onDenied' | 'sessionKey' | 'secureCookies'> {
  const secureCookies = config.publicUrl?.startsWith('https:') === true;
  setAccountSettings({
    sessionKey: Buffer.from(secrets.sessionKey, 'base64url'),
    secondFactorKey: Buffer.from(secrets.secondFactorKey, 'base64url'),
    idleMinutes: config.idleMinutes,
    secureCookies,
  });
  return {
    authenticate,
    onDenied: (database, actor, route, now) => noteDenied(database, actor, route, now),
    sessionKey: secrets.sessionKey,
    secureCookies,
  };
}
