import { Select } from 'antd';
import { useJurisdiction } from '../jurisdiction.ts';
import { useText } from '../language.ts';
import { useAccount } from '../session.ts';
import { shellText } from './shell.text.ts';

/** The jurisdiction one works in, or the unit, inspection or round; a choice where the grants reach several jurisdictions. */
export function JurisdictionSwitch() {
  const text = useText(shellText);
  const { current, granted, isWaiting, choose } = useJurisdiction();
  const { grants } = useAccount();
  if (granted.length < 2) {
    const [scope] = grants.filter(({ scopeName }) => scopeName);
    const names = new Set(grants.flatMap(({ scopeName }) => scopeName ?? []));
    const own = [...names].join(text.and);
    return (
      <span title={own}>
        <span className="top-bar-label">{text[current ? 'jurisdiction' : (scope?.scopeKind ?? 'jurisdiction')]}</span>
        {current?.name ?? (own || (isWaiting ? '…' : text.noJurisdiction))}
      </span>
    );
  }
  return (
    <span>
      <span className="top-bar-label" aria-hidden>
        {text.jurisdiction}
      </span>
      <Select
        aria-label={text.jurisdiction}
        className="jurisdiction-switch"
        value={current?.id}
        onChange={choose}
        popupMatchSelectWidth={false}
        options={granted.map(({ id, name, parentId }) => ({
          value: id,
          label: granted.some((each) => each.id === parentId) ? `　${name}` : name,
        }))}
        labelRender={() => current?.name}
      />
    </span>
  );
}
