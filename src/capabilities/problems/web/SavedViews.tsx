import { DeleteOutlined } from '@ant-design/icons';
import { useRouterState } from '@tanstack/react-router';
import { Button, Dropdown, Form, Input, type MenuProps } from 'antd';
import { useState } from 'react';
import { cursorParameter, stringifySearch, useGo } from '#web/address.ts';
import { fill, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { SavedView } from '../problem.schema.ts';
import { ledgerText } from './ledger.text.ts';
import { useEndView, useSaveView, useViews } from './problem.api.ts';

interface SavedViewsProps {
  readonly columns: readonly string[];
  readonly onColumns: (columns: readonly string[]) => void;
}

/** One's own ways of looking at the ledger. */
export function SavedViews({ columns, onColumns }: SavedViewsProps) {
  const text = useText(ledgerText);
  const go = useGo();
  const views = useViews();
  const end = useEndView();
  const [isSaving, setSaving] = useState(false);
  const open = (view: SavedView) => {
    onColumns(view.columns);
    go(`/problems${view.filters}`);
  };
  const save: MenuProps['onClick'] = ({ domEvent }) => {
    // Enter would go on to press the button that the dialog gives the focus to, which closes it.
    domEvent.preventDefault();
    setSaving(true);
  };
  const items = (views.data ?? []).map((view) => ({
    key: view.id,
    label: view.name,
    onClick: () => open(view),
    extra: (
      <Button
        type="text"
        size="small"
        icon={<DeleteOutlined aria-hidden />}
        aria-label={fill(text.removeView, { name: view.name })}
        onClick={(event) => {
          event.stopPropagation();
          end.mutate(view);
        }}
      />
    ),
  }));
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            ...(items.length > 0 ? items : [{ key: 'none', label: text.noViews, disabled: true }]),
            { type: 'divider' as const },
            { key: 'save', label: text.saveView, onClick: save },
          ],
        }}
      >
        <Button>{text.views}</Button>
      </Dropdown>
      {isSaving && <SaveDialog columns={columns} onClose={() => setSaving(false)} />}
    </>
  );
}

function SaveDialog({ columns, onClose }: { readonly columns: readonly string[]; readonly onClose: () => void }) {
  const text = useText(ledgerText);
  const ui = useText(uiText);
  const save = useSaveView();
  const search = useRouterState({ select: ({ location }) => location.search as Record<string, unknown> });
  const filters = stringifySearch({ ...search, [cursorParameter]: undefined });
  return (
    <CommandDialog<{ name: string }, Omit<SavedView, 'id' | 'version'>, SavedView>
      title={text.saveViewTitle}
      consequence={text.saveViewSays}
      submit={text.saveView}
      command={save}
      order={({ name }) => ({ name, filters, columns: [...columns] })}
      onClose={onClose}
    >
      <Form.Item name="name" label={text.viewName} rules={[{ required: true, whitespace: true, message: ui.required }]}>
        <Input maxLength={40} autoFocus />
      </Form.Item>
    </CommandDialog>
  );
}
