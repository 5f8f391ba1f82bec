/** Load → decide → record, for units and their leading bodies. */
import type { Tx } from '#platform/db/database.ts';
import { journalRefusals, record } from '#platform/journal/record.ts';
import { accepted, Refused } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { dayOf, type Instant } from '#platform/kernel/time.ts';
import { loadJurisdictions } from './jurisdiction.queries.ts';
import { decideJoin, decideLeave, decideMemberCorrection } from './member.decide.ts';
import type { MemberOrder } from './member.model.ts';
import { memoryRegister } from './register.decide.ts';
import { registryRefusals } from './registry.refusals.ts';
import { registerSubjects } from './registry.subjects.ts';
import { decideUnit } from './unit.decide.ts';
import type { RegisterChange, Situation, Succession, UnitOrder, UnitRecord } from './unit.model.ts';
import {
  codesInUse,
  countHiddenUnder,
  jurisdictionsOfUnits,
  loadAround,
  loadBody,
  loadMember,
  loadSuccessions,
  lockJurisdictions,
  writableJurisdictions,
} from './unit.queries.ts';
import { inWritingOrder } from './unit-changes.decide.ts';
import { lastState } from './unit-checks.decide.ts';

/**
 * Carries out an order on the register.
 * @returns the unit that the person is led to: the new one, the follower of a merger, or the unit itself
 * @throws Refused one of `registryRefusals`, or `platform.stale` with the unit's facts as they now stand
 */
export async function commandUnit(tx: Tx, order: UnitOrder, now: Instant): Promise<string> {
  const { units, jurisdictions, codes } = concerned(order);
  const places = await jurisdictionsOfUnits(tx, units);
  await lockJurisdictions(tx, [...jurisdictions, ...places.map(({ jurisdictionId }) => jurisdictionId)]);
  const around = await loadAround(tx, units);
  for (const seen of seenVersions(order)) refuseStale(around, seen);
  const situation = await situationOf(tx, around, now, await loadSuccessions(tx, units));
  const home = jurisdictions[0] ?? places[0]?.jurisdictionId;
  const taken = home === undefined ? new Set() : await codesInUse(tx, home, codes);
  const event = accepted(
    decideUnit({ ...situation, register: { ...situation.register, codeTaken: (_, code) => taken.has(code) } }, order),
  );
  for (const { unitId } of endedBy(order)) await refuseHidden(tx, around, unitId);
  await writeChanges(tx, event.changes, now);
  return event.unitId;
}

export async function commandMember(tx: Tx, order: MemberOrder, now: Instant): Promise<string> {
  if (order.type === 'join') {
    const around = await loadAround(tx, [order.unitId]);
    const found = around.find(({ unit }) => unit.id === order.unitId);
    if (found === undefined) throw new Refused(registryRefusals.unitMissing);
    const change = accepted(
      decideJoin(await situationOf(tx, around, now), found, await loadBody(tx, order.unitId), order),
    );
    await writeChanges(tx, [change], now);
    return change.id;
  }
  const member = await loadMember(tx, order.memberId);
  if (member === undefined) throw new Refused(registryRefusals.memberMissing);
  if (member.version !== order.version) throw new Refused(journalRefusals.stale, {}, member);
  const situation = await situationOf(tx, [], now);
  const change = accepted(
    order.type === 'leave'
      ? decideLeave(situation, member, order)
      : decideMemberCorrection(situation, member, await loadBody(tx, member.unitId), order),
  );
  await writeChanges(tx, [change], now);
  return member.id;
}

/** Writes decided changes with their journal entries, in as few statements as they allow. */
export async function writeChanges(tx: Tx, changes: readonly RegisterChange[], now: Instant): Promise<void> {
  await record(
    tx,
    inWritingOrder(changes).map(({ table, ...change }) => ({ ...change, subject: registerSubjects[table], now })),
  );
}

export async function situationOf(
  tx: Tx,
  records: readonly UnitRecord[],
  now: Instant,
  past: readonly Succession[] = [],
): Promise<Situation & { register: ReturnType<typeof memoryRegister> }> {
  const writable = await writableJurisdictions(tx);
  const register = memoryRegister(records, await loadJurisdictions(tx), past);
  return { register, today: dayOf(now), mayWrite: (id) => writable.has(id), nextId: newId };
}

interface Concerned {
  readonly units: string[];
  /** Where new units are registered. */
  readonly jurisdictions: string[];
  readonly codes: string[];
}

function concerned(order: UnitOrder): Concerned {
  const ids = (...found: (string | null)[]) => found.filter((id) => id !== null);
  switch (order.type) {
    case 'register':
      return { units: ids(order.unit.parentId), jurisdictions: [order.jurisdictionId], codes: [order.unit.code] };
    case 'transfer':
      return { units: ids(order.unitId, order.parentId), jurisdictions: [order.jurisdictionId], codes: [order.code] };
    case 'change':
    case 'correct':
      return { units: ids(order.unitId, order.facts.parentId), jurisdictions: [], codes: [] };
    case 'split':
      return {
        units: ids(order.unitId, ...order.into.map(({ parentId }) => parentId)),
        jurisdictions: [],
        codes: order.into.map(({ code }) => code),
      };
    case 'merge': {
      const from = order.from.map(({ unitId }) => unitId);
      if ('unitId' in order.into) return { units: ids(...from, order.into.unitId), jurisdictions: [], codes: [] };
      return { units: ids(...from, order.into.parentId), jurisdictions: [], codes: [order.into.code] };
    }
    default:
      return { units: [order.unitId], jurisdictions: [], codes: [] };
  }
}

function seenVersions(order: UnitOrder): { unitId: string; version: number }[] {
  if (order.type === 'register') return [];
  if (order.type === 'merge') return [...order.from, ...('unitId' in order.into ? [order.into] : [])];
  return [order];
}

function endedBy(order: UnitOrder): readonly { unitId: string }[] {
  if (order.type === 'merge') return order.from;
  const ends =
    order.type === 'abolish' || order.type === 'transfer' || (order.type === 'split' && order.original === 'ends');
  return ends ? [order] : [];
}

function refuseStale(around: readonly UnitRecord[], { unitId, version }: { unitId: string; version: number }): void {
  const found = around.find(({ unit }) => unit.id === unitId);
  if (found === undefined || found.unit.version === version) return;
  throw new Refused(journalRefusals.stale, {}, { ...lastState(found), ...found.unit });
}

/** Units under it in jurisdictions that the actor does not see would be left without a parent. */
async function refuseHidden(tx: Tx, around: readonly UnitRecord[], unitId: string): Promise<void> {
  const count = await countHiddenUnder(tx, unitId);
  if (count === 0) return;
  const found = around.find(({ unit }) => unit.id === unitId);
  throw new Refused(registryRefusals.hasUnitsUnderElsewhere, {
    name: found === undefined ? '' : lastState(found).name,
    count,
  });
}
