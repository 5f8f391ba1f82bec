import { Form, Input } from 'antd';
import { useState } from 'react';
import type { ApiFailure } from '#web/api.ts';
import { isStale } from '#web/data.ts';
import { useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { ConflictDialog } from '#web/ui/ConflictDialog.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { AccountView } from '../accounts.schema.ts';
import type { RenameOrder } from './account.api.ts';
import { useRenameAccount } from './account.api.ts';
import { accountText } from './accounts.text.ts';

interface RenameAccountProps {
  readonly account: AccountView;
  readonly onClose: () => void;
}

type Values = Pick<RenameOrder, 'displayName' | 'staffNumber'>;
type Stale = Values & { readonly version: number };

const labels = { displayName: accountText.displayName, staffNumber: accountText.staffNumber };

/** Corrects a name or a staff number; where somebody was faster, both texts are shown and chosen from. */
export function RenameAccount({ account, onClose }: RenameAccountProps) {
  const text = useText(accountText);
  const ui = useText(uiText);
  const rename = useRenameAccount(account.id);
  // The dialog keeps to what stood there when it was opened, also after the page behind it has read anew.
  const [base] = useState(account);
  const stale = isStale(rename.error) ? standing(rename.error) : undefined;
  const filled = { required: true, whitespace: true, message: ui.required };
  return (
    <>
      <CommandDialog<Values, RenameOrder, unknown>
        title={text.rename}
        consequence={text.renameConsequence}
        submit={text.save}
        command={rename}
        order={(values) => ({ ...values, version: base.version })}
        initial={{ displayName: base.displayName, staffNumber: base.staffNumber }}
        onClose={onClose}
      >
        <Form.Item name="displayName" label={text.displayName} rules={[filled]}>
          <Input maxLength={60} autoFocus />
        </Form.Item>
        <Form.Item name="staffNumber" label={text.staffNumber} rules={[filled]}>
          <Input maxLength={40} />
        </Form.Item>
      </CommandDialog>
      {stale && rename.variables && (
        <ConflictDialog
          labels={labels}
          base={base}
          mine={{ ...rename.variables }}
          now={stale}
          isSaving={rename.isPending}
          onSave={(fields, version) => rename.mutate({ ...(fields as Values), version }, { onSuccess: onClose })}
          onClose={rename.reset}
        />
      )}
    </>
  );
}

function standing(failure: ApiFailure): Stale {
  return failure.detail as Stale;
}
