import { Button } from 'antd';
import { useState } from 'react';
import { useCursor, useFilters } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { useRound } from '#web/round.ts';
import { useRoles } from '#web/session.ts';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { KeysetTable } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { AccountabilityLine } from '../rectification.schema.ts';
import { mannerLabels, responsibilityLabels } from '../rectification.text.ts';
import { RecordAccountability, RevokeAccountability } from './AccountabilityDialogs.tsx';
import { ChoiceFilter } from './ChoiceFilter.tsx';
import { pageText } from './pages.text.ts';
import { useAccountability } from './rectification.api.ts';

/** Who was held to account, for which responsibility and how. */
export function AccountabilityPage() {
  const text = useText(pageText);
  const ui = useText(uiText);
  const roles = useRoles();
  const { current } = useJurisdiction();
  const filters = useFilters(['responsibility', 'revoked', 'unitId', 'roundId']);
  const { cursor } = useCursor();
  const round = useRound();
  const roundId = filters.values.roundId || round.current?.id;
  const records = useAccountability({ ...filters.values, roundId, jurisdictionId: current?.id, after: cursor });
  const [isRecording, setRecording] = useState(false);
  const [revoking, setRevoking] = useState<AccountabilityLine | null>(null);
  const columns = useColumns(roles.includes('office-director') ? setRevoking : undefined);
  const record = (roles.includes('office-clerk') || roles.includes('office-director')) && (
    <Button type="primary" onClick={() => setRecording(true)}>
      {text.record}
    </Button>
  );
  return (
    <>
      <PageHeader title={text.accountability} description={text.accountabilityFor} actions={record} />
      <Panel>
        <search className="filters">
          <ChoiceFilter
            filters={filters}
            name="responsibility"
            labels={responsibilityLabels}
            label={text.responsibility}
            all={text.allResponsibilities}
          />
        </search>
        <KeysetTable
          data={records}
          page={({ rows, next }) => ({ rows, next })}
          columns={columns}
          rowKey={({ id }) => id}
          label={text.accountability}
          empty={
            filters.isFiltered
              ? { says: ui.nothingFound, action: <Button onClick={filters.clear}>{ui.clearFilters}</Button> }
              : { says: text.noAccountability, action: record }
          }
        />
      </Panel>
      {isRecording && <RecordAccountability onClose={() => setRecording(false)} />}
      {revoking && <RevokeAccountability record={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}

function useColumns(onRevoke: ((record: AccountabilityLine) => void) | undefined): Columns<AccountabilityLine> {
  const text = useText(pageText);
  const say = useSay();
  const formats = useFormats();
  return [
    {
      title: text.person,
      key: 'person',
      render: (_, { personName, post }) => (
        <>
          {personName}
          <div className="soft small">{post}</div>
        </>
      ),
    },
    { title: text.unit, dataIndex: 'unitName' },
    {
      title: text.responsibility,
      key: 'responsibility',
      render: (_, { responsibility }) => say(responsibilityLabels[responsibility]),
    },
    { title: text.manner, key: 'manner', render: (_, { manner }) => say(mannerLabels[manner]) },
    { title: text.factsOf, dataIndex: 'facts' },
    {
      title: text.decidedOn,
      key: 'decidedOn',
      render: (_, { decidedOn, decidedBy }) => `${formats.day(decidedOn)} ${decidedBy}`,
    },
    {
      title: text.revoke,
      key: 'revoke',
      render: (_, record) => {
        if (record.revokedOn !== null)
          return fill(text.revoked, { day: formats.day(record.revokedOn), reason: record.revokedReason ?? '' });
        return onRevoke && <Button onClick={() => onRevoke(record)}>{text.revoke}</Button>;
      },
    },
  ];
}
