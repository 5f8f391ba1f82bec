/** Keys and times that the composition root gives before the first call. */
export interface AccountSettings {
  /** Keys the digests of login names. */
  readonly sessionKey: Buffer;
  /** Seals the second factors' secrets. 32 bytes. */
  readonly secondFactorKey: Buffer;
  readonly idleMinutes: number;
  /** Cookies only over https. */
  readonly secureCookies: boolean;
}

let present: AccountSettings | undefined;

export function setAccountSettings(settings: AccountSettings): void {
  if (settings.secondFactorKey.length !== 32) throw new Error('the second-factor key has 32 bytes');
  present = settings;
}

export function accountSettings(): AccountSettings {
  if (present === undefined)
    throw new Error('accounts have no settings: the composition root sets them before the first call');
  return present;
}
