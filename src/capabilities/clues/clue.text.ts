/** The words for what clues come to, for pages and statistics alike. */
import type { Says } from '#platform/kernel/decision.ts';
import type { Finding } from './clue.model.ts';

export const findingTexts: Readonly<Record<Finding, Says>> = {
  sanctioned: { zh: '给予处分', en: 'Sanctioned' },
  'case-without-sanction': { zh: '立案后未予处分', en: 'Case without a sanction' },
  'first-form': { zh: '按第一种形态处理', en: 'Dealt with under the first form' },
  'closed-without-case': { zh: '予以了结', en: 'Closed without a case' },
  clarified: { zh: '澄清正名', en: 'Clarified' },
  duplicate: { zh: '重复线索', en: 'Duplicate' },
  'passed-on': { zh: '移送其他纪委', en: 'Passed on' },
};
