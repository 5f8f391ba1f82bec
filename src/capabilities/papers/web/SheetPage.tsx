import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { fill, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { DocumentButton } from '#web/ui/DocumentButton.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { SheetPageAnswer } from '../papers.schema.ts';
import { type Order, usePaperCommand, useSheet } from './papers.api.ts';
import { sheetText } from './papers.text.ts';
import { SheetTag } from './StateTag.tsx';
import './papers.css';

/** The facts before the unit: read, then agreed with or objected to, once. */
export function SheetPage() {
  const { sheetId } = usePathIds<'sheetId'>();
  return <DataView data={useSheet(sheetId)}>{(sheet) => <OneSheet key={sheet.id} sheet={sheet} />}</DataView>;
}

function OneSheet({ sheet }: { readonly sheet: SheetPageAnswer }) {
  const text = useText(sheetText);
  const formats = useFormats();
  const [answering, setAnswering] = useState<'agree' | 'object' | null>(null);
  const { number, state, facts, teamName, unitName, sentOn, dueOn, answer, answeredByName, answeredAt } = sheet;
  return (
    <>
      <PageHeader
        title={`${text.title} · ${number}`}
        description={unitName}
        tags={<SheetTag state={state} />}
        back={{ to: '/papers/sheets', says: text.title }}
        actions={
          <>
            <DocumentButton url={`/api/papers/sheets/${sheet.id}/document`} />
            {sheet.mayAnswer && (
              <>
                <Button onClick={() => setAnswering('object')}>{text.object}</Button>
                <Button type="primary" onClick={() => setAnswering('agree')}>
                  {text.agree}
                </Button>
              </>
            )}
          </>
        }
      />
      <Panel title={text.facts}>
        <p className="paper-words">{facts}</p>
        <Facts
          facts={[
            { name: text.from, value: `${teamName} · ${formats.day(sentOn)}` },
            { name: text.due, value: formats.day(dueOn) },
          ]}
        />
      </Panel>
      {answeredByName && answeredAt && (
        <Panel title={text.answer}>
          {answer && <p className="paper-words">{answer}</p>}
          <p className="soft small">{fill(text.answered, { name: answeredByName, at: formats.instant(answeredAt) })}</p>
        </Panel>
      )}
      {answering && <AnswerDialog sheet={sheet} way={answering} onClose={() => setAnswering(null)} />}
    </>
  );
}

interface AnswerDialogProps {
  readonly sheet: SheetPageAnswer;
  readonly way: 'agree' | 'object';
  readonly onClose: () => void;
}

function AnswerDialog({ sheet: { id, version }, way, onClose }: AnswerDialogProps) {
  const text = useText(sheetText);
  const needed = { required: true, whitespace: true, message: useText(uiText).required };
  const agrees = way === 'agree';
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={agrees ? text.agree : text.object}
      consequence={agrees ? text.agreeSays : text.objectSays}
      submit={agrees ? text.agree : text.object}
      command={usePaperCommand(`sheets/${id}/answer`)}
      order={(values) => ({ ...values, version, agrees })}
      onClose={onClose}
    >
      <Form.Item name="answer" label={agrees ? text.remark : text.objection} rules={agrees ? [] : [needed]}>
        <Input.TextArea rows={5} maxLength={4000} showCount />
      </Form.Item>
    </CommandDialog>
  );
}
