import { Form, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { useSay, useText } from '#web/language.ts';
import { ActionButton } from '#web/ui/ActionButton.tsx';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { type ProblemCommand, problemCommands } from '../problem.model.ts';
import type { ProblemPage } from '../problem.schema.ts';
import { keyKindTexts } from '../problem.text.ts';
import { HandOnLinks } from './HandOnLinks.tsx';
import { itemText } from './item.text.ts';
import { PaperFields, paperLabels, paperOf, useShownPaper } from './PaperFields.tsx';
import { useStep } from './problem.api.ts';

/** What the person may do with the problem now, each with the reason where not. */
export function ProblemActions({ problem }: { readonly problem: ProblemPage }) {
  const text = useText(itemText);
  const [command, setCommand] = useState<ProblemCommand | null>(null);
  return (
    <>
      {problemCommands.map((one) => (
        <ActionButton
          key={one}
          command={one}
          allowed={problem.allowed}
          type={one === 'confirm' || one === 'feed-back' ? 'primary' : 'default'}
          onClick={() => setCommand(one)}
        >
          {text[one]}
        </ActionButton>
      ))}
      <HandOnLinks problem={problem} />
      {command !== null && <StepDialog problem={problem} command={command} onClose={() => setCommand(null)} />}
    </>
  );
}

interface StepProps {
  readonly problem: ProblemPage;
  readonly command: ProblemCommand;
  readonly onClose: () => void;
}

function StepDialog({ problem, command, onClose }: StepProps) {
  const text = useText(itemText);
  const step = useStep<object>(problem.id, command);
  // The dialog keeps to what stood there when it was opened, also after the page behind it has read anew.
  const [base] = useState(problem);
  const show = useShownPaper(base.editionId);
  const consequences: Record<ProblemCommand, string> = {
    amend: text.amendSays,
    confirm: text.confirmSays,
    drop: text.dropSays,
    return: text.returnSays,
    'feed-back': text.feedBackSays,
    supervise: text.superviseSays,
  };
  const paper = paperOf(base);
  const order = (values: object, version: number) => ({ ...values, version });
  return (
    <CommandDialog<object, object, { id: string }>
      title={text[command]}
      consequence={consequences[command]}
      submit={text[command]}
      isDanger={command === 'drop'}
      width={command === 'amend' ? 820 : 560}
      command={step}
      order={(values) => order(values, base.version)}
      initial={command === 'amend' ? paper : {}}
      {...(command === 'amend' ? { conflict: { labels: paperLabels, base: paper, show, order } } : {})}
      onClose={onClose}
    >
      <StepFields command={command} problem={problem} />
    </CommandDialog>
  );
}

function StepFields({ command, problem }: { readonly command: ProblemCommand; readonly problem: ProblemPage }) {
  const text = useText(itemText);
  const ui = useText(uiText);
  const say = useSay();
  const rules = [{ required: true, message: ui.required }];
  const field = (name: string, label: string, input: ReactNode) => (
    <Form.Item key={name} name={name} label={label} rules={rules}>
      {input}
    </Form.Item>
  );
  const words = <Input.TextArea rows={4} maxLength={2000} />;
  const day = <DayPicker isRequired />;
  switch (command) {
    case 'amend':
      return (
        <PaperFields
          editionId={problem.editionId}
          place={{ inspectionId: problem.inspectionId, problemId: problem.id }}
        />
      );
    case 'confirm':
      return [field('opinion', text.opinion, words), field('dueOn', text.dueConfirm, day)];
    case 'drop':
      return [field('reason', text.reason, words), field('proof', text.proofOfDrop, <Input maxLength={500} />)];
    case 'return':
      return [field('reason', text.reason, words), field('dueOn', text.dueMend, day)];
    case 'feed-back':
      return [field('on', text.on, day), field('dueOn', text.dueHandOn, day)];
    case 'supervise': {
      const options = Object.entries(keyKindTexts).map(([value, says]) => ({ value, label: say(says) }));
      return [
        field('keyKind', text.keyKind, <Select options={options} />),
        field('supervisorName', text.supervisor, <Input maxLength={40} />),
      ];
    }
  }
}
