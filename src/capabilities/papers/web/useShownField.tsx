import { useCallback } from 'react';
import { useFormats } from '#web/format.ts';
import { useSay } from '#web/language.ts';
import type { EvidenceLine, Severity } from '../paper.model.ts';
import { evidenceOf } from '../paper-facts.model.ts';
import type { PaperPageAnswer } from '../papers.schema.ts';
import { useEditionWords } from './papers.api.ts';
import { severityTexts } from './papers.text.ts';

/** Values of a paper in words, where two texts of it are held side by side. */
export function useShownField({ editionId, team, foundBy, foundByName }: PaperPageAnswer) {
  const say = useSay();
  const formats = useFormats();
  const words = useEditionWords(editionId);
  return useCallback(
    (field: string, value: unknown) => {
      const kinds = { category: 'categories', discipline: 'disciplines', responsibility: 'responsibilities' } as const;
      if (field in kinds && typeof value === 'string') return words.label(kinds[field as keyof typeof kinds], value);
      if (field === 'severity') return say(severityTexts[value as Severity]);
      if (field === 'evidence') return evidenceOf(value as readonly EvidenceLine[]);
      if (field === 'amount' && typeof value === 'number') return formats.wan(value);
      if (field === 'foundOn' && typeof value === 'string') return formats.day(value);
      if (field === 'foundBy')
        return team.find(({ id }) => id === value)?.name ?? (value === foundBy ? foundByName : undefined);
      return undefined;
    },
    [say, formats, words, team, foundBy, foundByName],
  );
}
