import { Button, Form, Select, Table, Tag } from 'antd';
import { useState } from 'react';
import { dayOf } from '#platform/kernel/time.ts';
import { useGo } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { useStacked } from '#web/ui/stacked.tsx';
import type { SiteAnswer, TalkLine } from '../fieldwork.schema.ts';
import { talkStateTexts } from '../talk.model.ts';
import { type Order, talkPath, useAdding } from './fieldwork.api.ts';
import { classTexts, talkText } from './fieldwork.text.ts';

const stateColours = { draft: 'gold', recorded: 'blue', signed: 'success', withdrawn: 'default' } as const;

/** The talks of the site, the newest first. */
export function TalksPanel({ site }: { readonly site: SiteAnswer }) {
  const text = useText(talkText);
  const [isOpen, setIsOpen] = useState(false);
  if (!site.seesTalks) return null;
  return (
    <div id="talks">
      <Panel
        title={text.title}
        actions={
          site.mayWork &&
          site.movedInOn !== null && (
            <Button type="primary" onClick={() => setIsOpen(true)}>
              {text.begin}
            </Button>
          )
        }
      >
        <Talks talks={site.talks} />
        {isOpen && <BeginDialog site={site} onClose={() => setIsOpen(false)} />}
      </Panel>
    </div>
  );
}

function Talks({ talks }: { readonly talks: readonly TalkLine[] }) {
  const text = useText(talkText);
  const say = useSay();
  const formats = useFormats();
  const today = dayOf(new Date());
  const columns: Columns<TalkLine> = [
    {
      title: text.person,
      key: 'person',
      render: (_, { id, personName, post }) => (
        <>
          <PageLink to={talkPath(id)}>{personName || text.unnamed}</PageLink>
          <div className="soft">{post}</div>
        </>
      ),
    },
    {
      title: text.class,
      key: 'class',
      render: (_, { personClass }) => personClass && say(classTexts[personClass]),
    },
    {
      title: text.heldOn,
      key: 'heldOn',
      className: 'nowrap',
      render: (_, { heldOn }) => (heldOn === today ? <Tag color="blue">{text.today}</Tag> : formats.day(heldOn)),
    },
    {
      title: text.inspectors,
      key: 'inspectors',
      render: (_, { inspectors }) => formats.list(inspectors.map(({ name }) => name)),
    },
    {
      title: text.state,
      key: 'state',
      render: (_, { state, isLeftUnsigned }) => (
        <Tag color={stateColours[state]}>
          {isLeftUnsigned ? `${say(talkStateTexts[state])} · ${text.unsigned}` : say(talkStateTexts[state])}
        </Tag>
      ),
    },
  ];
  return (
    <Table<TalkLine>
      size="middle"
      rowKey="id"
      dataSource={[...talks]}
      locale={{ emptyText: text.none }}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      {...useStacked(columns, 700)}
    />
  );
}

/** @param memberId who is chosen already */
export function BeginDialog({
  site,
  memberId = '',
  onClose,
}: {
  readonly site: SiteAnswer;
  readonly memberId?: string;
  readonly onClose: () => void;
}) {
  const text = useText(talkText);
  const say = useSay();
  const formats = useFormats();
  const go = useGo();
  const options = [
    ...site.people.map((person) => ({
      value: person.memberId,
      label: formats.aside(person.personName, formats.list([person.post, say(classTexts[person.class])])),
    })),
    { value: '', label: text.other },
  ];
  return (
    <CommandDialog<{ memberId: string }, Order, { readonly id: string }>
      title={text.begin}
      consequence={text.beginSays}
      submit={text.begin}
      command={useAdding('talks')}
      initial={{ memberId }}
      order={(values) => ({ inspectionId: site.inspectionId, memberId: values.memberId || null })}
      onClose={onClose}
      onDone={({ id }) => go(talkPath(id))}
    >
      <Form.Item name="memberId" label={text.person}>
        <Select
          options={options}
          showSearch={{
            // Whoever is not on the list is still talked with: the way on stays in sight.
            filterOption: (typed, option) => option?.value === '' || (option?.label.includes(typed.trim()) ?? false),
          }}
        />
      </Form.Item>
    </CommandDialog>
  );
}
