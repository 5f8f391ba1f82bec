import type { SiteAnswer } from '../fieldwork.schema.ts';
import type { DocumentPlace } from '../step.model.ts';

/** Where a document of a step is read; null where the person has no page for it. */
export function documentPath(keptIn: DocumentPlace, { inspectionId, seesTalks }: SiteAnswer): string | null {
  switch (keptIn) {
    case 'authorisation':
      return `/inspections/${inspectionId}`;
    case 'notice':
      return '/notices';
    case 'paper':
    case 'minutes':
    case 'fact-sheet':
      return `/papers/inspections/${inspectionId}`;
    case 'inspection-report':
    case 'special-report':
    case 'clue-report':
      return `/reports/inspections/${inspectionId}`;
    case 'feedback':
      return `/feedback/inspections/${inspectionId}`;
    case 'clue':
      return '/clues/receipts';
    case 'letter':
      return '/rectification/letters';
    case 'immediate-rectification':
      return '/rectification';
    case 'evidence':
      return seesTalks ? `/evidence/inspections/${inspectionId}` : null;
    case 'talk':
    case 'request':
    case 'opening-meeting':
    case 'on-paper':
      return null;
  }
}

/** The panel of the same page on which it is read. */
export function documentAnchor(keptIn: DocumentPlace): string | null {
  if (keptIn === 'talk') return 'talks';
  if (keptIn === 'request') return 'requests';
  return keptIn === 'opening-meeting' ? 'records' : null;
}
