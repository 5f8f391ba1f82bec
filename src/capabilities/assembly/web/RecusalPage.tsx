import { Button, Tag } from 'antd';
import { useState } from 'react';
import { usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import { recusalSources, recusalStates } from '../recusal.model.ts';
import type { RecusalAnswer } from '../recusal.schema.ts';
import { substitutionPath, useRecusal } from './assembly.api.ts';
import { DecideRecusal } from './DecideRecusal.tsx';
import { recusalListText } from './recusals.text.ts';
import { termText } from './terms.text.ts';
import { useDue } from './useDue.ts';

/** One tie in a round under way: what was found or said, what was decided, and who takes over. */
export function RecusalPage() {
  const { recusalId } = usePathIds<'recusalId'>();
  return (
    <DataView data={useRecusal(recusalId)}>{(answer) => <OneRecusal key={answer.id} recusal={answer} />}</DataView>
  );
}

function OneRecusal({ recusal }: { readonly recusal: RecusalAnswer }) {
  const text = useText(recusalListText);
  const ui = useText(uiText);
  const say = useSay();
  const formats = useFormats();
  const term = useText(termText);
  const due = useDue();
  const [isDeciding, setDeciding] = useState(false);
  const { state, source, label, evidence, decidedAt, substitutionId } = recusal;
  return (
    <>
      <PageHeader
        title={recusal.personName}
        description={`${recusal.teamName} · ${recusal.roundName}`}
        tags={
          <>
            <Tag color={state === 'raised' ? 'gold' : undefined}>{say(recusalStates[state])}</Tag>
            {recusal.needsSubstitute && <Tag color="red">{text.substitute}</Tag>}
          </>
        }
        back={{ to: '/assembly/recusals', says: text.title }}
        actions={
          recusal.mayDecide && (
            <Button type="primary" onClick={() => setDeciding(true)}>
              {text.decide}
            </Button>
          )
        }
      />
      <Panel title={text.because}>
        <Facts
          facts={[
            {
              name: text.person,
              value: <PageLink to={`/teams/pool/${recusal.personId}`}>{recusal.personName}</PageLink>,
            },
            {
              name: text.unit,
              value: <PageLink to={`/inspections/${recusal.inspectionId}`}>{recusal.unitName}</PageLink>,
            },
            { name: text.source, value: say(recusalSources[source]) },
            {
              name: text.because,
              value: source === 'found' ? fill(ui.pair, { name: say(label), value: say(evidence) }) : say(evidence),
            },
            { name: text.raised, value: formats.instant(recusal.raisedAt) },
            ...(state === 'raised' && source !== 'objected' ? [{ name: term.due, value: due(recusal.dueOn) }] : []),
            ...(decidedAt === null
              ? []
              : [
                  {
                    name: text.decision,
                    value: [say(recusalStates[state]), recusal.decidedByName, formats.instant(decidedAt)].join(' · '),
                  },
                  { name: text.reason, value: recusal.reason },
                ]),
            ...(substitutionId === null
              ? []
              : [
                  {
                    name: text.successor,
                    value: (
                      <PageLink to={substitutionPath(substitutionId)}>
                        {recusal.needsSubstitute ? text.toSubstitution : text.substitution}
                      </PageLink>
                    ),
                  },
                ]),
          ]}
        />
      </Panel>
      {isDeciding && <DecideRecusal recusal={recusal} onClose={() => setDeciding(false)} />}
    </>
  );
}
