import { Form, Input, Select } from 'antd';
import { useGo } from '#web/address.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { belongs, longest, type ReportKind, reportKinds } from '../report.model.ts';
import type { InspectionReports } from '../reports.schema.ts';
import { type Order, reportPath, useDraft } from './reports.api.ts';
import { kindTexts, reportsText, titleText } from './reports.text.ts';

interface Draft {
  readonly kind: ReportKind;
  readonly title: string;
  readonly paperIds?: readonly string[];
}

export interface DraftDialogProps {
  readonly answer: InspectionReports;
  readonly onClose: () => void;
}

/** A report begins as what the meeting approved; a special one as the papers that are chosen for it. */
export function DraftDialog({
  answer: { inspectionId, unitName, subject, papers, reports },
  onClose,
}: DraftDialogProps) {
  const text = useText(reportsText);
  const say = useSay();
  const go = useGo();
  const needed = { required: true, message: useText(uiText).required };
  const kinds = reportKinds.filter(
    (kind) =>
      papers.some((paper) => belongs(kind, paper)) &&
      (kind === 'special' || reports.every((each) => each.kind !== kind)),
  );
  const titleOf = (kind: ReportKind) =>
    fill(titleText[subject === null ? 'plain' : 'onSubject'].zh, {
      ...{ unit: unitName, subject: subject ?? '', report: kindTexts[kind].zh },
    });
  const [first = 'special'] = kinds;
  return (
    <CommandDialog<Draft, Order, { id: string }>
      title={text.draft}
      consequence={text.draftSays}
      submit={text.draft}
      command={useDraft()}
      initial={{ kind: first, title: titleOf(first) }}
      order={(values) => ({ ...values, inspectionId })}
      onClose={onClose}
      onDone={({ id }) => go(reportPath(id))}
    >
      {(form) => (
        <>
          <Form.Item name="kind" label={text.kind} rules={[needed]}>
            <Select
              options={kinds.map((kind) => ({ value: kind, label: say(kindTexts[kind]) }))}
              onChange={(kind: ReportKind) => form.setFieldsValue({ title: titleOf(kind) })}
            />
          </Form.Item>
          <Form.Item name="title" label={text.name} rules={[{ ...needed, whitespace: true }]}>
            <Input maxLength={longest.title} />
          </Form.Item>
          <Form.Item noStyle shouldUpdate={(before, after) => before.kind !== after.kind}>
            {() =>
              form.getFieldValue('kind') === 'special' && (
                <Form.Item name="paperIds" label={text.papersChosen} rules={[needed]}>
                  <Select
                    mode="multiple"
                    optionFilterProp="label"
                    options={papers.map(({ id, number, title }) => ({
                      value: id,
                      label: fill('{number} {title}', { number, title }),
                    }))}
                  />
                </Form.Item>
              )
            }
          </Form.Item>
        </>
      )}
    </CommandDialog>
  );
}
