import { App } from 'antd';
import { fill, useSay, useText } from '#web/language.ts';
import { useRoleNames } from '#web/roles.ts';
import { useAccount } from '#web/session.ts';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { grantText, ownText } from './accounts.text.ts';
import { NewPasswordForm } from './door/NewPasswordForm.tsx';
import { GrantPeriod } from './GrantList.tsx';
import { OwnSessions } from './OwnSessions.tsx';
import { SecondFactorPanel } from './SecondFactorPanel.tsx';

/** What everybody does for himself: password, second factor, and where he is signed in. */
export function OwnAccountPage() {
  const text = useText(ownText);
  const { message } = App.useApp();
  const { displayName, loginName } = useAccount();
  return (
    <>
      <PageHeader title={text.title} description={`${displayName} · ${loginName}`} />
      <OwnRoles />
      <SecondFactorPanel />
      <Panel title={text.password}>
        <NewPasswordForm
          loginName={loginName}
          currentLabel={text.currentPassword}
          submit={text.savePassword}
          onDone={() => void message.success(text.passwordSaved)}
        />
      </Panel>
      <OwnSessions />
    </>
  );
}

function OwnRoles() {
  const text = useText(ownText);
  const words = useText(grantText);
  const say = useSay();
  const roleName = useRoleNames();
  const { grants } = useAccount();
  return (
    <Panel title={text.grants}>
      {grants.length === 0 ? (
        <p>{text.noGrants}</p>
      ) : (
        <ul className="plain-list">
          {grants.map((grant) => (
            <li key={grant.id}>
              <strong>{say(roleName(grant.role))}</strong> ·{' '}
              {grant.withSubordinates
                ? fill(words.scopeWithSubordinates, { scope: grant.scopeName ?? '' })
                : grant.scopeName}{' '}
              <span className="soft">
                <GrantPeriod grant={grant} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
