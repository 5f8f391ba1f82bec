/** A clue's way through the discipline commission: two people, a case, three sanctions, and back to the office. */
import { inDays, today } from '../desks/desk.ts';
import { addressOf, type Deed, idOf, on, remember } from './deed.ts';
import { confirm, register } from './problem.ts';

export const names = { head: '岑远舟', cashier: '宓思齐' } as const;
export const caseTitle = '岑远舟、宓思齐违规发放津补贴案';
type Suspect = keyof typeof names;

const registerPerson = (one: Suspect): Deed => ({
  name: `the officer registers ${names[one]}`,
  who: 'chengban',
  call: async (caller, made) => {
    const { jurisdictionId } = await caller.get<{ jurisdictionId: string }>(addressOf(made, 'clue'));
    const facts = { workplace: '西秀区农业局', post: '股长', isHead: false, isPartyMember: true };
    return { url: '/api/clues/persons', order: { jurisdictionId, name: names[one], ...facts } };
  },
  keep: remember(one),
  tells: [`person ${names[one]}`],
});

const namePerson = (one: Suspect): Deed => ({
  name: `the officer names ${names[one]} in the clue`,
  who: 'chengban',
  call: async (_, made) => ({
    url: `${addressOf(made, 'clue')}/persons`,
    order: { personId: idOf(made, one), isPrincipal: one === 'head' },
  }),
  tells: [`reported ${names[one]}`],
});

const decideForm = (one: Suspect): Deed => ({
  name: `another officer decides the form for ${names[one]}`,
  who: 'shenli',
  call: on('case', 'forms', (made) => ({ personId: idOf(made, one), form: 'form-2' })),
  tells: [`form of ${names[one]}`],
});

const sanction = (one: Suspect, code: string, document: string): Deed => ({
  name: `another officer enters the ${code} of ${names[one]}`,
  who: 'shenli',
  call: on('case', 'sanctions', (made) => ({ personId: idOf(made, one), code, decidedOn: today(), document })),
  tells: [`${code} for ${names[one]}`],
});

const moved = 'finding problem-moved';

export const clueDeeds: readonly Deed[] = [
  register('finding'),
  confirm('finding'),
  {
    name: 'the leader hands it over as a clue',
    who: 'zuzhang',
    call: async (_, made) => ({
      url: '/api/clues',
      order: {
        problemId: idOf(made, 'finding'),
        source: 'team-finding',
        foundOn: today(),
        matter: '违规发放值班补助8.6万元',
        dueOn: inDays(5),
      },
    }),
    keep: remember('clue'),
    tells: ['finding problem-handed-on', 'clue', 'clue clue-transferred'],
  },
  {
    name: 'the receiving desk signs',
    who: 'shouli',
    call: on('clue', 'receive'),
    tells: ['clue clue-received', moved],
  },
  {
    name: 'the officer disposes of it',
    who: 'chengban',
    call: on('clue', 'dispose', () => ({ manner: 'preliminary-verification', reason: '具有可查性。' })),
    tells: ['clue clue-disposed', moved],
  },
  registerPerson('head'),
  registerPerson('cashier'),
  namePerson('head'),
  namePerson('cashier'),
  {
    name: 'the officer files a case against both',
    who: 'chengban',
    call: on('clue', 'file-case', (made) => ({
      title: caseTitle,
      personIds: [idOf(made, 'head'), idOf(made, 'cashier')],
      dueOn: inDays(60),
    })),
    keep: async (_, made, caller) => {
      const { cases } = await caller.get<{ cases: { id: string }[] }>(addressOf(made, 'clue'));
      made.set('case', cases[0]?.id ?? '');
    },
    tells: ['clue clue-case-filed', moved, 'case', 'case case-filed'],
  },
  {
    name: 'the officer begins the investigation',
    who: 'chengban',
    call: on('case', 'investigate'),
    tells: ['case case-investigation-begun'],
  },
  {
    name: 'another officer takes it to trial',
    who: 'shenli',
    call: on('case', 'try'),
    tells: ['case case-sent-to-trial'],
  },
  decideForm('head'),
  decideForm('cashier'),
  sanction('head', 'party-warning', '安纪处〔2026〕41号'),
  sanction('head', 'administrative-demerit', '安监处〔2026〕17号'),
  sanction('cashier', 'party-warning', '安纪处〔2026〕42号'),
  {
    name: 'another officer concludes the case',
    who: 'shenli',
    call: on('case', 'conclude', () => ({
      result: 'sanctioned',
      conclusion: '事实清楚。',
      document: '安纪审〔2026〕31号',
    })),
    tells: ['case case-concluded'],
  },
  {
    name: 'the officer concludes the clue',
    who: 'chengban',
    call: on('clue', 'conclude', () => ({ finding: 'sanctioned', note: '属实。', document: '安纪办〔2026〕58号' })),
    tells: ['clue clue-concluded', moved],
  },
  {
    name: 'the receiving desk returns the result',
    who: 'shouli',
    call: on('clue', 'return-result', () => ({ dueOn: inDays(15) })),
    tells: ['clue clue-returned', moved],
  },
  {
    name: 'the office’s director closes it',
    who: 'zhuren',
    call: on('clue', 'close'),
    tells: ['clue clue-closed', 'finding problem-closed'],
  },
];
