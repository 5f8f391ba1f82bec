/** Counties, districts and zones are made and renamed by the office of the city above them. */
import { accept, type Decision, refuse } from '#platform/kernel/decision.ts';
import type { Jurisdiction, NewJurisdiction } from './jurisdiction.model.ts';
import { registryRefusals } from './registry.refusals.ts';

/** What is set on a new jurisdiction. @param mayDirect whether the actor directs the office of `parentId` */
export function decideNewJurisdiction(
  all: readonly Jurisdiction[],
  parentId: string,
  order: NewJurisdiction,
  mayDirect: (jurisdictionId: string) => boolean,
): Decision<Omit<Jurisdiction, 'id' | 'version'>> {
  const parent = all.find(({ id }) => id === parentId);
  if (parent === undefined) return refuse(registryRefusals.jurisdictionMissing);
  if (!mayDirect(parentId)) return refuse(registryRefusals.notYourJurisdiction);
  if (parent.level !== 'city' || order.kind === 'city') return refuse(registryRefusals.jurisdictionUnderCounty);
  const holder = all.find(({ code }) => code === order.code);
  if (holder !== undefined)
    return refuse(registryRefusals.jurisdictionCodeTaken, { code: order.code, name: holder.name });
  const { code, name, nameEn, kind } = order;
  return accept({ code, name, nameEn, level: 'county', kind, parentId, endedOn: null });
}

export function decideJurisdictionName(
  jurisdiction: Jurisdiction | undefined,
  names: Pick<Jurisdiction, 'name' | 'nameEn'>,
  mayDirect: (jurisdictionId: string) => boolean,
): Decision<Pick<Jurisdiction, 'name' | 'nameEn'>> {
  if (jurisdiction === undefined) return refuse(registryRefusals.jurisdictionMissing);
  if (!mayDirect(jurisdiction.parentId ?? jurisdiction.id)) return refuse(registryRefusals.notYourJurisdiction);
  const { name, nameEn } = names;
  if (jurisdiction.name === name && jurisdiction.nameEn === nameEn) return refuse(registryRefusals.nothingChanges);
  return accept({ name, nameEn });
}
