import { Button, Empty, Form, Select } from 'antd';
import { useFilters, useGo } from '#web/address.ts';
import { useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { DayPicker } from '#web/ui/DayPicker.tsx';
import { FieldErrors } from '#web/ui/FieldErrors.tsx';
import { LeaveGuard } from '#web/ui/LeaveGuard.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { Place } from '../problem.schema.ts';
import { itemText } from './item.text.ts';
import { PaperFields } from './PaperFields.tsx';
import { useLedger, usePlaces, useRegister } from './problem.api.ts';

/** Where a member of a team on site writes down what was found. */
export function RegisterPage() {
  const text = useText(itemText);
  const places = usePlaces();
  return (
    <>
      <PageHeader
        title={text.registerTitle}
        description={text.registerSays}
        back={{ to: '/problems', says: text.back }}
        actions={<PageLink to="/papers">{text.toPapers}</PageLink>}
      />
      <Panel>
        <DataView data={places} lines={12}>
          {(found) => (found.length === 0 ? <Empty description={text.noPlace} /> : <RegisterForm places={found} />)}
        </DataView>
      </Panel>
    </>
  );
}

function RegisterForm({ places }: { readonly places: readonly Place[] }) {
  const text = useText(itemText);
  const ui = useText(uiText);
  const { values } = useFilters(['inspection']);
  const go = useGo();
  const register = useRegister();
  const [form] = Form.useForm<{ inspectionId: string }>();
  const chosen = Form.useWatch('inspectionId', form);
  const place = places.find(({ inspectionId }) => inspectionId === chosen);
  const rules = [{ required: true, message: ui.required }];
  const registered = ({ id }: { readonly id: string }) => {
    form.resetFields();
    go(`/problems/${id}`);
  };
  const first = places.find(({ inspectionId }) => inspectionId === values.inspection) ?? places[0];
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ inspectionId: first?.inspectionId, severity: 'ordinary' }}
      onFinish={(order) => register.mutate(order, { onSuccess: registered })}
      scrollToFirstError
    >
      <LeaveGuard hasUnsaved={() => form.isFieldsTouched()} />
      <FieldErrors failure={register.error} form={form} />
      <Form.Item name="inspectionId" label={text.ofInspection} rules={rules}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={places.map(({ inspectionId, unitName, teamName, roundName }) => ({
            value: inspectionId,
            label: `${unitName} · ${teamName} · ${roundName}`,
          }))}
        />
      </Form.Item>
      <PaperFields editionId={place?.editionId} place={place} />
      {place && <AncestorField inspectionId={place.inspectionId} />}
      <Form.Item name="dueOn" label={text.dueMeeting} rules={rules}>
        <DayPicker isRequired />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={register.isPending}>
        {text.save}
      </Button>
    </Form>
  );
}

/** Earlier problems of the unit that the person may see. */
function AncestorField({ inspectionId }: { readonly inspectionId: string }) {
  const text = useText(itemText);
  const earlier = useLedger({ inspection: inspectionId, refound: 'no' });
  return (
    <Form.Item name="ancestorId" label={text.ancestor} extra={text.ancestorHelp}>
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={(earlier.data?.rows ?? []).map(({ id, number, title }) => ({
          value: id,
          label: `${number} ${title}`,
        }))}
      />
    </Form.Item>
  );
}
