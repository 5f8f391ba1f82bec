import { Alert, Button, Table, Tag } from 'antd';
import { useState } from 'react';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { Facts } from '#web/ui/Facts.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { type DrawStatement, drawKinds, drawStates, exclusionRules } from '../draw.model.ts';
import type { DrawAnswer } from '../draw.schema.ts';
import { type DrawRecord, isOfPeople, listIn, type Recount, recount } from '../lots.model.ts';
import { browserDigests } from './digests.ts';
import { drawText } from './draw.text.ts';
import { PeopleDrawn } from './PeopleDrawn.tsx';

export interface DrawPanelProps {
  readonly draw: DrawAnswer;
  readonly onAct: (verb: 'reveal' | 'cancel') => void;
}

/** One draw with everything that it takes to count it again. */
export function DrawPanel({ draw, onAct }: DrawPanelProps) {
  const text = useText(drawText);
  const say = useSay();
  const list = listIn(draw.statement);
  const record = recordOf(draw);
  return (
    <Panel
      title={fill(text.ordinal, { ordinal: draw.ordinal })}
      actions={
        <>
          {draw.mayCancel && <Button onClick={() => onAct('cancel')}>{text.cancel}</Button>}
          {draw.mayReveal && (
            <Button type="primary" onClick={() => onAct('reveal')}>
              {text.reveal}
            </Button>
          )}
        </>
      }
    >
      <p>
        <Tag color={draw.state === 'drawn' ? 'green' : draw.state === 'committed' ? 'gold' : undefined}>
          {say(drawStates[draw.state])}
        </Tag>
        <Tag>{say(drawKinds[draw.isOfPeople ? 'people' : 'teams'])}</Tag>
        {draw.againBecause !== null && <span className="soft">{`${text.again}：${draw.againBecause}`}</span>}
      </p>
      {draw.isLate && <Alert type="warning" showIcon className="panel-alert" title={text.late} />}
      {draw.departs.length > 0 && (
        <Alert
          type="warning"
          showIcon
          className="panel-alert"
          title={fill(draw.isOfPeople ? text.departsPeople : text.departs, { units: draw.departs.join('、') })}
        />
      )}
      <DrawFacts draw={draw} />
      {record && <Verification record={record} draw={draw} />}
      {isOfPeople(list) ? (
        <PeopleDrawn list={list} result={draw.result} />
      ) : (
        <>
          <Pairs statement={list} result={draw.result} />
          <Excluded statement={list} />
        </>
      )}
    </Panel>
  );
}

function recordOf({ statement, commitment, secret, words, result }: DrawAnswer): DrawRecord | null {
  return secret === null || words === null || result === null ? null : { statement, commitment, secret, words, result };
}

function DrawFacts({ draw }: Pick<DrawPanelProps, 'draw'>) {
  const text = useText(drawText);
  const formats = useFormats();
  const code = (value: string) => <code className="draw-code">{value}</code>;
  return (
    <Facts
      facts={[
        { name: text.opened, value: `${draw.openedByName} · ${formats.instant(draw.openedAt)}` },
        ...(draw.state === 'committed' && draw.dueOn !== null
          ? [{ name: text.due, value: formats.day(draw.dueOn) }]
          : []),
        ...(draw.closedAt === null
          ? []
          : [
              {
                name: draw.state === 'drawn' ? text.drawn : text.cancelled,
                value: [draw.closedByName, formats.instant(draw.closedAt), draw.cancelReason]
                  .filter(Boolean)
                  .join(' · '),
              },
            ]),
        { name: text.commitment, value: code(draw.commitment) },
        ...(draw.secret === null
          ? []
          : [
              { name: text.secret, value: code(draw.secret) },
              { name: text.words, value: draw.words },
              draw.isOfPeople
                ? { name: text.thrownBack, value: (draw.attempts ?? 1) - 1 }
                : { name: text.attempts, value: draw.attempts },
            ]),
      ]}
    />
  );
}

function Verification({ record, draw }: { readonly record: DrawRecord; readonly draw: DrawAnswer }) {
  const text = useText(drawText);
  const [found, setFound] = useState<Recount | 'insecure' | null>(null);
  const [isCounting, setCounting] = useState(false);
  const count = async () => {
    const digests = browserDigests();
    if (digests === undefined) return setFound('insecure');
    setCounting(true);
    setFound(await recount(record, digests));
    setCounting(false);
  };
  const file = `data:application/json;charset=utf-8,${encodeURIComponent(JSON.stringify(record, null, 2))}`;
  return (
    <>
      <p className="draw-acts">
        <Button loading={isCounting} onClick={() => void count()}>
          {text.verify}
        </Button>{' '}
        <a href={file} download={`draw-${draw.ordinal}-${draw.id}.json`}>
          {text.download}
        </a>
      </p>
      {found !== null && <Found found={found} />}
    </>
  );
}

function Found({ found }: { readonly found: Recount | 'insecure' }) {
  const text = useText(drawText);
  if (found === 'insecure') return <Alert type="info" showIcon className="panel-alert" title={text.insecure} />;
  const { agrees, keepsCommitment } = found;
  return (
    <Alert
      role="status"
      type={agrees ? 'success' : 'error'}
      showIcon
      className="panel-alert"
      title={agrees ? text.agrees : keepsCommitment ? text.differs : text.broken}
    />
  );
}

function Pairs({ statement, result }: { readonly statement: DrawStatement; readonly result: number[] | null }) {
  const text = useText(drawText);
  const { units, teams } = statement;
  return (
    <Table
      className="draw-pairs"
      size="small"
      rowKey="id"
      pagination={false}
      scroll={{ x: 'max-content' }}
      dataSource={units.map((unit, at) => ({
        ...unit,
        before: teams[at]?.name,
        team: teams[result?.[at] ?? -1]?.name,
      }))}
      columns={[
        { title: text.unit, dataIndex: 'name' },
        { title: text.before, dataIndex: 'before' },
        {
          title: text.team,
          dataIndex: 'team',
          render: (name: string | undefined) =>
            name === undefined ? <span className="soft">{text.notYet}</span> : <strong>{name}</strong>,
        },
      ]}
    />
  );
}

function Excluded({ statement: { excluded, units, teams } }: { readonly statement: DrawStatement }) {
  const text = useText(drawText);
  const say = useSay();
  const shown = new Map(
    excluded.map(({ unit, team, rule }) => [
      `${unit} ${teams[team]?.id} ${rule}`,
      `${units[unit]?.name} × ${teams[team]?.name}：${say(exclusionRules[rule])}`,
    ]),
  );
  return (
    <>
      <h3>{text.excluded}</h3>
      {shown.size === 0 ? (
        <p className="soft">{text.noneExcluded}</p>
      ) : (
        <ul className="plain-list">
          {[...shown].map(([key, says]) => (
            <li key={key}>{says}</li>
          ))}
        </ul>
      )}
    </>
  );
}
