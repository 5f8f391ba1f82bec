import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { usePathIds } from '#web/address.ts';
import { useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { DrawAnswer, DrawsAnswer } from '../draw.schema.ts';
import { type Order, useDrawCommand, useDraws, useOpenDraw } from './assembly.api.ts';
import { DrawPanel } from './DrawPanel.tsx';
import { drawText, methodText } from './draw.text.ts';
import './assembly.css';

/** The draws of a round: frozen, witnessed, counted again by whoever sees the round. */
export function DrawPage() {
  const { roundId } = usePathIds<'roundId'>();
  return <DataView data={useDraws(roundId)}>{(answer) => <Draws answer={answer} />}</DataView>;
}

type Act = 'open' | { readonly verb: 'reveal' | 'cancel'; readonly draw: DrawAnswer };

function Draws({ answer }: { readonly answer: DrawsAnswer }) {
  const text = useText(drawText);
  const say = useSay();
  const [act, setAct] = useState<Act | null>(null);
  const { round, draws, mayOpen } = answer;
  return (
    <>
      <PageHeader
        title={`${text.title} · ${round.name}`}
        description={text.description}
        back={{ to: `/rounds/${round.id}`, says: round.name }}
        actions={
          mayOpen && (
            <Button type="primary" onClick={() => setAct('open')}>
              {text.open}
            </Button>
          )
        }
      />
      {draws.length === 0 && (
        <Panel>
          <p className="soft">{text.none}</p>
        </Panel>
      )}
      {draws.map((draw) => (
        <DrawPanel key={draw.id} draw={draw} onAct={(verb) => setAct({ verb, draw })} />
      ))}
      <Panel title={text.method}>
        <ol className="draw-method">
          {methodText.map((step) => (
            <li key={step.en}>{say(step)}</li>
          ))}
        </ol>
      </Panel>
      {act === 'open' && <OpenDialog roundId={round.id} isFirst={draws.length === 0} onClose={() => setAct(null)} />}
      {act !== null && act !== 'open' && <DrawDialog {...act} onClose={() => setAct(null)} />}
    </>
  );
}

interface OpenDialogProps {
  readonly roundId: string;
  readonly isFirst: boolean;
  readonly onClose: () => void;
}

function OpenDialog({ roundId, isFirst, onClose }: OpenDialogProps) {
  const text = useText(drawText);
  const message = useText(uiText).required;
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={text.open}
      consequence={text.openSays}
      submit={text.open}
      command={useOpenDraw(roundId)}
      order={(values) => values}
      onClose={onClose}
    >
      {!isFirst && (
        <Form.Item name="againBecause" label={text.again} rules={[{ required: true, whitespace: true, message }]}>
          <Input.TextArea rows={2} maxLength={500} showCount autoFocus />
        </Form.Item>
      )}
    </CommandDialog>
  );
}

interface DrawDialogProps {
  readonly verb: 'reveal' | 'cancel';
  readonly draw: DrawAnswer;
  readonly onClose: () => void;
}

function DrawDialog({ verb, draw, onClose }: DrawDialogProps) {
  const text = useText(drawText);
  const rules = [{ required: true, whitespace: true, message: useText(uiText).required }];
  const isReveal = verb === 'reveal';
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={text[verb]}
      consequence={text[`${verb}Says`]}
      submit={text[verb]}
      command={useDrawCommand(draw.id, verb)}
      order={(values) => ({ ...values, version: draw.version })}
      onClose={onClose}
    >
      <Form.Item name={isReveal ? 'words' : 'reason'} label={isReveal ? text.words : text.reason} rules={rules}>
        <Input.TextArea rows={2} maxLength={isReveal ? 200 : 500} showCount autoFocus />
      </Form.Item>
    </CommandDialog>
  );
}
