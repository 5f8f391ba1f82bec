import { expect, it } from 'vitest';
import type { Jurisdiction } from './jurisdiction.ts';
import { reachedJurisdictions } from './jurisdiction.ts';
import type { SessionGrant } from './session.ts';

const place = (id: string, parentId: string | null): Jurisdiction => ({
  id,
  code: id,
  name: id,
  level: parentId ? 'county' : 'city',
  parentId,
});
const all = [place('city', null), place('xixiu', 'city'), place('puding', 'city')];
const grant = (scopeId: string, withSubordinates: boolean, scopeKind: SessionGrant['scopeKind'] = 'jurisdiction') => ({
  id: scopeId,
  role: 'office-clerk',
  scopeKind,
  scopeId,
  scopeName: scopeId,
  withSubordinates,
  from: '2026-01-01',
  to: null,
});
const reached = (...grants: SessionGrant[]) => reachedJurisdictions(grants, all).map(({ id }) => id);

it('reaches the counties under a city only where the grant says so', () => {
  expect(reached(grant('city', true))).toEqual(['city', 'xixiu', 'puding']);
  expect(reached(grant('city', false))).toEqual(['city']);
});

it('shows a jurisdiction once however many grants reach it, and none for a grant of another scope', () => {
  expect(reached(grant('puding', true), grant('puding', false))).toEqual(['puding']);
  expect(reached(grant('xixiu', false, 'unit'))).toEqual([]);
});
