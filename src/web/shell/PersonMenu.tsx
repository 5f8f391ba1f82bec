import { DownOutlined } from '@ant-design/icons';
import { App, Dropdown } from 'antd';
import { useGo } from '../address.ts';
import { useFormats } from '../format.ts';
import { useSay, useText } from '../language.ts';
import { useRoleNames } from '../roles.ts';
import { signOut, useAccount, useRoles } from '../session.ts';
import { shellText } from './shell.text.ts';

export const ownAccountPath = '/account';

/** Who is signed in, the way to the own account, and the way out. */
export function PersonMenu() {
  const text = useText(shellText);
  const say = useSay();
  const go = useGo();
  const { message } = App.useApp();
  const { displayName } = useAccount();
  const roleName = useRoleNames();
  const formats = useFormats();
  const roles = [...new Set(useRoles())].map((role) => say(roleName(role)));
  const leave = () => signOut().catch(() => message.error(text.signOutFailed));
  return (
    <Dropdown
      trigger={['click']}
      placement="bottomRight"
      menu={{
        items: [
          { key: 'account', label: text.ownAccount, onClick: () => go(ownAccountPath) },
          { type: 'divider' },
          { key: 'leave', label: text.signOut, onClick: () => void leave() },
        ],
      }}
    >
      <button type="button" className="plain-button person" aria-haspopup="menu">
        <span className="visually-hidden">{text.person}：</span>
        <span className="person-name">{displayName}</span>
        <span className="person-role">{formats.list(roles)}</span>
        <DownOutlined aria-hidden />
      </button>
    </Dropdown>
  );
}
