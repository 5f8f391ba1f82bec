import { defineSubject, type Exemption } from '#platform/journal/subject.ts';
import type { RegisterChange } from './unit.model.ts';

export const jurisdictionSubject = defineSubject({
  kind: 'jurisdiction',
  table: 'registry.jurisdiction',
  sphere: 'administration',
});

export const registerSubjects = {
  unit: defineSubject({ kind: 'unit', table: 'registry.unit', sphere: 'business' }),
  'unit-state': defineSubject({ kind: 'unit-state', table: 'registry.unit_state', sphere: 'business' }),
  succession: defineSubject({ kind: 'succession', table: 'registry.succession', sphere: 'business' }),
  'leading-body-member': defineSubject({
    kind: 'leading-body-member',
    table: 'registry.leading_body_member',
    sphere: 'business',
  }),
} as const satisfies Record<RegisterChange['table'], ReturnType<typeof defineSubject>>;

export const registryExemptions: readonly Exemption[] = [
  {
    table: 'registry.import_preview',
    because: 'a spreadsheet on its way in is no fact yet; what its confirmation changes is journaled row by row',
  },
];
