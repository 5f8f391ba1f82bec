import { useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { useUnitRequests } from './fieldwork.api.ts';
import { requestText } from './fieldwork.text.ts';
import { RequestTable } from './RequestTable.tsx';
import './fieldwork.css';

/** What the team asks of the unit, for the unit's contact and secretary. */
export function UnitRequestsPage() {
  const text = useText(requestText);
  return (
    <>
      <PageHeader title={text.title} description={text.unitAbout} />
      <Panel>
        <DataView data={useUnitRequests()}>
          {({ rows }) => <RequestTable rows={rows} empty={text.unitNone} againDueOn={null} />}
        </DataView>
      </Panel>
    </>
  );
}
