import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { fill, useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { NominationList } from '../pool.schema.ts';
import type { ManyDone } from '../pool-import.schema.ts';
import { nominationText } from './pool.text.ts';
import { poolImportText } from './pool-import.text.ts';
import { type Order, useManyNominations } from './teams.api.ts';

type Row = NominationList['rows'][number];
type Act = 'check' | 'approve';

export interface ManyNominationsProps {
  readonly chosen: readonly Row[];
  readonly onDone: () => void;
}

/** Qualifies or approves what was chosen, each by its own; and says who was left, and why. */
export function ManyNominations({ chosen, onDone }: ManyNominationsProps) {
  const text = useText(poolImportText);
  const say = useSay();
  const [act, setAct] = useState<Act | null>(null);
  const [done, setDone] = useState<ManyDone | null>(null);
  const of: Readonly<Record<Act, readonly Row[]>> = {
    check: chosen.filter(({ mayCheck }) => mayCheck),
    approve: chosen.filter(({ mayDecide }) => mayDecide),
  };
  const labels = { check: text.checkMany, approve: text.approveMany } as const;
  const shown = (['check', 'approve'] as const).filter((each) => of[each].length > 0);
  return (
    <>
      {done && (
        <Alert
          type={done.left.length > 0 ? 'warning' : 'success'}
          showIcon
          closable
          role="status"
          className="panel-alert"
          title={fill(text.manyDone, { done: done.done, left: done.left.length })}
          description={
            done.left.length > 0 && (
              <ul className="plain-list">
                {done.left.map(({ name, says }) => (
                  <li key={name}>{`${name}：${say(says)}`}</li>
                ))}
              </ul>
            )
          }
        />
      )}
      {shown.length > 0 && (
        <p className="panel-actions">
          {shown.map((each) => (
            <Button key={each} type="primary" onClick={() => setAct(each)}>
              {fill(labels[each], { count: of[each].length })}
            </Button>
          ))}
        </p>
      )}
      {act && (
        <ManyDialog
          act={act}
          title={fill(labels[act], { count: of[act].length })}
          rows={of[act]}
          onClose={() => setAct(null)}
          onDone={(answer) => {
            setAct(null);
            setDone(answer);
            onDone();
          }}
        />
      )}
    </>
  );
}

interface ManyDialogProps {
  readonly act: Act;
  readonly title: string;
  readonly rows: readonly Row[];
  readonly onClose: () => void;
  readonly onDone: (answer: ManyDone) => void;
}

function ManyDialog({ act, title, rows, onClose, onDone }: ManyDialogProps) {
  const text = useText(poolImportText);
  const words = useText(nominationText);
  const needed = { required: true, whitespace: true, message: useText(uiText).required };
  return (
    <CommandDialog<Record<string, unknown>, Order, ManyDone>
      title={title}
      consequence={act === 'check' ? text.checkManySays : text.approveManySays}
      submit={words[act]}
      command={useManyNominations(act)}
      order={(values) => ({ ...values, chosen: rows.map(({ id, version }) => ({ id, version })) })}
      onClose={onClose}
      onDone={onDone}
    >
      {act === 'check' ? (
        <Form.Item name="note" label={words.note}>
          <Input.TextArea rows={2} maxLength={300} autoFocus />
        </Form.Item>
      ) : (
        <Form.Item name="decisionNumber" label={words.decision} rules={[needed]}>
          <Input maxLength={60} autoFocus />
        </Form.Item>
      )}
    </CommandDialog>
  );
}
