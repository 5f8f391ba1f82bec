/** Ends the product as a power cut does: its process and its database at once, and nobody cleans up. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page, Route } from 'playwright-core';
import type { Chance } from '#main/demonstration/luck.ts';
import type { City } from './city.ts';

/** @returns the kill, ready to happen at once; which of the two dies first is chance's */
export async function aimAt(city: City, luck: Chance): Promise<() => void> {
  const database = Number((await readFile(join(city.data, 'pg', 'postmaster.pid'), 'utf8')).split('\n')[0]);
  const server = city.program().process.pid;
  if (server === undefined || !(database > 1)) throw new Error('there is nothing to kill');
  const both = luck.number(2) === 0 ? [server, database] : [database, server];
  return () => {
    for (const pid of both) process.kill(pid, 'SIGKILL');
  };
}

/** When within a call the kill comes. */
export const moments = ['before it is sent', 'in flight', 'before the answer is read', 'after the answer'] as const;
export type Moment = (typeof moments)[number];

/** In flight twice as often: where exactly is chance's again. */
export const pickMoment = (luck: Chance): Moment => luck.pick([...moments, 'in flight']);

export interface Sending {
  readonly moment: Moment;
  readonly kill: () => void;
  /** How long such a call takes when nothing happens to it. */
  readonly usual: number;
}

/**
 * Sends once, and kills at the moment. @returns what was heard: nothing where the line broke first. `lost` is an answer
 * that left the server and never reached the sender.
 */
export async function sendAndKill<T>(
  send: () => Promise<T>,
  { moment, kill, usual }: Sending,
  luck: Chance,
): Promise<{ readonly heard?: T; readonly lost?: T }> {
  const unheard = () => undefined;
  switch (moment) {
    case 'before it is sent':
      kill();
      return { heard: await send().catch(unheard) };
    case 'in flight': {
      const at = (usual * luck.number(120)) / 100;
      // Not a wait for something to happen: the moment itself is what chance chooses.
      setTimeout(kill, at);
      return { heard: await send().catch(unheard) };
    }
    case 'before the answer is read': {
      const lost = await send();
      kill();
      return { lost };
    }
    case 'after the answer': {
      const heard = await send();
      kill();
      return { heard };
    }
  }
}

/** Which steps are struck, and when within them; each once. */
export function drawBlows(many: number, steps: number, luck: Chance): ReadonlyMap<number, Moment> {
  const left = Array.from({ length: steps }, (_, at) => at);
  const drawn = Array.from({ length: many }, () => left.splice(luck.number(left.length), 1)[0] ?? 0);
  return new Map(drawn.map((at) => [at, pickMoment(luck)]));
}

/** Lets the next command that a page sends meet its end. */
export async function strikeNext(page: Page, city: City, moment: Exclude<Moment, 'after the answer'>, luck: Chance) {
  const kill = await aimAt(city, luck);
  let isStruck = false;
  const strike = async (route: Route): Promise<void> => {
    if (isStruck || route.request().method() === 'GET') return route.continue();
    isStruck = true;
    if (moment === 'before it is sent') kill();
    if (moment === 'in flight') setTimeout(kill, luck.number(40));
    if (moment !== 'before the answer is read') return route.continue();
    await route.fetch();
    kill();
    return route.abort('connectionreset');
  };
  await page.route('**/api/**', strike);
}
