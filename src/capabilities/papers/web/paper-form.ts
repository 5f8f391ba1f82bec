/** The form's values as what is written: blanks as the server keeps them, evidence numbered as it stands. */
import type { PaperText } from '../paper.model.ts';

export function textOf(values: Partial<PaperText>, foundBy: string): PaperText {
  const words = (value: string | undefined) => (value ?? '').trim();
  const lines = (values.evidence ?? []).filter((line) => words(line?.title) !== '');
  return {
    title: words(values.title),
    happened: words(values.happened),
    place: words(values.place),
    amount: values.amount ?? null,
    seen: words(values.seen),
    character: words(values.character),
    whose: words(values.whose),
    responsible: words(values.responsible),
    evidence: lines.map(({ title, evidenceId }, at) => ({
      no: at + 1,
      title: words(title),
      evidenceId: evidenceId ?? null,
    })),
    category: values.category ?? null,
    discipline: values.discipline ?? null,
    responsibility: values.responsibility ?? null,
    severity: values.severity ?? 'ordinary',
    foundOn: values.foundOn ?? null,
    foundBy: values.foundBy ?? foundBy,
  };
}
