import { Timeline } from 'antd';
import { useEffect } from 'react';
import { useFormats } from '#web/format.ts';
import { useSay, useText } from '#web/language.ts';
import { useRoleNames } from '#web/roles.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { PaperDecision } from '../paper.model.ts';
import { fieldTexts } from '../paper-parts.model.ts';
import type { PaperPageAnswer, PaperStoryAnswer } from '../papers.schema.ts';
import { eventLabels } from './events.text.ts';
import { usePaperStory } from './papers.api.ts';
import { decisionTexts, papersText } from './papers.text.ts';
import { useShownField } from './useShownField.tsx';

/** Every act on the paper, the newest first, with what each version changed in the text. Read anew when the version changes. */
export function PaperStory({ paper }: { readonly paper: PaperPageAnswer }) {
  const text = useText(papersText);
  const story = usePaperStory(paper.id);
  const { refetch } = story;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new version means new entries
  useEffect(() => void refetch(), [paper.version, refetch]);
  return (
    <Panel title={text.story}>
      <DataView data={story}>
        {(lines) => (
          <Timeline
            items={lines.toReversed().map((line) => ({
              key: `${line.at} ${line.event}`,
              content: <Line line={line} paper={paper} />,
            }))}
          />
        )}
      </DataView>
    </Panel>
  );
}

interface LineProps {
  readonly line: PaperStoryAnswer[number];
  readonly paper: PaperPageAnswer;
}

function Line({ line, paper }: LineProps) {
  const text = useText(papersText);
  const ui = useText(uiText);
  const say = useSay();
  const formats = useFormats();
  const roleName = useRoleNames();
  const shown = useShownField(paper);
  const { at, until, byName, role, event, words, decision, changes } = line;
  const name = byName === 'demonstration' ? ui.demonstration : byName;
  const when = until === at ? formats.instant(at) : `${formats.instant(at)} – ${formats.instant(until)}`;
  const inWords = (field: string, value: unknown): string =>
    shown(field, value) || (value === null || value === '' ? text.blank : String(value));
  const label = eventLabels[event];
  return (
    <>
      <strong>{label && say(label)}</strong>{' '}
      <span className="soft">{[when, name, role && say(roleName(role))].filter(Boolean).join(' · ')}</span>
      {decision !== null && <p className="story-words">{say(decisionTexts[decision as PaperDecision])}</p>}
      {words.map((said) => (
        <p key={said} className="story-words">
          {said}
        </p>
      ))}
      {changes.map(({ field, before, after }) => (
        <div key={field} className="paper-change">
          <span className="soft">{say(fieldTexts[field])}</span>
          {!isBlank(before) && <del>{inWords(field, before)}</del>}
          <ins>{inWords(field, after)}</ins>
        </div>
      ))}
    </>
  );
}

const isBlank = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);
