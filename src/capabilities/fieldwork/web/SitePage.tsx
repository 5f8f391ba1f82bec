import { Tag } from 'antd';
import { usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useSay, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { OnSiteRooms } from '#web/ui/OnSiteRooms.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import type { SiteAnswer } from '../fieldwork.schema.ts';
import { ChecksPanel } from './ChecksPanel.tsx';
import { FiguresPanel } from './FiguresPanel.tsx';
import { useSite } from './fieldwork.api.ts';
import { siteText } from './fieldwork.text.ts';
import { OldProblemsPanel } from './OldProblemsPanel.tsx';
import { RecordsPanel } from './RecordsPanel.tsx';
import { RequestsPanel } from './RequestsPanel.tsx';
import { StagePanel } from './StagePanel.tsx';
import { StepsPanel } from './StepsPanel.tsx';
import { TalksPanel } from './TalksPanel.tsx';
import { UrgentPanel } from './UrgentPanel.tsx';
import { VillagesPanel } from './VillagesPanel.tsx';
import './fieldwork.css';

/** The team's desk on site: what is missing before it goes on, and everything that it has done. */
export function SitePage() {
  const { inspectionId } = usePathIds<'inspectionId'>();
  return <DataView data={useSite(inspectionId)}>{(site) => <OneSite key={site.inspectionId} site={site} />}</DataView>;
}

function OneSite({ site }: { readonly site: SiteAnswer }) {
  const text = useText(siteText);
  const say = useSay();
  const formats = useFormats();
  const { unitName, teamName, roundName, stage, kindName, subject, movedInOn, leftOn } = site;
  const since = movedInOn === null ? null : `${text.movedIn} ${formats.day(movedInOn)}`;
  const until = leftOn === null ? null : `${text.left} ${formats.day(leftOn)}`;
  return (
    <>
      <PageHeader
        title={unitName}
        description={[teamName, roundName, since, until].filter(Boolean).join(' · ')}
        tags={
          <>
            <Tag color="blue">{stage === null ? text.notMovedIn : say(stage)}</Tag>
            {kindName && <Tag>{[say(kindName), subject].filter(Boolean).join(' · ')}</Tag>}
          </>
        }
        back={{ to: '/fieldwork', says: text.title }}
      />
      <OnSiteRooms inspectionId={site.inspectionId} here="fieldwork" />
      <StagePanel site={site} />
      <UrgentPanel site={site} />
      <StepsPanel site={site} />
      {site.oldProblems !== null && (
        <div id="old-problems">
          <OldProblemsPanel problems={site.oldProblems} mayWork={site.mayWork} />
        </div>
      )}
      {site.villages.length > 0 && <VillagesPanel villages={site.villages} />}
      <FiguresPanel site={site} />
      <TalksPanel site={site} />
      <RequestsPanel site={site} />
      {(site.asksChecks || site.checks.some(({ proved }) => proved > 0)) && <ChecksPanel site={site} />}
      <RecordsPanel site={site} />
    </>
  );
}
