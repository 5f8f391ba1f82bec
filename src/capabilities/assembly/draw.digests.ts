/** The functions of a draw as Node has them. */
import { createHash, createHmac } from 'node:crypto';
import type { Digests } from './draw.model.ts';

export const nodeDigests: Digests = {
  sha256: async (message) => createHash('sha256').update(message).digest(),
  hmacSha256: async (key, message) => createHmac('sha256', key).update(message).digest(),
};
