import { Form, Input, Select } from 'antd';
import { useGo } from '#web/address.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { fill, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { DraftOrder, EditionHead } from '../rulebook.schema.ts';
import { useEditionName } from './edition-name.ts';
import { editionPath, useStartDraft } from './rulebook.api.ts';
import { draftText } from './rulebook.text.ts';

export interface StartDraftDialogProps {
  readonly base: Pick<EditionHead, 'id' | 'title' | 'number' | 'isShipped'>;
  readonly draftsIn: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
}

type Values = Pick<DraftOrder, 'jurisdictionId' | 'title'>;

export function StartDraftDialog({ base, draftsIn, onClose }: StartDraftDialogProps) {
  const text = useText(draftText);
  const ui = useText(uiText);
  const go = useGo();
  const nameOf = useEditionName();
  const { current } = useJurisdiction();
  const start = useStartDraft();
  const here = draftsIn.find(({ id }) => id === current?.id) ?? draftsIn[0];
  const rules = [{ required: true, whitespace: true, message: ui.required }];
  return (
    <CommandDialog<Values, DraftOrder, { id: string }>
      title={text.title}
      consequence={fill(text.consequence, { title: nameOf(base) })}
      submit={text.submit}
      command={start}
      initial={{ jurisdictionId: here?.id }}
      order={(values) => ({ ...values, basedOn: base.id })}
      onDone={({ id }) => go(editionPath(id))}
      onClose={onClose}
    >
      <Form.Item name="jurisdictionId" label={text.jurisdiction} rules={rules} hidden={draftsIn.length < 2}>
        <Select options={draftsIn.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name={['title', 'zh']} label={text.titleZh} rules={rules} extra={text.titleHint}>
        <Input maxLength={60} autoFocus />
      </Form.Item>
      <Form.Item name={['title', 'en']} label={text.titleEn} rules={rules}>
        <Input maxLength={120} />
      </Form.Item>
    </CommandDialog>
  );
}
