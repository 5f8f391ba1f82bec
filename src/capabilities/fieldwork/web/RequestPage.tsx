import { usePathIds } from '#web/address.ts';
import { useText } from '#web/language.ts';
import { useRoles } from '#web/session.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { sitePath, useRequest } from './fieldwork.api.ts';
import { requestText, siteText } from './fieldwork.text.ts';
import { RequestTable } from './RequestTable.tsx';
import './fieldwork.css';

/** One request, for whoever comes from his desk: the unit that answers, or the team that settles. */
export function RequestPage() {
  const { requestId } = usePathIds<'requestId'>();
  const text = useText(requestText);
  const site = useText(siteText).title;
  const isUnit = useRoles().every((role) => role.startsWith('unit-'));
  return (
    <DataView data={useRequest(requestId)}>
      {(request) => (
        <>
          <PageHeader
            title={request.title}
            description={`${request.unitName} · ${request.teamName}`}
            back={
              isUnit
                ? { to: '/fieldwork/requests', says: text.title }
                : { to: sitePath(request.inspectionId), says: site }
            }
          />
          <Panel>
            <RequestTable rows={[request]} empty={text.none} againDueOn={request.againDueOn} />
          </Panel>
        </>
      )}
    </DataView>
  );
}
