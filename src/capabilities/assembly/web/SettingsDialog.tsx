import { Checkbox, Form, InputNumber, Select, Slider } from 'antd';
import { fill, useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import type { BoardAnswer, SettingsAnswer } from '../assembly.schema.ts';
import { criteria, criterionCodes } from '../proposal.model.ts';
import { type Order, useAsk } from './assembly.api.ts';
import { boardText, settingsText } from './assembly.words.text.ts';

export interface SettingsDialogProps {
  readonly board: BoardAnswer;
  readonly onClose: () => void;
}

interface Values {
  readonly settings: SettingsAnswer;
}

/** What the teams must have and what counts how much, before they are computed. */
export function SettingsDialog({ board, onClose }: SettingsDialogProps) {
  const text = useText(boardText);
  const words = useText(settingsText);
  const { settings, pools, round } = board;
  return (
    <CommandDialog<Values, Order, unknown>
      title={board.proposal === null ? text.ask : text.askAgain}
      consequence={text.askSays}
      submit={text.ask}
      width={760}
      command={useAsk(round.id)}
      initial={{ settings }}
      // The form shows no code and no label of a seat; what it does not show stays.
      order={(values) => ({
        settings: {
          ...settings,
          ...values.settings,
          seats: settings.seats.map((seat, at) => ({ ...seat, ...values.settings.seats[at] })),
        },
      })}
      onClose={onClose}
    >
      <fieldset className="assembly-settings">
        <legend>{words.hard}</legend>
        <SeatFields seats={settings.seats} />
        <Form.Item name={['settings', 'needs', 'discipline']} label={words.discipline}>
          <InputNumber min={0} max={20} precision={0} />
        </Form.Item>
        <Form.Item name={['settings', 'needs', 'business']} label={words.business}>
          <InputNumber min={0} max={20} precision={0} />
        </Form.Item>
        <Form.Item name={['settings', 'notRepeatedYears']} label={words.years}>
          <InputNumber min={0} max={20} precision={0} />
        </Form.Item>
        <Form.Item name={['settings', 'isCrossCounty']} valuePropName="checked">
          <Checkbox>{words.cross}</Checkbox>
        </Form.Item>
        <Form.Item name={['settings', 'poolIds']} label={words.pools}>
          <Select
            mode="multiple"
            options={pools.map(({ id, name, people }) => ({ value: id, label: fill(words.poolOf, { name, people }) }))}
          />
        </Form.Item>
      </fieldset>
      <fieldset className="assembly-settings">
        <legend>{words.soft}</legend>
        <WeightFields />
        <Form.Item name={['settings', 'seconds']} label={words.seconds}>
          <InputNumber min={5} max={600} precision={0} />
        </Form.Item>
      </fieldset>
    </CommandDialog>
  );
}

function SeatFields({ seats }: { readonly seats: SettingsAnswer['seats'] }) {
  const words = useText(settingsText);
  const say = useSay();
  const lines = [
    { key: 'size', label: words.size, at: ['settings', 'size'] },
    ...seats.map(({ code, label }, at) => ({ key: code, label: say(label), at: ['settings', 'seats', at] })),
  ];
  return (
    <table className="assembly-ranges">
      <thead>
        <tr>
          <th scope="col">{words.seats}</th>
          <th scope="col">{words.least}</th>
          <th scope="col">{words.most}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, label, at }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            {(['least', 'most'] as const).map((bound) => (
              <td key={bound}>
                <Form.Item name={[...at, bound]} noStyle>
                  <InputNumber
                    min={bound === 'least' ? 0 : 1}
                    max={20}
                    precision={0}
                    disabled={key === 'leader'}
                    aria-label={`${label} ${words[bound]}`}
                  />
                </Form.Item>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function WeightFields() {
  const say = useSay();
  return criterionCodes.map((criterion) => (
    <Form.Item key={criterion} name={['settings', 'weights', criterion]} label={say(criteria[criterion])}>
      <Slider min={0} max={10} marks={{ 0: '0', 5: '5', 10: '10' }} ariaLabelForHandle={say(criteria[criterion])} />
    </Form.Item>
  ));
}
