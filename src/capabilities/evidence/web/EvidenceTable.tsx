import { Button, Space, Table, Tag, Typography } from 'antd';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { useStacked } from '#web/ui/stacked.tsx';
import { type EvidenceState, evidenceNumber, evidenceStates, origins, secrecies } from '../evidence.model.ts';
import type { EvidenceAnswer, ItemAnswer } from '../evidence.schema.ts';
import { sizeText } from './bytes.ts';
import { contentUrl } from './evidence.api.ts';
import { evidenceText, kindSays } from './evidence.text.ts';
import { GoOnButton } from './GoOnButton.tsx';
import type { Uploads } from './useUploads.ts';
import './evidence.css';

export interface EvidenceTableProps {
  readonly answer: EvidenceAnswer;
  readonly uploads: Uploads;
  readonly onViews: (item: ItemAnswer) => void;
  readonly onView: (item: ItemAnswer) => void;
  readonly onWithdraw: (item: ItemAnswer) => void;
}

const colours: Record<EvidenceState, string> = {
  uploading: 'processing',
  kept: 'success',
  'index-only': 'gold',
  withdrawn: 'default',
  refused: 'error',
};

export function EvidenceTable(props: EvidenceTableProps) {
  const text = useText(evidenceText);
  return (
    <Table<ItemAnswer>
      size="middle"
      rowKey="id"
      dataSource={[...props.answer.rows]}
      locale={{ emptyText: text.none }}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      {...useStacked(useColumns(props), 740)}
    />
  );
}

function useColumns(props: EvidenceTableProps): Columns<ItemAnswer> {
  const text = useText(evidenceText);
  const say = useSay();
  const formats = useFormats();
  const { mayView, mayAdd, mayWithdraw, wiped } = props.answer;
  const mayAct = mayView || mayAdd || mayWithdraw;
  return [
    { title: text.number, key: 'number', className: 'nowrap', render: (_, { number }) => evidenceNumber(number) },
    {
      title: text.name,
      key: 'name',
      minWidth: 140,
      className: 'evidence-words',
      render: (_, { name, description }) => (
        <>
          {name}
          {description !== '' && <Description says={description} />}
        </>
      ),
    },
    {
      title: text.origin,
      key: 'origin',
      className: 'nowrap',
      render: (_, item) => (
        <>
          {say(origins[item.origin])}
          <Content item={item} />
        </>
      ),
    },
    {
      title: text.state,
      key: 'state',
      className: 'evidence-words',
      render: (_, item) => <State item={item} isWiped={wiped !== null} />,
    },
    {
      title: text.by,
      key: 'by',
      className: 'nowrap',
      render: (_, { uploadedByName, uploadedAt }) => (
        <>
          {uploadedByName}
          <div className="soft small">{formats.instant(uploadedAt)}</div>
        </>
      ),
    },
    ...(mayAct
      ? [
          {
            title: text.act,
            key: 'act',
            minWidth: 190,
            render: (_: unknown, item: ItemAnswer) => <Acts item={item} {...props} />,
          },
        ]
      : []),
  ];
}

/** A long one is folded to two lines, and opened by whoever wants to read it. */
function Description({ says }: { readonly says: string }) {
  const text = useText(evidenceText);
  if (says.length <= 60) return <div className="soft small">{says}</div>;
  return (
    <Typography.Paragraph
      type="secondary"
      className="soft small evidence-description"
      ellipsis={{ rows: 2, expandable: 'collapsible', symbol: (isOpen) => (isOpen ? text.less : text.more) }}
    >
      {says}
    </Typography.Paragraph>
  );
}

/** What kind of file and how large; an indexed document is neither. */
function Content({ item: { kind, bytes } }: { readonly item: ItemAnswer }) {
  const say = useSay();
  const formats = useFormats();
  if (kind === null && bytes === null) return null;
  const words = [kind === null ? null : say(kindSays(kind)), bytes === null ? null : sizeText(bytes, formats.number)];
  return <div className="soft small">{words.filter(Boolean).join(' · ')}</div>;
}

/** Where it stands, and why where that needs words. */
function State({ item, isWiped }: { readonly item: ItemAnswer; readonly isWiped: boolean }) {
  const text = useText(evidenceText);
  const say = useSay();
  const { state, refused, withdrawnReason, withdrawnByName, keptWhere, secrecy } = item;
  const withdrawn =
    withdrawnReason && fill(text.withdrawnWhy, { name: withdrawnByName ?? '', reason: withdrawnReason });
  const why = refused === null ? withdrawn : say(refused);
  return (
    <>
      {isWiped && state === 'kept' ? (
        <Tag color="error">{text.contentWiped}</Tag>
      ) : (
        <Tag color={colours[state]}>{say(evidenceStates[state])}</Tag>
      )}
      {secrecy !== null && <Tag color="red">{say(secrecies[secrecy])}</Tag>}
      {keptWhere !== null && <div className="soft small">{fill(text.keptAt, { place: keptWhere })}</div>}
      {why !== null && <div className="soft small">{why}</div>}
    </>
  );
}

/** Shown within the page; other kinds are downloaded. */
export function isShown({ state, kind }: ItemAnswer): boolean {
  return state === 'kept' && /^(image\/(?!tiff|heic)|application\/pdf|text\/)/.test(kind ?? '');
}

function Acts({
  item,
  answer,
  uploads,
  onView,
  onViews,
  onWithdraw,
}: EvidenceTableProps & { readonly item: ItemAnswer }) {
  const text = useText(evidenceText);
  const isEnded = item.state === 'withdrawn' || item.state === 'refused';
  const isSent = uploads.all.some(({ itemId, at }) => itemId === item.id && at === 'sending');
  return (
    <Space wrap>
      {item.state === 'kept' && answer.mayView && (
        <>
          {isShown(item) && (
            <Button size="small" onClick={() => onView(item)}>
              {text.view}
            </Button>
          )}
          <Button size="small" href={contentUrl(item.id, 'download')} download>
            {text.download}
          </Button>
        </>
      )}
      {answer.maySeeViews && item.state !== 'index-only' && (
        <Button size="small" onClick={() => onViews(item)}>
          {text.views}
        </Button>
      )}
      {item.state === 'uploading' && answer.mayAdd && !isSent && <GoOnButton item={item} uploads={uploads} />}
      {!isEnded && !isSent && answer.mayWithdraw && (
        <Button size="small" type="text" danger onClick={() => onWithdraw(item)}>
          {text.withdraw}
        </Button>
      )}
    </Space>
  );
}
