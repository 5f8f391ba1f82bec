import { Button, Checkbox, Form, Input, InputNumber, Select } from 'antd';
import type { ReactNode } from 'react';
import type { Says } from '#platform/kernel/decision.ts';
import { useSay, useText } from '#web/language.ts';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { relations } from '../kinship.model.ts';
import { degrees, poolFields, pools, ranks, strengths } from '../pool.model.ts';
import type { ShownFacts } from '../pool.schema.ts';
import { personText, poolText } from './pool.text.ts';
import './teams.css';
import { useGrades } from './teams.api.ts';

export function useChoices(names: Readonly<Record<string, Says>>) {
  const say = useSay();
  return Object.entries(names).map(([value, name]) => ({ value, label: say(name) }));
}

export interface PersonFieldsProps {
  readonly jurisdictionId: string;
  /** Moving between pools is the adjustment's. */
  readonly isPoolFixed?: boolean;
  /** Appraisals on record, whose grades may be an earlier edition's. */
  readonly appraisals?: ShownFacts['appraisals'];
}

/** The fields of a person's record, under `facts` in the form. */
export function PersonFields({ jurisdictionId, isPoolFixed = false, appraisals = [] }: PersonFieldsProps) {
  const text = useText(personText);
  const pool = useText(poolText);
  const needed = { required: true, whitespace: true, message: useText(uiText).required };
  return (
    <>
      <div className="field-pair">
        <Form.Item name={['facts', 'name']} label={pool.person} rules={[needed]}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name={['facts', 'pool']} label={pool.pool} rules={[needed]}>
          <Select options={useChoices(pools)} disabled={isPoolFixed} />
        </Form.Item>
      </div>
      <div className="field-pair">
        <Form.Item name={['facts', 'homeUnit']} label={pool.homeUnit} rules={[needed]}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name={['facts', 'post']} label={pool.post} rules={[needed]}>
          <Input maxLength={80} />
        </Form.Item>
      </div>
      <div className="field-pair">
        <Form.Item name={['facts', 'field']} label={pool.field} rules={[needed]}>
          <Select options={useChoices(poolFields)} />
        </Form.Item>
        <Form.Item name={['facts', 'rank']} label={pool.rank}>
          <Select allowClear options={useChoices(ranks)} />
        </Form.Item>
      </div>
      <div className="field-pair">
        <Form.Item name={['facts', 'birthOn']} label={text.birth}>
          <DayPicker />
        </Form.Item>
        <Form.Item name={['facts', 'health']} label={text.health}>
          <Input maxLength={40} />
        </Form.Item>
      </div>
      <div className="field-pair">
        <Form.Item name={['facts', 'nativePlace']} label={text.nativePlace}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name={['facts', 'growthPlace']} label={text.growthPlace} extra={text.growthHelp}>
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <div className="field-pair">
        <Form.Item name={['facts', 'strengths']} label={text.strengths}>
          <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={useChoices(strengths)} />
        </Form.Item>
        <Form.Item name={['facts', 'titles']} label={text.titles}>
          <Select mode="tags" tokenSeparators={[',', '，', '、']} open={false} />
        </Form.Item>
      </div>
      <LineFields grades={useGradeChoices(jurisdictionId, appraisals)} />
    </>
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The grades of the edition in force, and those that the record has from before. */
function useGradeChoices(jurisdictionId: string, appraisals: ShownFacts['appraisals']): Choice[] {
  const say = useSay();
  const inForce = useGrades(jurisdictionId).data?.rows ?? [];
  const known = [...inForce, ...appraisals.map(({ grade: code, label }) => ({ code, label }))];
  return [...new Map(known.map(({ code, label }) => [code, { value: code, label: say(label) }])).values()];
}

function LineFields({ grades }: { readonly grades: Choice[] }) {
  const text = useText(personText);
  const pool = useText(poolText);
  const day = (name: 'from' | 'until') =>
    ({
      name,
      label: text[name],
      width: 'day',
      field: <DayPicker isRequired={name === 'from'} />,
      isNeeded: name === 'from',
    }) as const;
  const unit = { name: 'unit', label: text.unit, width: 'wide', field: <Input maxLength={100} /> } as const;
  const post = { name: 'post', label: pool.post, width: 'wide', field: <Input maxLength={80} /> } as const;
  return (
    <>
      <LineList
        name="resume"
        label={text.resume}
        fields={[
          day('from'),
          day('until'),
          { ...unit, isNeeded: true },
          { ...post, isNeeded: true },
          { name: 'isLeading', label: text.leading, width: 'small', field: <Checkbox />, isFlag: true },
        ]}
      />
      <LineList
        name="relatives"
        label={text.relatives}
        fields={[
          { name: 'name', label: pool.person, width: 'day', field: <Input maxLength={40} />, isNeeded: true },
          {
            name: 'relation',
            label: text.relation,
            width: 'day',
            field: <Select showSearch={{ optionFilterProp: 'label' }} options={useChoices(relations)} />,
            isNeeded: true,
          },
          unit,
          post,
        ]}
      />
      <LineList
        name="education"
        label={text.education}
        fields={[
          day('from'),
          day('until'),
          { name: 'school', label: text.school, width: 'wide', field: <Input maxLength={100} />, isNeeded: true },
          {
            name: 'degree',
            label: text.degree,
            width: 'day',
            field: <Select options={useChoices(degrees)} />,
            isNeeded: true,
          },
        ]}
      />
      <LineList
        name="appraisals"
        label={text.appraisals}
        fields={[
          {
            name: 'year',
            label: text.year,
            width: 'day',
            field: <InputNumber min={1980} max={2200} />,
            isNeeded: true,
          },
          {
            name: 'grade',
            label: text.grade,
            width: 'day',
            field: <Select options={grades} notFoundContent={text.noGrades} />,
            isNeeded: true,
          },
        ]}
      />
    </>
  );
}

interface LineField {
  readonly name: string;
  readonly label: string;
  readonly width: 'small' | 'day' | 'wide';
  readonly field: ReactNode;
  readonly isNeeded?: boolean;
  readonly isFlag?: boolean;
}

/** So many lines of the same fields, each removable, one added at the end. */
function LineList({
  name,
  label,
  fields,
}: {
  readonly name: string;
  readonly label: string;
  readonly fields: readonly LineField[];
}) {
  const text = useText(personText);
  const needed = { required: true, message: useText(uiText).required };
  return (
    <fieldset className="person-lines">
      <legend>{label}</legend>
      <Form.List name={['facts', name]}>
        {(lines, { add, remove }) => (
          <>
            {lines.map((line, at) => (
              <div key={line.key} className="person-line">
                {fields.map((field) => (
                  <Form.Item
                    key={field.name}
                    name={[line.name, field.name]}
                    label={field.label}
                    rules={field.isNeeded ? [needed] : []}
                    valuePropName={field.isFlag ? 'checked' : 'value'}
                    className={`person-line-${field.width}`}
                  >
                    {field.field}
                  </Form.Item>
                ))}
                <Button
                  size="small"
                  type="text"
                  aria-label={`${text.removeLine} ${label} ${at + 1}`}
                  onClick={() => remove(line.name)}
                >
                  ✕
                </Button>
              </div>
            ))}
            <Button size="small" type="dashed" aria-label={`${text.addLine} ${label}`} onClick={() => add()}>
              {text.addLine}
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}
