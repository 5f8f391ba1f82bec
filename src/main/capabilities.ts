import type { Capability } from '#platform/http/capability.ts';

/** Every capability of the product, one line each. */
export const capabilities: readonly Capability[] = [];

export const subjects = capabilities.flatMap((capability) => capability.subjects);
