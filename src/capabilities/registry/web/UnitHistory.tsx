import { useFormats } from '#web/format.ts';
import { fill, useText } from '#web/language.ts';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { SuccessionAnswer, UnitPageAnswer, UnitStateAnswer } from '../registry.schema.ts';
import { partyOrganisations, sectors, unitKinds, unitLevels } from '../unit.model.ts';
import { unitText } from './registry.text.ts';
import { lastDay, useWord } from './words.ts';

/** What the unit was called and was, the latest first; then where it came from and what became of it, in words. */
export function UnitHistory({ unit }: { readonly unit: UnitPageAnswer }) {
  const text = useText(unitText);
  return (
    <>
      <Panel title={text.history}>
        <ol className="unit-timeline">
          {unit.states.map((state, index) => (
            <State key={state.id} state={state} before={unit.states[index + 1]} />
          ))}
        </ol>
      </Panel>
      <Panel title={text.successions}>
        {unit.successions.length === 0 ? (
          <p className="soft">{text.noSuccessions}</p>
        ) : (
          <ul className="plain-list unit-successions">
            {unit.successions.map((succession) => (
              <li key={succession.id}>
                <SuccessionLine succession={succession} unitId={unit.id} />
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </>
  );
}

function State({ state, before }: { readonly state: UnitStateAnswer; readonly before: UnitStateAnswer | undefined }) {
  const text = useText(unitText);
  const formats = useFormats();
  const word = useWord();
  const from = formats.day(state.fromOn);
  const period =
    state.untilOn === null
      ? fill(text.from, { from })
      : fill(text.fromUntil, { from, last: formats.day(lastDay(state.untilOn)) });
  const facts = [
    word(unitKinds, state.kind),
    word(sectors, state.sector),
    word(unitLevels, state.level),
    word(partyOrganisations, state.partyOrganisation),
    state.parentName === null ? '' : formats.named(text.parent, state.parentName),
  ].filter((each) => each !== '');
  const changed = before === undefined ? [] : changedFields(state, before).map((field) => text[field]);
  return (
    <li>
      <div>
        <strong>{state.name}</strong> <span className="soft">{period}</span>
      </div>
      <p className="small">{facts.join(' · ')}</p>
      <p className="soft small">
        {before === undefined ? text.stateBegan : fill(text.stateChanged, { fields: formats.list(changed) })}
        <Authority {...state} />
      </p>
    </li>
  );
}

const compared = ['name', 'shortName', 'kind', 'sector', 'level', 'partyOrganisation'] as const;

function changedFields(state: UnitStateAnswer, before: UnitStateAnswer): ((typeof compared)[number] | 'parent')[] {
  const fields = compared.filter((field) => state[field] !== before[field]);
  return state.parentId === before.parentId ? fields : [...fields, 'parent'];
}

function Authority({
  decisionNumber,
  reason,
}: {
  readonly decisionNumber: string | null;
  readonly reason: string | null;
}) {
  const formats = useFormats();
  const text = useText(unitText);
  const parts = [
    ...(decisionNumber === null ? [] : [formats.named(text.decision, decisionNumber)]),
    ...(reason === null ? [] : [formats.named(text.reason, reason)]),
  ];
  return parts.length === 0 ? null : <span>（{parts.join('；')}）</span>;
}

const words = {
  came: { merge: 'cameMerge', split: 'cameSplit', transfer: 'cameTransfer', abolition: 'becameAbolition' },
  became: { merge: 'becameMerge', split: 'becameSplit', transfer: 'becameTransfer', abolition: 'becameAbolition' },
} as const;

function SuccessionLine({ succession, unitId }: { readonly succession: SuccessionAnswer; readonly unitId: string }) {
  const text = useText(unitText);
  const formats = useFormats();
  const isOrigin = succession.fromUnitId === unitId;
  const [otherId, otherName] = isOrigin
    ? [succession.toUnitId, succession.toName]
    : [succession.fromUnitId, succession.fromName];
  const sentence = fill(text[words[isOrigin ? 'became' : 'came'][succession.manner]], {
    day: formats.day(succession.tookPlaceOn),
  });
  const [start = '', end = ''] = sentence.split('{name}');
  return (
    <>
      {start}
      {otherId !== null && <PageLink to={`/registry/units/${otherId}`}>{otherName ?? text.otherUnit}</PageLink>}
      {end}
      <span className="soft">
        <Authority {...succession} />
      </span>
    </>
  );
}
