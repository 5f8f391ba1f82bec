import { useState } from 'react';
import { usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { ActionButton } from '#web/ui/ActionButton.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { AccountPage as AccountAnswer, AccountView } from '../accounts.schema.ts';
import type { AccountDialogName } from './AccountDialogs.tsx';
import { AccountDialog } from './AccountDialogs.tsx';
import { AccountTags } from './AccountTags.tsx';
import { useAccountPage } from './account.api.ts';
import { accountText } from './accounts.text.ts';
import { GrantList } from './GrantList.tsx';

/** One account: what each administrator sees and may do follows from the server's `allowed`. */
export function AccountPage() {
  const { accountId } = usePathIds<'accountId'>();
  const account = useAccountPage(accountId);
  return <DataView data={account}>{(answer) => <OneAccount key={answer.account.id} {...answer} />}</DataView>;
}

function OneAccount({ account, allowed }: AccountAnswer) {
  const text = useText(accountText);
  const isSecurity = useRoles().includes('security-administrator');
  const [open, setOpen] = useState<AccountDialogName | null>(null);
  const action = (command: AccountDialogName, label: string, isDanger = false) => (
    <ActionButton key={command} command={command} allowed={allowed} danger={isDanger} onClick={() => setOpen(command)}>
      {label}
    </ActionButton>
  );
  return (
    <>
      <PageHeader
        title={account.displayName}
        tags={<AccountTags account={account} />}
        back={{ to: '/administration/accounts', says: text.listTitle }}
        actions={[
          action('rename', text.rename),
          action('reset-password', text.resetPassword),
          action('unlock', text.unlock),
          action('reset-second-factor', text.resetSecondFactor),
          account.status === 'active' ? action('disable', text.disable, true) : action('enable', text.enable),
        ]}
      />
      <Panel title={text.facts}>
        <AccountFacts account={account} />
      </Panel>
      {isSecurity && <GrantList account={account} allowed={allowed} />}
      {open && <AccountDialog name={open} account={account} onClose={() => setOpen(null)} />}
    </>
  );
}

function AccountFacts({ account }: { readonly account: AccountView }) {
  const text = useText(accountText);
  const formats = useFormats();
  return (
    <Facts
      facts={[
        { name: text.loginName, value: account.loginName },
        { name: text.staffNumber, value: account.staffNumber },
        { name: text.jurisdiction, value: account.jurisdictionName },
        { name: text.secondFactor, value: account.secondFactor ? text.secondFactorOn : text.secondFactorOff },
        { name: text.createdAt, value: formats.instant(account.createdAt) },
        { name: text.lastSeen, value: account.lastSeenAt ? formats.instant(account.lastSeenAt) : text.never },
      ]}
    />
  );
}
