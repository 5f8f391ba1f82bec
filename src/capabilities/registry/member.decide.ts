/** The leading body: who joins it, who leaves it, and what was written wrongly. */
import { accept, type Decision, refuse } from '#platform/kernel/decision.ts';
import type { LeadingBodyMember, MemberFacts, MemberOrder } from './member.model.ts';
import { registryRefusals } from './registry.refusals.ts';
import type { RegisterChange, Situation, UnitRecord } from './unit.model.ts';
import { checkPlaceAndDay, lastState, type No } from './unit-checks.decide.ts';

type Order<Type extends MemberOrder['type']> = Extract<MemberOrder, { type: Type }>;
type Decided = Decision<RegisterChange>;

export function decideJoin(
  situation: Situation,
  record: UnitRecord,
  body: readonly LeadingBodyMember[],
  order: Order<'join'>,
): Decided {
  const { id: unitId, jurisdictionId, registeredOn, abolishedOn } = record.unit;
  const no = checkPlaceAndDay(situation, jurisdictionId, order.on) ?? checkThere(body, order);
  if (no !== undefined) return no;
  if (abolishedOn !== null)
    return refuse(registryRefusals.alreadyAbolished, { name: lastState(record).name, day: abolishedOn });
  if (order.on < registeredOn) return refuse(registryRefusals.memberBeforeUnit, { day: registeredOn });
  const set = { unitId, jurisdictionId, ...factsOf(order), fromOn: order.on, untilOn: null };
  return accept(change({ id: situation.nextId(), version: 0, jurisdictionId }, 'leading-body-member-joined', set));
}

export function decideLeave(situation: Situation, member: LeadingBodyMember, order: Order<'leave'>): Decided {
  const no = checkPlaceAndDay(situation, member.jurisdictionId, order.on) ?? checkServing(member);
  if (no !== undefined) return no;
  if (order.on <= member.fromOn) return refuse(registryRefusals.memberEndsTooEarly, { day: member.fromOn });
  const { id, jurisdictionId } = member;
  return accept(
    change(
      { id, version: order.version, jurisdictionId },
      'leading-body-member-left',
      { untilOn: order.on },
      { reason: order.reason },
    ),
  );
}

export function decideMemberCorrection(
  situation: Situation,
  member: LeadingBodyMember,
  body: readonly LeadingBodyMember[],
  order: Order<'correct'>,
): Decided {
  const others = body.filter(({ id }) => id !== member.id);
  const no =
    checkPlaceAndDay(situation, member.jurisdictionId, member.fromOn) ??
    checkServing(member) ??
    checkThere(others, order);
  if (no !== undefined) return no;
  const facts = factsOf(order);
  if (JSON.stringify(facts) === JSON.stringify(factsOf(member))) return refuse(registryRefusals.nothingChanges);
  const { id, jurisdictionId } = member;
  return accept(
    change(
      { id, version: order.version, jurisdictionId },
      'leading-body-member-corrected',
      { ...facts },
      { reason: order.reason },
    ),
  );
}

function checkServing({ untilOn, personName }: LeadingBodyMember): No {
  return untilOn === null ? undefined : refuse(registryRefusals.memberEnded, { name: personName, day: untilOn });
}

function checkThere(body: readonly LeadingBodyMember[], { personName, post }: MemberFacts): No {
  const isThere = body.some(
    (member) => member.untilOn === null && member.personName === personName && member.post === post,
  );
  return isThere ? refuse(registryRefusals.memberThere, { name: personName, post }) : undefined;
}

function factsOf({ personName, post, isHead, managedBy }: MemberFacts): MemberFacts {
  return { personName, post, isHead, managedBy };
}

function change(
  { id, version, jurisdictionId }: Pick<RegisterChange, 'id' | 'version' | 'jurisdictionId'>,
  event: string,
  set: RegisterChange['set'],
  detail?: RegisterChange['detail'],
): RegisterChange {
  return { table: 'leading-body-member', id, version, event, set, jurisdictionId, detail };
}
