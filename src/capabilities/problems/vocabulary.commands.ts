import { loadContent } from '#capabilities/rulebook/index.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Says } from '#platform/kernel/decision.ts';
import { editionsInUse } from './page.queries.ts';
import type { VocabularyOfEdition } from './problem.schema.ts';

interface Line {
  readonly code: string;
  readonly label: Says;
  readonly parent?: string | undefined;
}

/** The words of every approved edition for categories, disciplines and responsibilities: what the codes in the ledger mean. */
export async function vocabularies(tx: Tx): Promise<VocabularyOfEdition[]> {
  const found: VocabularyOfEdition[] = [];
  for (const editionId of await editionsInUse(tx)) {
    const content = await loadContent(tx, editionId as Parameters<typeof loadContent>[1]);
    found.push({
      editionId,
      categories: words(content.frameworks),
      disciplines: words(content.disciplines),
      responsibilities: words(content.responsibilities),
    });
  }
  return found;
}

function words(lines: readonly Line[]): VocabularyOfEdition['categories'] {
  return lines.map(({ code, label, parent }) => ({ code, label, parent: parent ?? null }));
}
