import { Button, Checkbox, Form, Select, Tag } from 'antd';
import { useState } from 'react';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { CommandDialog } from '#web/ui/CommandDialog.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { uiText } from '#web/ui/ui.text.ts';
import type { CheckLine, SiteAnswer } from '../fieldwork.schema.ts';
import { type Order, useAdding, useStep } from './fieldwork.api.ts';
import { checkText, stageText } from './fieldwork.text.ts';
import { EndWaiverButton, WaiveDialog } from './StagePanel.tsx';
import { BeginDialog } from './TalksPanel.tsx';

const isDone = ({ proved, waiverId }: CheckLine) => proved > 0 || waiverId !== null;

/** 必查、必问、必谈 with what proves each point, list by list. */
export function ChecksPanel({ site }: { readonly site: SiteAnswer }) {
  const text = useText(checkText);
  const say = useSay();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const { checks } = site;
  const lists = [...Map.groupBy(checks, ({ list }) => (list === null ? '' : say(list)))];
  return (
    <div id="checks">
      <Panel
        title={text.title}
        actions={
          <Checkbox checked={onlyOpen} onChange={({ target }) => setOnlyOpen(target.checked)}>
            {text.onlyOpen}
          </Checkbox>
        }
      >
        {checks.length === 0 && <p className="soft">{text.none}</p>}
        {lists.map(([name, lines]) => (
          <section key={name} className="site-checks">
            <h3>
              {name}{' '}
              <span className="soft">
                {fill(text.progress, { done: lines.filter(isDone).length, all: lines.length })}
              </span>
            </h3>
            <ul className="plain-list">
              {[...Map.groupBy(lines, ({ item }) => item).values()].map((of) =>
                of.length > 1 && of.every(({ proved }) => proved > 0)
                  ? !onlyOpen && <AllDone key={of[0]?.item} lines={of} />
                  : of
                      .filter((line) => !onlyOpen || !isDone(line))
                      .map((line) => <Check key={`${line.item} ${line.memberId}`} site={site} line={line} />),
              )}
            </ul>
          </section>
        ))}
      </Panel>
    </div>
  );
}

/** A point that holds of everybody whom it asks for: one line, however many they are. */
function AllDone({ lines }: { readonly lines: readonly CheckLine[] }) {
  const text = useText(checkText);
  const say = useSay();
  const formats = useFormats();
  const [first] = lines;
  const names = lines.flatMap(({ personName }) => personName ?? []);
  return (
    <li>
      <span>
        {first && say(first.label)} <span className="soft">{formats.list(names)}</span>
      </span>
      <Tag color="success">{fill(text.progress, { done: lines.length, all: lines.length })}</Tag>
    </li>
  );
}

function Check({ site, line }: { readonly site: SiteAnswer; readonly line: CheckLine }) {
  const text = useText(checkText);
  const waiveText = useText(stageText).waive;
  const say = useSay();
  const [open, setOpen] = useState<'waive' | 'link' | 'talk' | null>(null);
  const { item, label, memberId, personName, post, proof, proved, waiverId } = line;
  const isOfTalks = proof !== 'paper-or-material';
  const waiver = site.waivers.find(({ id }) => id === waiverId);
  const close = () => setOpen(null);
  const formats = useFormats();
  const who = personName === null ? '' : ` · ${post ? formats.aside(personName, post) : personName}`;
  return (
    <li>
      <span>
        {say(label)}
        {who}
        {isOfTalks && personName === null && <span className="soft"> {text.anybody}</span>}
      </span>
      <Links site={site} item={item} />
      {proved > 0 && <Tag color="success">{fill(isOfTalks ? text.talks : text.proofs, { count: proved })}</Tag>}
      {proved === 0 && !waiver && <Tag color="gold">{text.missing}</Tag>}
      {proved === 0 && waiver && (
        <span className="soft">{formats.named(text.waived, formats.aside(waiver.reason, waiver.waivedByName))}</span>
      )}
      {site.mayWork && !isOfTalks && site.problems.length > 0 && (
        <Button size="small" onClick={() => setOpen('link')}>
          {text.link}
        </Button>
      )}
      {site.mayWork && isOfTalks && proved === 0 && site.movedInOn !== null && (
        <Button size="small" onClick={() => setOpen('talk')}>
          {text.talk}
        </Button>
      )}
      {site.mayWaive && proved === 0 && !waiver && (
        <Button size="small" onClick={() => setOpen('waive')}>
          {waiveText}
        </Button>
      )}
      {site.mayWaive && waiver && <EndWaiverButton id={waiver.id} />}
      {open === 'waive' && (
        <WaiveDialog
          title={`${say(label)}${who}`}
          what="items"
          order={{ inspectionId: site.inspectionId, item, memberId }}
          onClose={close}
        />
      )}
      {open === 'link' && <LinkDialog site={site} line={line} onClose={close} />}
      {open === 'talk' && <BeginDialog site={site} memberId={memberId ?? ''} onClose={close} />}
    </li>
  );
}

function Links({ site, item }: { readonly site: SiteAnswer; readonly item: string }) {
  return site.links
    .filter((link) => link.item === item)
    .map((link) => (
      <span key={link.id}>
        <PageLink to={`/problems/${link.problemId}`}>{link.number}</PageLink>
        {site.mayWork && <UnlinkButton id={link.id} />}
      </span>
    ));
}

function UnlinkButton({ id }: { readonly id: string }) {
  const text = useText(checkText);
  const end = useStep(`links/${id}/end`);
  return (
    <Button size="small" type="link" loading={end.isPending} onClick={() => end.mutate({})}>
      {text.unlink}
    </Button>
  );
}

function LinkDialog({
  site,
  line,
  onClose,
}: {
  readonly site: SiteAnswer;
  readonly line: CheckLine;
  readonly onClose: () => void;
}) {
  const text = useText(checkText);
  const needed = { required: true, message: useText(uiText).required };
  const { inspectionId } = site;
  return (
    <CommandDialog<Record<string, unknown>, Order, unknown>
      title={text.link}
      consequence={text.linkSays}
      submit={text.link}
      command={useAdding('links')}
      order={(values) => ({ ...values, inspectionId, item: line.item })}
      onClose={onClose}
    >
      <Form.Item name="problemId" label={text.problem} rules={[needed]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={site.problems.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }))}
        />
      </Form.Item>
    </CommandDialog>
  );
}
