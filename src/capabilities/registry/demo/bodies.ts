/** Leading bodies of invented people. */
import { newId } from '#platform/kernel/id.ts';
import { addDays, compareDays, type Day, parseDay } from '#platform/kernel/time.ts';
import type { LeadingBodyMember, MemberFacts } from '../member.model.ts';
import type { RegisterChange, UnitKind, UnitRecord } from '../unit.model.ts';
import { lastState } from '../unit-checks.decide.ts';
import { type Chance, personName } from './chance.ts';

const posts: Record<UnitKind, readonly string[]> = {
  'party-organ': ['主要负责人', '副职负责人', '副职负责人（分管机关党建）', '四级调研员'],
  'government-department': ['党组书记、局长', '党组副书记、副局长', '党组成员、副局长', '派驻纪检监察组组长'],
  'peoples-organisation': ['党组书记、主席', '党组成员、副主席', '兼职副主席'],
  'state-owned-enterprise': [
    '党委书记、董事长',
    '党委副书记、总经理',
    '党委委员、纪委书记',
    '党委委员、副总经理',
    '财务总监',
  ],
  'public-institution': ['党委书记', '院长（主任、校长）', '党委委员、副职', '纪委书记'],
  township: [
    '党委书记',
    '党委副书记、乡镇长（主任）',
    '人大主席',
    '党委副书记（专职）',
    '党委委员、纪委书记',
    '党委委员、副乡镇长',
    '党委委员、组织委员',
  ],
  village: ['党组织书记', '村民委员会主任', '纪检委员'],
  'other-organ': ['党组书记、主要负责人', '党组副书记、副职', '党组成员、副职'],
};

const managedBy = { city: 'city', county: 'county', township: 'county', village: 'township' } as const;

/** Everybody who leads the unit now, and for offices also the head before. */
export function leadingBody({ unit, states }: UnitRecord, luck: Chance): RegisterChange[] {
  const { kind, level } = lastState({ unit, states });
  const members = posts[kind].flatMap((post, index): RegisterChange[] => {
    const isHead = index === 0 || (kind === 'township' && index === 1);
    const since = addDays(parseDay('2020-03-02'), luck.number(1900));
    const fromOn = compareDays(since, unit.registeredOn) > 0 ? since : unit.registeredOn;
    const facts = (): MemberFacts => ({
      personName: personName(luck),
      post,
      isHead,
      managedBy: isHead && level === 'city' ? 'province' : managedBy[level],
    });
    const now = member(unit, facts(), fromOn, null);
    if (!isHead || kind === 'village') return [now];
    const before = addDays(fromOn, -1200 - luck.number(600));
    return before > unit.registeredOn ? [member(unit, facts(), before, fromOn), now] : [now];
  });
  return members;
}

function member(
  { id: unitId, jurisdictionId }: UnitRecord['unit'],
  facts: MemberFacts,
  fromOn: Day,
  untilOn: Day | null,
): RegisterChange {
  const set: Omit<LeadingBodyMember, 'id' | 'version'> = { unitId, jurisdictionId, ...facts, fromOn, untilOn };
  return {
    table: 'leading-body-member',
    id: newId(),
    version: 0,
    event: 'leading-body-member-joined',
    set: { ...set },
    jurisdictionId,
  };
}
