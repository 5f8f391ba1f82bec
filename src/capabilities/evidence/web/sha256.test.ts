import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Sha256 } from './sha256.ts';

it('counts the digest that everybody counts, however the bytes come', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 150 }), { maxLength: 6 }), (parts) => {
      const ours = new Sha256();
      for (const part of parts) ours.update(part);
      expect(ours.hex()).toBe(createHash('sha256').update(Buffer.concat(parts)).digest('hex'));
    }),
    { numRuns: 300 },
  );
});
