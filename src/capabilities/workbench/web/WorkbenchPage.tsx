import { Button } from 'antd';
import { useCursor, useFilters } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { KeysetTable } from '#web/ui/KeysetTable.tsx';
import { lightTexts } from '#web/ui/light.text.ts';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { lights, type View } from '../workbench.model.ts';
import type { ItemAnswer } from '../workbench.schema.ts';
import { DueCell } from './DueCell.tsx';
import { type Choice, LightCounts } from './LightCounts.tsx';
import './workbench.css';
import { itemPath, useItems } from './workbench.api.ts';
import { emptyTexts, kindTexts, stepText, viewTexts, workbenchText } from './workbench.text.ts';

/** The first page of a day's work: what waits for me, and who has what I handed on. */
export function WorkbenchPage() {
  const text = useText(workbenchText);
  const filters = useFilters(['view', 'light']);
  const chosen: Choice = {
    view: filters.values.view === 'handed-on' ? 'handed-on' : 'waiting',
    light: lights.find((light) => light === filters.values.light) ?? '',
  };
  return (
    <>
      <PageHeader title={text.title} description={text.description} />
      <LightCounts chosen={chosen} onChoose={({ view, light }) => filters.set({ view, light })} />
      <ItemTable chosen={chosen} onShowAll={() => filters.set({ light: '' })} />
    </>
  );
}

interface ItemTableProps {
  readonly chosen: Choice;
  readonly onShowAll: () => void;
}

function ItemTable({ chosen: { view, light }, onShowAll }: ItemTableProps) {
  const text = useText(workbenchText);
  const say = useSay();
  const { cursor } = useCursor();
  const items = useItems({ view, light, after: cursor });
  const columns = useItemColumns(view, items.data?.today ?? '');
  const title = light === '' ? say(viewTexts[view]) : `${say(viewTexts[view])} · ${say(lightTexts[light])}`;
  return (
    <Panel title={title}>
      <KeysetTable
        data={items}
        page={({ rows, next }) => ({ rows, next })}
        columns={columns}
        rowKey={({ id }) => id}
        label={title}
        empty={
          light === ''
            ? { says: say(emptyTexts[view]) }
            : { says: text.noneOfLight, action: <Button onClick={onShowAll}>{text.showAll}</Button> }
        }
      />
    </Panel>
  );
}

function useItemColumns(view: View, today: string): Columns<ItemAnswer> {
  const text = useText(workbenchText);
  const say = useSay();
  const formats = useFormats();
  const holder: Columns<ItemAnswer> = [
    {
      title: text.holder,
      key: 'holder',
      render: (_, { holderName, heldSince }) => (
        <>
          {holderName}
          <div className="soft small">{fill(text.heldSince, { day: formats.day(heldSince) })}</div>
        </>
      ),
    },
  ];
  return [
    { title: text.due, key: 'due', render: (_, item) => <DueCell item={item} today={today} /> },
    {
      title: text.item,
      key: 'item',
      render: (_, item) => (
        <div className="desk-item">
          <PageLink to={itemPath(item)}>{item.title || text.unnamed}</PageLink>
          <div className="soft small">
            {[say(kindTexts[item.kind]), item.number ?? (item.kind === 'letter' ? text.noNumber : null)]
              .filter(Boolean)
              .join(' · ')}
          </div>
        </div>
      ),
    },
    { title: text.nextStep, key: 'next', render: (_, { kind, nextStep }) => say(stepText(kind, nextStep)) },
    ...(view === 'handed-on' ? holder : []),
    { title: text.unit, key: 'unit', render: (_, { unitName }) => unitName ?? '—' },
  ];
}
