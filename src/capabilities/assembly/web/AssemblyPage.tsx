import { Alert } from 'antd';
import { useEffect, useState } from 'react';
import { usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useText } from '#web/language.ts';
import { DataView } from '#web/ui/DataView.tsx';
import { FailureNote } from '#web/ui/FailureNote.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { BoardAnswer } from '../assembly.schema.ts';
import { useBoard } from './assembly.api.ts';
import { boardText, listText } from './assembly.words.text.ts';
import { HeldBar } from './HeldBar.tsx';
import { useHands } from './hands.ts';
import { PoolPanel } from './PoolPanel.tsx';
import { ProposalPanel } from './ProposalPanel.tsx';
import { TeamColumn } from './TeamColumn.tsx';
import { WhyDrawer } from './WhyDrawer.tsx';
import './assembly.css';

/** How often a computation is looked at while it lasts. */
const beat = 1000;

/** The teams of one round: proposed, judged, changed, accepted. */
export function AssemblyPage() {
  const { roundId } = usePathIds<'roundId'>();
  const board = useBoard(roundId);
  const { refetch } = board;
  const isRunning = ['queued', 'computing'].includes(board.data?.proposal?.state ?? '');
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => void refetch(), beat);
    return () => clearInterval(timer);
  }, [isRunning, refetch]);
  return <DataView data={board}>{(answer) => <OneBoard key={answer.round.id} board={answer} />}</DataView>;
}

function OneBoard({ board }: { readonly board: BoardAnswer }) {
  const text = useText(boardText);
  const list = useText(listText);
  const formats = useFormats();
  const hands = useHands(board);
  const [asked, setAsked] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const { round, proposal, teams } = board;
  const hasPlaces = teams.some(({ people }) => people.length > 0);
  return (
    <>
      <PageHeader
        title={round.name}
        description={`${round.jurisdictionName} · ${round.code} · ${formats.day(round.plannedFrom)} – ${formats.day(round.plannedTo)}`}
        back={{ to: '/assembly', says: list.title }}
        actions={<PageLink to={`/rounds/${round.id}`}>{list.round}</PageLink>}
      />
      {!board.hasRecusalRules && <Alert type="warning" showIcon className="panel-alert" title={text.noRecusalRules} />}
      <ProposalPanel board={board} />
      {hands.failure && <FailureNote failure={hands.failure} />}
      {(hasPlaces || proposal?.state === 'proposed') && (
        <Panel title={text.board}>
          {hands.mayMove && <p className="soft">{text.how}</p>}
          <HeldBar hands={hands} onWhy={setAsked} />
          <div className="assembly-board">
            {teams.map((team) => (
              <TeamColumn key={team.id} team={team} board={board} hands={hands} onWhy={setAsked} />
            ))}
          </div>
        </Panel>
      )}
      {proposal !== null && <PoolPanel board={board} hands={hands} onWhy={setAsked} />}
      {asked && <WhyDrawer board={board} person={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
