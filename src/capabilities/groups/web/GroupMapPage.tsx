import { Button, Tag } from 'antd';
import { useJurisdiction } from '#web/jurisdiction.ts';
import { useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { GroupsMap } from '../groups.schema.ts';
import { groupPath, useGroupsMap } from './groups.api.ts';
import { mapText } from './groups.words.text.ts';
import './groups.css';

interface OfMap {
  readonly map: GroupsMap;
}

/** The county's townships by area, and who inspects whom. */
export function GroupMapPage() {
  const text = useText(mapText);
  const { current } = useJurisdiction();
  return (
    <>
      <PageHeader title={text.title} description={text.description} />
      <DataView
        data={useGroupsMap(current?.id)}
        isEmpty={({ townships }) => townships.length === 0}
        empty={{ says: text.noTownships, action: <Counties /> }}
      >
        {(map) => (
          <>
            <Panel title={text.areas}>
              <Areas map={map} />
            </Panel>
            <Panel title={text.matrix}>
              {map.visits.length === 0 ? <p className="soft">{text.noVisits}</p> : <Matrix map={map} />}
            </Panel>
          </>
        )}
      </DataView>
    </>
  );
}

/** The counties that the person may look at, to choose from. */
function Counties() {
  const { granted, choose } = useJurisdiction();
  const counties = granted.filter(({ level }) => level === 'county');
  return (
    <div className="group-counties">
      {counties.map(({ id, name }) => (
        <Button key={id} onClick={() => choose(id)}>
          {name}
        </Button>
      ))}
    </div>
  );
}

/** A group's colour goes with its name, so that nothing is told by colour alone. */
const colours = 6;
const hueOf = (groupId: string | null, { groups }: GroupsMap): string => {
  const at = groups.filter(({ state }) => state !== 'ended').findIndex(({ id }) => id === groupId);
  return at < 0 ? 'group-none' : `group-hue-${at % colours}`;
};

function Areas({ map }: OfMap) {
  const text = useText(mapText);
  const areas = [...map.groups.filter(({ state }) => state !== 'ended'), { id: null, name: text.alone }];
  return (
    <div className="group-areas">
      {areas.map(({ id, name }) => {
        const townships = map.townships.filter(({ groupId }) => groupId === id);
        if (townships.length === 0) return null;
        return (
          <section key={id ?? 'alone'} className="group-area" aria-label={name}>
            <h3>{id === null ? name : <PageLink to={groupPath(id)}>{name}</PageLink>}</h3>
            <ul>
              {townships.map((township) => (
                <li key={township.id} className={`group-tile ${hueOf(id, map)}`}>
                  {township.name}
                  {township.isLeading && <Tag color="red">{text.leading}</Tag>}
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/** Rows are the townships that send people, columns what was or will be inspected. */
function Matrix({ map }: OfMap) {
  const text = useText(mapText);
  const sending = map.townships.filter(({ groupId }) => map.visits.some((visit) => visit.groupId === groupId));
  return (
    <>
      <p className="soft">{text.legend}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section className="group-matrix" tabIndex={0} aria-label={text.legend}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.from}</th>
              {map.visits.map(({ inspectionId, unitName, roundName, state }) => (
                <th key={inspectionId} scope="col">
                  <PageLink to={`/inspections/${inspectionId}`}>{unitName}</PageLink>
                  <div className="soft">{roundName}</div>
                  {state === 'proposed' && <Tag color="gold">{text.proposed}</Tag>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sending.map((township) => (
              <tr key={township.id}>
                <th scope="row">
                  <span className={`group-mark ${hueOf(township.groupId, map)}`} aria-hidden />
                  {township.name}
                  <div className="soft">{township.groupName}</div>
                </th>
                {map.visits.map((visit) => (
                  <Cell key={visit.inspectionId} township={township} visit={visit} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

interface CellProps {
  readonly township: GroupsMap['townships'][number];
  readonly visit: GroupsMap['visits'][number];
}

function Cell({ township: { id, groupId }, visit }: CellProps) {
  const text = useText(mapText);
  if (visit.barredIds.includes(id))
    return (
      <td className="group-own" title={text.ownSays}>
        {text.own}
      </td>
    );
  if (visit.groupId !== groupId) return <td />;
  if (visit.headTownshipId === id) return <td className="group-heads">{text.heads}</td>;
  return visit.townshipIds.includes(id) ? <td className="group-goes">{text.goes}</td> : <td />;
}
