import { refusals } from '#platform/kernel/decision.ts';

export const roundRefusals = refusals('rounds', {
  roundMissing: {
    because: 'missing',
    zh: '没有这个轮次，或者您无权查看。',
    en: 'There is no such round, or it is not yours to see.',
  },
  inspectionMissing: {
    because: 'missing',
    zh: '没有这次巡察，或者您无权查看。',
    en: 'There is no such inspection, or it is not yours to see.',
  },
  groupHasIt: {
    because: 'state',
    zh: '这次巡察由联组或协作组承担，请在该组的页面调整，或先取消其任务。',
    en: 'A group carries out this inspection: change it on the group’s page, or cancel its assignment first.',
  },
  notYourOffice: {
    because: 'permission',
    zh: '只有本地区巡察办可以办理。',
    en: 'Only the inspection office of the jurisdiction does this.',
  },
  notLeadingGroup: {
    because: 'permission',
    zh: '只有本地区巡察工作领导小组成员可以审批。',
    en: 'Only members of the jurisdiction’s leading group approve.',
  },
  notLeader: {
    because: 'permission',
    zh: '只有这次巡察的组长可以推进环节。',
    en: 'Only the leader of this inspection moves it on.',
  },
  materialsOut: {
    because: 'state',
    zh: '还有{count}份发给巡察组的材料没有清退，请先清退，确实收不回的写明原因核销。',
    en: '{count} things handed to the teams are not back: take them back, or write them off with the reason.',
  },
  notAuthorised: {
    because: 'permission',
    zh: '这次巡察现在没有有效授权：尚未批准、已经到期或者已经收回。请巡察办办理授权或延期。',
    en: 'This inspection has no live authorisation now: it is not approved, over, or withdrawn. Ask the office for it.',
  },
  notProved: {
    because: 'state',
    zh: '还不能办理：{what}。请在“现场”补办，或由组长写明理由不作要求。',
    en: 'Not yet: {what}. Do it on the site’s page, or let the leader waive it with a reason.',
  },
  ownPlan: {
    because: 'permission',
    zh: '方案由您拟定，须由领导小组其他成员审批。',
    en: 'You drew up this plan; another member of the leading group has to approve it.',
  },
  codeTaken: {
    because: 'input',
    field: 'ordinal',
    zh: '本地区{year}年第{ordinal}轮已经登记。',
    en: 'Round {ordinal} of {year} is recorded in this jurisdiction already.',
  },
  editionUnusable: {
    because: 'input',
    field: 'editionId',
    zh: '所选办法版本尚未批准，计划进驻时尚未施行，或不适用于本地区。',
    en: 'The chosen edition is not approved, not in effect when the teams move in, or not for this jurisdiction.',
  },
  kindUnknown: {
    because: 'input',
    field: 'kind',
    zh: '所依据的办法中没有“{kind}”这种巡察方式。',
    en: 'The rulebook knows no kind of inspection “{kind}”.',
  },
  termInWrongOrder: {
    because: 'input',
    field: 'plannedTo',
    zh: '计划结束日期早于开始日期。',
    en: 'The planned last day lies before the first.',
  },
  notInState: {
    because: 'state',
    zh: '轮次目前为“{state}”，不能办理此事项。',
    en: 'The round is “{state}”; this cannot be done now.',
  },
  noInspections: {
    because: 'state',
    zh: '方案中还没有巡察对象，请先添加被巡察单位。',
    en: 'The plan names no unit yet; add the units to be inspected first.',
  },
  unstaffed: {
    because: 'state',
    zh: '“{unit}”尚未确定组长，一次一授权，请先指定。',
    en: '“{unit}” has no leader yet; one is authorised for each inspection.',
  },
  notLeftYet: {
    because: 'state',
    zh: '还有{count}个巡察组没有结束现场工作。',
    en: '{count} teams are still on site.',
  },
  notFedBackYet: {
    because: 'state',
    zh: '还有{count}个单位没有反馈巡察问题。',
    en: '{count} units have not been given their feedback yet.',
  },
  notFinishedYet: {
    because: 'state',
    zh: '还有{count}次巡察没有完成。',
    en: '{count} inspections are not finished yet.',
  },
  notYetToday: {
    because: 'input',
    field: 'on',
    zh: '日期{day}还没有到，请在当日或之后登记。',
    en: 'The day {day} has not come yet; record it on that day or later.',
  },
  beforeEarlier: {
    because: 'input',
    field: 'on',
    zh: '日期不能早于上一环节的{day}。',
    en: 'The day cannot lie before {day}, when the step before it took place.',
  },
  notApprovedYet: {
    because: 'state',
    zh: '方案还没有经领导小组批准，不能公告，也不能启动。',
    en: 'The leading group has not approved the plan yet; the round is neither announced nor begun before.',
  },
  planFrozen: {
    because: 'state',
    zh: '方案已经领导小组批准，名称、方式和时间不再改动。',
    en: 'The leading group approved the plan; its name, kind and term stay as they are.',
  },
  kindApproved: {
    because: 'input',
    field: 'kind',
    zh: '巡察方式已随方案批准，不再改动；可以调整巡察组和组长。',
    en: 'The kind was approved with the plan and stays; team and leader can be changed.',
  },
  subjectMissing: {
    because: 'input',
    field: 'subject',
    zh: '“{kind}”须写明巡察事项，例如：粮食购销领域、医保基金管理使用。',
    en: 'A “{kind}” names the matter it is about, such as buying and selling grain, or the use of the medical insurance fund.',
  },
  subjectUnasked: {
    because: 'input',
    field: 'subject',
    zh: '“{kind}”不写巡察事项，请删去，或改选专项一类的巡察方式。',
    en: 'A “{kind}” names no matter: leave it out, or choose another kind.',
  },
  subjectApproved: {
    because: 'input',
    field: 'subject',
    zh: '巡察事项已随方案批准，不再改动。',
    en: 'The matter was approved with the plan and stays.',
  },
  subjectUnstated: {
    because: 'state',
    zh: '“{unit}”尚未写明巡察事项，请先在方案中补上。',
    en: 'The matter inspected at “{unit}” is not stated yet; add it to the plan first.',
  },
  unitNotBelow: {
    because: 'input',
    field: 'unitId',
    zh: '“{kind}”只列下级地区的单位，“{unit}”属于本地区。请改选下级地区的单位，或改选其他巡察方式。',
    en: 'A “{kind}” names units of jurisdictions below; “{unit}” is of this one. Choose a unit below, or another kind.',
  },
  nothingToLookBack: {
    because: 'input',
    field: 'unitId',
    zh: '“{unit}”还没有一次巡察已经完成，没有可以核查的整改。请改选巡察已完成的单位，或改选其他巡察方式。',
    en: 'No inspection of “{unit}” is finished yet, so there is nothing to look back at. Choose a unit whose inspection is, or another kind.',
  },
  itemsOpen: {
    because: 'state',
    zh: '这次巡察还有{count}件问题或线索没有办结，件件有着落以后才能撤销。',
    en: '{count} problems or clues of this inspection are still open; it cannot be cancelled before each has landed.',
  },
  itemsWithTeam: {
    because: 'state',
    zh: '还有{count}个问题等巡察组确认，请先确认或不予认定。',
    en: '{count} problems still wait for the team; confirm or drop them first.',
  },
  planApproved: {
    because: 'state',
    zh: '方案已经批准，巡察对象不再增加；如需调整，请撤销原任务并列入下一轮。',
    en: 'The plan is approved and takes no more units; cancel what cannot go on and plan the unit for the next round.',
  },
  unitTwice: {
    because: 'input',
    field: 'unitId',
    zh: '“{unit}”已在本轮次中。',
    en: '“{unit}” is in this round already.',
  },
  unitUnusable: {
    because: 'input',
    field: 'unitId',
    zh: '没有找到这个单位，或它不属于本地区及下级地区。',
    en: 'The unit was not found, or belongs neither to this jurisdiction nor to one under it.',
  },
  unitAbolished: {
    because: 'input',
    field: 'unitId',
    zh: '“{unit}”已于{day}撤销，不能列入轮次。',
    en: '“{unit}” ended on {day} and cannot be inspected.',
  },
  teamUnusable: {
    because: 'input',
    field: 'teamId',
    zh: '没有找到这个巡察组，或它已经撤销。',
    en: 'The team was not found, or has ended.',
  },
  underUnusable: {
    because: 'input',
    field: 'underInspectionId',
    zh: '所选乡镇巡察不在本轮次中，或本身也是随同巡察。',
    en: 'The inspection to go along with is not of this round, or goes along with another itself.',
  },
  inspectionEnded: {
    because: 'state',
    zh: '这次巡察已经完成或撤销，不再变动。',
    en: 'This inspection is finished or cancelled and no longer changes.',
  },
  roundNotBegun: {
    because: 'state',
    zh: '轮次还没有启动，巡察组不能进驻。',
    en: 'The round has not begun, so the team cannot move in.',
  },
  stepNotNext: {
    because: 'input',
    field: 'step',
    zh: '下一环节是“{next}”，不能跳到别的环节。',
    en: 'The next step is “{next}”; steps are not skipped.',
  },
  noStepLeft: {
    because: 'state',
    zh: '各环节都已走完，可以登记完成。',
    en: 'All steps are done; the inspection can be finished.',
  },
  stillOnSite: {
    because: 'state',
    zh: '请先登记现场工作结束，再进入“{next}”。',
    en: 'Record the end of the work on site before “{next}”.',
  },
  notMovedIn: {
    because: 'state',
    zh: '巡察组还没有进驻。',
    en: 'The team has not moved in yet.',
  },
  leavesEarly: {
    because: 'input',
    field: 'on',
    zh: '离办法规定的最短现场时间还差{count}天，{day}起可以结束。确需提前结束的，请写明理由。',
    en: 'The least time on site of the rulebook lacks {count} days: the team may leave from {day} on. To leave before, give the reason.',
  },
  alreadyLeft: {
    because: 'state',
    zh: '现场工作已于{day}结束。',
    en: 'The work on site ended on {day} already.',
  },
  stepsLeft: {
    because: 'state',
    zh: '还有环节没有走完，下一环节是“{next}”。',
    en: 'Steps are left; the next is “{next}”.',
  },
  nothingToTakeBack: {
    because: 'state',
    zh: '还没有进入任何环节。',
    en: 'No step has been entered yet.',
  },
});
