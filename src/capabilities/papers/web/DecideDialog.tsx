import { Form, Input, Select } from 'antd';
import { dayOf } from '#platform/kernel/time.ts';
import { useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { approvals, decisions } from '../paper.model.ts';
import { type Order, usePaperCommand } from './papers.api.ts';
import { decisionTexts, meetingText, papersText } from './papers.text.ts';

export interface DecideDialogProps {
  readonly paper: { readonly id: string; readonly version: number; readonly title: string; readonly number: string };
  /** Into which it could be merged. */
  readonly others: readonly { readonly id: string; readonly number: string; readonly title: string }[];
  readonly onClose: () => void;
}

/** What the meeting decides on one paper; only what that decision needs is asked for. */
export function DecideDialog({ paper, others, onClose }: DecideDialogProps) {
  const text = useText(meetingText);
  const papers = useText(papersText);
  const needed = { required: true, message: useText(uiText).required };
  const say = useSay();
  const isApproval = (decision: unknown) => (approvals as readonly unknown[]).includes(decision);
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={`${papers.decided} · ${paper.number}`}
      consequence={text.decideSays}
      submit={text.decide}
      command={usePaperCommand(`${paper.id}/decide`)}
      initial={{ decision: 'rectification' }}
      order={(values) => ({ ...values, version: paper.version })}
      onClose={onClose}
    >
      {(form) => (
        <>
          <Form.Item name="decision" label={papers.decision} rules={[needed]}>
            <Select options={decisions.map((value) => ({ value, label: say(decisionTexts[value]) }))} />
          </Form.Item>
          <Form.Item noStyle shouldUpdate={(before, after) => before.decision !== after.decision}>
            {() => {
              const decision: unknown = form.getFieldValue('decision');
              return (
                <>
                  {decision === 'other-body' && (
                    <Form.Item name="otherBody" label={text.otherBody} rules={[{ ...needed, whitespace: true }]}>
                      <Input maxLength={100} />
                    </Form.Item>
                  )}
                  {decision === 'dropped' && <p className="soft">{text.droppedSays}</p>}
                  {decision === 'merged' && (
                    <Form.Item name="mergedInto" label={text.mergedInto} rules={[needed]}>
                      <Select
                        showSearch={{ optionFilterProp: 'label' }}
                        options={others
                          .filter(({ id }) => id !== paper.id)
                          .map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
                      />
                    </Form.Item>
                  )}
                  {isApproval(decision) && (
                    <Form.Item name="dueOn" label={text.dueOn} rules={[needed]}>
                      <DayPicker isRequired earliest={dayOf(new Date())} />
                    </Form.Item>
                  )}
                </>
              );
            }}
          </Form.Item>
          <Form.Item name="opinion" label={papers.opinion} rules={[{ ...needed, whitespace: true }]}>
            <Input.TextArea rows={4} maxLength={2000} showCount />
          </Form.Item>
        </>
      )}
    </CommandDialog>
  );
}
