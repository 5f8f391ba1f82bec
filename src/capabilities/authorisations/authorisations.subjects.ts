import { defineSubject } from '#platform/journal/subject.ts';

export const authorisationSubjects = {
  authorisation: defineSubject({ kind: 'authorisation', table: 'authorisations.authorisation', sphere: 'business' }),
  undertaking: defineSubject({ kind: 'undertaking', table: 'authorisations.undertaking', sphere: 'business' }),
  training: defineSubject({ kind: 'training', table: 'authorisations.training', sphere: 'business' }),
  material: defineSubject({ kind: 'team-material', table: 'authorisations.material', sphere: 'business' }),
  visit: defineSubject({ kind: 'supervision-visit', table: 'authorisations.visit', sphere: 'business' }),
  summingUp: defineSubject({ kind: 'summing-up', table: 'authorisations.summing_up', sphere: 'business' }),
  appraisal: defineSubject({ kind: 'appraisal', table: 'authorisations.appraisal', sphere: 'business' }),
} as const;
