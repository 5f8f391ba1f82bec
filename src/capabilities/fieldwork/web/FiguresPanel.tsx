import { fill, useText } from '#web/language.ts';
import { Panel } from '#web/ui/Panel.tsx';
import type { Figures, SiteAnswer } from '../fieldwork.schema.ts';
import { figureText, siteText } from './fieldwork.text.ts';

/** Figures of the site; each leads to the records on this page from which it is counted. */
export function FiguresPanel({ site: { figures, seesTalks } }: { readonly site: SiteAnswer }) {
  const text = useText(figureText);
  const talksHidden = useText(siteText).talksHidden;
  const placeOf = (name: FigureName) =>
    name === 'talks' ? (seesTalks ? '#talks' : null) : name === 'documents' ? '#requests' : '#records';
  return (
    <div id="figures">
      <Panel title={text.title}>
        {!seesTalks && <p className="soft">{talksHidden}</p>}
        <FigureList figures={figures} placeOf={placeOf} />
      </Panel>
    </div>
  );
}

type FigureName = 'talks' | 'questionnaires' | 'documents' | 'visits' | 'groups' | 'hearings' | 'receptions';

interface FigureListProps {
  readonly figures: Figures;
  /** Where the records of a figure stand; left out, its number is not a link. */
  readonly placeOf?: (name: FigureName) => string | null;
}

export function FigureList({ figures, placeOf = () => null }: FigureListProps) {
  const text = useText(figureText);
  const { talks, talksSigned, questionnairesGiven, questionnairesValid, documents, visits, visitedPeople } = figures;
  const { groups, groupPeople, hearings, receptions } = figures;
  const shown: readonly (readonly [FigureName, string])[] = [
    ['talks', fill(text.talksOf, { count: talks, signed: talksSigned })],
    ['questionnaires', fill(text.questionnairesOf, { count: questionnairesValid, given: questionnairesGiven })],
    ['documents', fill(text.documentsOf, { count: documents })],
    ['visits', fill(text.visitsOf, { count: visits, people: visitedPeople })],
    ['groups', fill(text.groupsOf, { count: groups, people: groupPeople })],
    ['hearings', fill(text.hearingsOf, { count: hearings })],
    ['receptions', fill(text.documentsOf, { count: receptions })],
  ];
  return (
    <dl className="site-figures">
      {shown.map(([name, value]) => {
        const place = placeOf(name);
        return (
          <div key={name}>
            <dt>{text[name]}</dt>
            <dd>{place === null ? value : <a href={place}>{value}</a>}</dd>
          </div>
        );
      })}
    </dl>
  );
}
