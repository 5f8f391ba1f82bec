import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { usePathIds } from '#web/address.ts';
import { useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { DrawKind } from '../draw.model.ts';
import type { DrawAnswer, DrawsAnswer } from '../draw.schema.ts';
import { type Order, useDrawCommand, useDraws, useOpenDraw } from './assembly.api.ts';
import { DrawPanel } from './DrawPanel.tsx';
import { drawText, methodText, peopleMethodText } from './draw.text.ts';
import './assembly.css';

/** The draws of a round: frozen, witnessed, counted again by whoever sees the round. */
export function DrawPage() {
  const { roundId } = usePathIds<'roundId'>();
  return <DataView data={useDraws(roundId)}>{(answer) => <Draws answer={answer} />}</DataView>;
}

type Act = DrawKind | { readonly verb: 'reveal' | 'cancel'; readonly draw: DrawAnswer };

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
            <>
              <Button onClick={() => setAct('people')}>{text.openPeople}</Button>
              <Button type="primary" onClick={() => setAct('teams')}>
                {text.open}
              </Button>
            </>
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
          {[...methodText, ...(draws.some(({ isOfPeople }) => isOfPeople) ? peopleMethodText : [])].map((step) => (
            <li key={step.en}>{say(step)}</li>
          ))}
        </ol>
      </Panel>
      {typeof act === 'string' && (
        <OpenDialog
          roundId={round.id}
          kind={act}
          isFirst={draws.every(({ isOfPeople }) => isOfPeople !== (act === 'people'))}
          onClose={() => setAct(null)}
        />
      )}
      {act !== null && typeof act !== 'string' && <DrawDialog {...act} onClose={() => setAct(null)} />}
    </>
  );
}

interface OpenDialogProps {
  readonly roundId: string;
  readonly kind: DrawKind;
  readonly isFirst: boolean;
  readonly onClose: () => void;
}

function OpenDialog({ roundId, kind, isFirst, onClose }: OpenDialogProps) {
  const text = useText(drawText);
  const message = useText(uiText).required;
  const title = kind === 'people' ? text.openPeople : text.open;
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={title}
      consequence={kind === 'people' ? text.openPeopleSays : text.openSays}
      submit={title}
      command={useOpenDraw(roundId)}
      order={(values) => ({ ...values, kind })}
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
  const consequence = isReveal && draw.isOfPeople ? text.revealPeopleSays : text[`${verb}Says`];
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={text[verb]}
      consequence={consequence}
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
