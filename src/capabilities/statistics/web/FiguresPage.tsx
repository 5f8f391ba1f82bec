import { Button, Form, Input, Table, Tag } from 'antd';
import { useState } from 'react';
import { useGo } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { type Jurisdiction, useJurisdiction } from '#web/jurisdiction.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { useIsNarrow } from '#web/ui/narrow.ts';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { type FigureScope, figureGroups } from '../statistics.model.ts';
import type { FiguresAnswer } from '../statistics.schema.ts';
import { pageIn, recordsOf, useScope } from './links.ts';
import { useFigures, useFreeze } from './statistics.api.ts';
import { groupText, statisticsText } from './statistics.text.ts';
import './statistics.css';

type Line = FiguresAnswer['figures'][number];

/** All published figures, counted now; each opens the records that it counts. */
export function FiguresPage() {
  const text = useText(statisticsText);
  const say = useSay();
  const formats = useFormats();
  const go = useGo();
  const { current } = useJurisdiction();
  const scope = useScope();
  const figures = useFigures(scope);
  const columns = useColumns(scope);
  const [isFreezing, setFreezing] = useState(false);
  const mayFreeze = figures.data?.mayFreeze === true && scope.round === undefined;
  return (
    <>
      <PageHeader
        title={text.title}
        description={text.description}
        actions={
          <>
            {mayFreeze && <Button onClick={() => setFreezing(true)}>{text.freeze}</Button>}
            <Button onClick={() => go(pageIn('/statistics/charts', scope))}>{text.toCharts}</Button>
          </>
        }
      />
      <DataView data={figures} lines={12}>
        {({ at, figures: lines }) => (
          <div
            aria-busy={figures.isPlaceholderData}
            className={figures.isPlaceholderData ? 'figures-outdated' : undefined}
          >
            <p className="soft">{fill(text.asOf, { at: formats.second(at) })}</p>
            {figureGroups
              .map((group) => ({ group, own: lines.filter((line) => line.group === group) }))
              .filter(({ own }) => own.length > 0)
              .map(({ group, own }) => (
                <Panel key={group} title={say(groupText[group])}>
                  <Table<Line>
                    columns={columns}
                    dataSource={own}
                    rowKey={({ key }) => key}
                    pagination={false}
                    size="middle"
                    scroll={{ x: 'max-content' }}
                  />
                </Panel>
              ))}
          </div>
        )}
      </DataView>
      {isFreezing && current && <FreezeDialog place={current} onClose={() => setFreezing(false)} />}
    </>
  );
}

function useColumns(scope: FigureScope): Columns<Line> {
  const text = useText(statisticsText);
  const say = useSay();
  const formats = useFormats();
  const isNarrow = useIsNarrow();
  const columns: Columns<Line> = [
    {
      title: text.figure,
      key: 'figure',
      width: isNarrow ? 190 : 260,
      render: (_, { label, addsUp, share, definition }) => (
        <>
          {say(label)} {addsUp === true && <Tag color="success">{text.addsUp}</Tag>}
          {addsUp === false && <Tag color="error">{text.differs}</Tag>}
          {share !== null && <Tag>{fill(text.rate, { share })}</Tag>}
          {isNarrow && <div className="soft small">{say(definition)}</div>}
        </>
      ),
    },
    {
      title: text.value,
      key: 'value',
      align: 'end',
      width: isNarrow ? 80 : 120,
      render: (_, { key, label, value }) => (
        <PageLink
          className="figure-number"
          to={recordsOf(key, scope)}
          aria-label={fill(text.opens, { label: say(label), value: formats.number(value) })}
        >
          {formats.number(value)}
        </PageLink>
      ),
    },
  ];
  if (isNarrow) return columns;
  return [...columns, { title: text.definition, key: 'definition', render: (_, { definition }) => say(definition) }];
}

function FreezeDialog({ place, onClose }: { readonly place: Jurisdiction; readonly onClose: () => void }) {
  const text = useText(statisticsText);
  const go = useGo();
  const freeze = useFreeze(() => go('/statistics/frozen'));
  return (
    <CommandDialog<{ occasion: string }, { occasion: string; jurisdictionId: string }, unknown>
      title={text.freezeTitle}
      consequence={fill(text.freezeConsequence, { place: place.name })}
      submit={text.freeze}
      command={freeze}
      order={({ occasion }) => ({ occasion, jurisdictionId: place.id })}
      onClose={onClose}
    >
      <Form.Item name="occasion" label={text.occasion} rules={[{ required: true, message: text.occasionNeeded }]}>
        <Input maxLength={80} />
      </Form.Item>
    </CommandDialog>
  );
}
