import { Tag } from 'antd';
import { useText } from '#web/language.ts';
import type { AccountView } from '../accounts.schema.ts';
import { accountText } from './accounts.text.ts';

/** The states of an account in words. */
export function AccountTags({ account }: { readonly account: AccountView }) {
  const text = useText(accountText);
  if (account.status === 'disabled') return <Tag>{text.disabled}</Tag>;
  return (
    <>
      {account.locked ? <Tag color="error">{text.locked}</Tag> : <Tag color="success">{text.active}</Tag>}
      {account.mustChangePassword && <Tag color="warning">{text.temporary}</Tag>}
    </>
  );
}
