import { Button } from 'antd';
import { useGo } from '#web/address.ts';
import { useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import type { InspectionPageAnswer } from '../rounds.schema.ts';
import { inspectionText } from './inspection.words.text.ts';

const readers = [
  'team-leader',
  'team-deputy',
  'team-liaison',
  'team-member',
  'office-clerk',
  'office-director',
  'leading-group-member',
];

/** The way to an inspection's working papers, once its team has moved in. Papers stand above rounds, which only lead to them. */
export function PapersButton({ inspection: { id, movedInOn } }: { readonly inspection: InspectionPageAnswer }) {
  const text = useText(inspectionText);
  const go = useGo();
  const sees = useRoles().some((role) => readers.includes(role));
  return sees && movedInOn !== null ? (
    <Button onClick={() => go(`/papers/inspections/${id}`)}>{text.papers}</Button>
  ) : null;
}

/** The way to its evidence, for the same people, also before the team moved in. */
export function EvidenceButton({ inspectionId }: { readonly inspectionId: string }) {
  const text = useText(inspectionText);
  const go = useGo();
  const sees = useRoles().some((role) => readers.includes(role));
  return sees ? <Button onClick={() => go(`/evidence/inspections/${inspectionId}`)}>{text.evidence}</Button> : null;
}

/** The way to its reports, for the same people, once its team has moved in. */
export function ReportsButton({ inspection: { id, movedInOn } }: { readonly inspection: InspectionPageAnswer }) {
  const text = useText(inspectionText);
  const go = useGo();
  const sees = useRoles().some((role) => readers.includes(role));
  return sees && movedInOn !== null ? (
    <Button onClick={() => go(`/reports/inspections/${id}`)}>{text.reports}</Button>
  ) : null;
}
