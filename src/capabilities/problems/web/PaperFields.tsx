import { Form, Input, Select } from 'antd';
import { useSay, useText } from '#web/language.ts';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { Severity } from '../problem.model.ts';
import type { ProblemPage } from '../problem.schema.ts';
import { severityTexts } from '../problem.text.ts';
import { itemText } from './item.text.ts';
import { ledgerText } from './ledger.text.ts';
import { FormHints, type PaperPlace } from './PaperHints.tsx';
import { useWords } from './problem.api.ts';

/** The fields of the paper with their names, in the form's order. */
export const paperLabels = {
  title: itemText.title,
  facts: itemText.facts,
  basis: itemText.basis,
  evidence: itemText.evidence,
  responsible: itemText.responsible,
  category: ledgerText.category,
  discipline: ledgerText.discipline,
  responsibility: ledgerText.responsibility,
  severity: ledgerText.severity,
  foundOn: ledgerText.foundOn,
} as const;
type PaperName = keyof typeof paperLabels;

/** What the form edits of a problem. */
export function paperOf(problem: Pick<ProblemPage, PaperName>): Pick<ProblemPage, PaperName> {
  const { title, facts, basis, evidence, responsible } = problem;
  const { category, discipline, responsibility, severity, foundOn } = problem;
  return { title, facts, basis, evidence, responsible, category, discipline, responsibility, severity, foundOn };
}

/** Codes of the paper in words; other values stand for themselves. */
export function useShownPaper(editionId: string): (field: string, value: unknown) => string | undefined {
  const say = useSay();
  const words = useWords();
  const kinds = { category: 'categories', discipline: 'disciplines', responsibility: 'responsibilities' } as const;
  return (field, value) => {
    if (typeof value !== 'string') return undefined;
    if (field in kinds) return words.label(kinds[field as keyof typeof kinds], editionId, value);
    return field === 'severity' ? say(severityTexts[value as Severity]) : undefined;
  };
}

/** The paper (底稿): one matter, one paper. */
export function PaperFields({
  editionId,
  place,
}: {
  readonly editionId: string | undefined;
  readonly place: PaperPlace | undefined;
}) {
  const text = useText(ledgerText);
  const item = useText(itemText);
  const ui = useText(uiText);
  const say = useSay();
  const words = useWords();
  const rules = [{ required: true, message: ui.required }];
  const choose = (name: string, label: string, options: { value: string; label: string }[], isNeeded = false) => (
    <Form.Item name={name} label={label} rules={isNeeded ? rules : []}>
      <Select allowClear={!isNeeded} options={options} showSearch={{ optionFilterProp: 'label' }} />
    </Form.Item>
  );
  const severities = Object.entries(severityTexts).map(([value, says]) => ({ value, label: say(says) }));
  return (
    <>
      <Form.Item name="title" label={item.title} extra={item.titleHelp} rules={rules}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="facts" label={item.facts} extra={item.factsHelp} rules={rules}>
        <Input.TextArea rows={6} maxLength={8000} showCount />
      </Form.Item>
      <Form.Item name="basis" label={item.basis} extra={item.basisHelp} rules={rules}>
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <Form.Item name="evidence" label={item.evidence} extra={item.evidenceHelp}>
        <Input.TextArea rows={3} maxLength={4000} />
      </Form.Item>
      <Form.Item name="responsible" label={item.responsible}>
        <Input maxLength={500} />
      </Form.Item>
      <FormHints place={place} />
      {choose('category', text.category, words.choices('categories', editionId), true)}
      {choose('discipline', text.discipline, words.choices('disciplines', editionId))}
      {choose('responsibility', text.responsibility, words.choices('responsibilities', editionId))}
      {choose('severity', text.severity, severities, true)}
      <Form.Item name="foundOn" label={text.foundOn} rules={rules}>
        <DayPicker isRequired />
      </Form.Item>
    </>
  );
}
