import { buildWebWhenStale } from '#main/build-web.ts';

/** The pages as the product serves them, built before a browser opens them. */
export async function setup(): Promise<void> {
  await buildWebWhenStale();
}
