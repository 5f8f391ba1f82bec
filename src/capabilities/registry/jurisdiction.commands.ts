import type { Tx } from '#platform/db/database.ts';
import { record } from '#platform/journal/record.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import type { Instant } from '#platform/kernel/time.ts';
import { decideJurisdictionName, decideNewJurisdiction } from './jurisdiction.decide.ts';
import type { Jurisdiction, NewJurisdiction } from './jurisdiction.model.ts';
import { directedJurisdictions, loadJurisdictions } from './jurisdiction.queries.ts';
import { registryRefusals } from './registry.refusals.ts';
import { jurisdictionSubject } from './registry.subjects.ts';

/**
 * The city on top, made once by the first run or by the demonstration, as the program itself.
 * @returns its id @throws Refused where its code is in use
 */
export async function createRootJurisdiction(
  tx: Tx,
  order: Pick<NewJurisdiction, 'code' | 'name'> & { nameEn?: string | null },
  now: Instant,
): Promise<string> {
  const holder = (await loadJurisdictions(tx)).find(({ code }) => code === order.code);
  if (holder !== undefined)
    throw new Refused(registryRefusals.jurisdictionCodeTaken, { code: order.code, name: holder.name });
  const { code, name, nameEn = null } = order;
  return insert(tx, { code, name, nameEn, level: 'city', kind: 'city', parentId: null, endedOn: null }, now);
}

export async function createJurisdiction(
  tx: Tx,
  order: NewJurisdiction & { parentId: string },
  now: Instant,
): Promise<string> {
  const [all, directed] = [await loadJurisdictions(tx), await directedJurisdictions(tx)];
  return insert(tx, accepted(decideNewJurisdiction(all, order.parentId, order, (id) => directed.has(id))), now);
}

export async function renameJurisdiction(
  tx: Tx,
  order: Pick<Jurisdiction, 'id' | 'version' | 'name' | 'nameEn'>,
  now: Instant,
): Promise<void> {
  const [all, directed] = [await loadJurisdictions(tx), await directedJurisdictions(tx)];
  const { id, version } = order;
  const set = accepted(
    decideJurisdictionName(
      all.find((each) => each.id === id),
      order,
      (each) => directed.has(each),
    ),
  );
  await record(tx, {
    subject: jurisdictionSubject,
    id,
    version,
    event: 'jurisdiction-renamed',
    set: { ...set },
    jurisdictionId: id,
    now,
  });
}

async function insert(tx: Tx, set: Omit<Jurisdiction, 'id' | 'version'>, now: Instant): Promise<string> {
  const id = newId<'jurisdiction'>();
  await record(tx, {
    subject: jurisdictionSubject,
    id,
    version: 0,
    event: 'jurisdiction-made',
    set: { ...set },
    jurisdictionId: id,
    now,
  });
  return id;
}
