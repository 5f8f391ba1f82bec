import { capability as accounts } from '#capabilities/accounts/index.ts';
import { capability as operations } from '#capabilities/operations/index.ts';
import { capability as registry } from '#capabilities/registry/index.ts';
import { capability as rulebook } from '#capabilities/rulebook/index.ts';
import type { Capability } from '#platform/http/capability.ts';

/** Every capability of the product, one line each. */
export const capabilities: readonly Capability[] = [registry, accounts, rulebook, operations];

export const subjects = capabilities.flatMap((capability) => capability.subjects);
