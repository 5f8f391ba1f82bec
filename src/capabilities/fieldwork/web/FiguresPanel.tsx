import { fill, useText } from '#web/language.ts';
import { Panel } from '#web/ui/Panel.tsx';
import type { SiteAnswer } from '../fieldwork.schema.ts';
import { figureText, siteText } from './fieldwork.text.ts';

/** Figures of the site; each leads to the records on this page from which it is counted. */
export function FiguresPanel({ site: { figures, seesTalks } }: { readonly site: SiteAnswer }) {
  const text = useText(figureText);
  const talksHidden = useText(siteText).talksHidden;
  const { talks, talksSigned, questionnairesGiven, questionnairesValid, documents, visits, visitedPeople } = figures;
  const { groups, groupPeople, hearings, receptions } = figures;
  const shown: readonly (readonly [string, string, string])[] = [
    [text.talks, fill(text.talksOf, { count: talks, signed: talksSigned }), '#talks'],
    [
      text.questionnaires,
      fill(text.questionnairesOf, { count: questionnairesValid, given: questionnairesGiven }),
      '#records',
    ],
    [text.documents, fill(text.documentsOf, { count: documents }), '#requests'],
    [text.visits, fill(text.visitsOf, { count: visits, people: visitedPeople }), '#records'],
    [text.groups, fill(text.groupsOf, { count: groups, people: groupPeople }), '#records'],
    [text.hearings, fill(text.hearingsOf, { count: hearings }), '#records'],
    [text.receptions, fill(text.documentsOf, { count: receptions }), '#records'],
  ];
  return (
    <Panel title={text.title}>
      {!seesTalks && <p className="soft">{talksHidden}</p>}
      <dl className="site-figures">
        {shown.map(([name, value, place]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{place === '#talks' && !seesTalks ? value : <a href={place}>{value}</a>}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
