/** The rulebooks that come with the program. Both are grounds to start from: a place writes its own numbers into an edition of its own. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Day } from '#platform/kernel/time.ts';
import { parseContent } from '../content.schema.ts';
import type { Content } from '../sections.schema.ts';
import { anshunTrialPeopleAndResults } from './anshun-trial-people-and-results.ts';
import { anshunTrialWork } from './anshun-trial-work.ts';
import { county2024ContentAndPeople } from './county-2024-content-and-people.ts';
import { county2024Results } from './county-2024-results.ts';
import { county2024Work } from './county-2024-work.ts';

export interface ShippedRulebook {
  readonly code: string;
  readonly name: Says;
  readonly title: Says;
  readonly effectiveFrom: Day;
  readonly content: Content;
}

export const shippedRulebooks: readonly ShippedRulebook[] = [
  {
    code: 'anshun-trial',
    name: {
      zh: '安顺市党风廉政巡察工作办法（试行）',
      en: 'Anshun measure on inspection of Party conduct and integrity (trial)',
    },
    title: { zh: '2016 年试行本', en: 'Trial text of 2016' },
    effectiveFrom: '2016-01-01' as Day,
    content: parseContent({ ...anshunTrialWork, ...anshunTrialPeopleAndResults }),
  },
  {
    code: 'county-2024',
    name: { zh: '县级巡察工作办法（通行做法）', en: 'County inspection work (general practice)' },
    title: { zh: '2024 年通行本', en: 'General text of 2024' },
    effectiveFrom: '2024-01-01' as Day,
    content: parseContent({ ...county2024Work, ...county2024ContentAndPeople, ...county2024Results }),
  },
];
