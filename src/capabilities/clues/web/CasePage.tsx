import { Table, Tag } from 'antd';
import { useState } from 'react';
import { usePathIds } from '#web/address.ts';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { ActionButton } from '#web/ui/ActionButton.tsx';
import { DataView } from '#web/ui/DataView.tsx';
import { DueMark } from '#web/ui/DueMark.tsx';
import { Facts } from '#web/ui/Facts.tsx';
import type { Columns } from '#web/ui/KeysetTable.tsx';
import { PageHeader } from '#web/ui/PageHeader.tsx';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import { Story } from '#web/ui/Story.tsx';
import { type CaseCommand, caseCommands, caseStep } from '../case.model.ts';
import type { CasePage as Case } from '../case.schema.ts';
import { CaseDialog } from './CaseDialog.tsx';
import { caseListText, casePageText, sanctionText } from './cases.text.ts';
import { cluePath, personPath, useCase } from './clues.api.ts';
import { pageText } from './clues.text.ts';
import { caseResultText, caseStateText, caseStepText, clueStep, stateText } from './codes.text.ts';
import { LinkList } from './marks.tsx';
import { useSanctionColumns } from './SanctionListPage.tsx';

/** One case: its persons with the form of each, its sanctions, the clues that it came from. */
export function CasePage() {
  const { caseId } = usePathIds<'caseId'>();
  const data = useCase(caseId);
  return <DataView data={data}>{(one) => <OneCase key={one.id} file={one} />}</DataView>;
}

function OneCase({ file }: { readonly file: Case }) {
  const text = useText(casePageText);
  const list = useText(caseListText);
  const sanction = useText(sanctionText);
  const states = useText(caseStateText);
  const clueStates = useText(stateText);
  const sanctions = useSanctionColumns(false);
  const [open, setOpen] = useState<CaseCommand | null>(null);
  return (
    <>
      <PageHeader
        title={file.number}
        tags={<Tag>{states[file.state]}</Tag>}
        description={file.title}
        back={{ to: '/cases', says: list.title }}
        actions={caseCommands.map((command) => (
          <ActionButton key={command} command={command} allowed={file.allowed} onClick={() => setOpen(command)}>
            {text[command]}
          </ActionButton>
        ))}
      />
      <Panel title={text.facts}>
        <CaseFacts file={file} />
      </Panel>
      <Panel title={text.people}>
        <People file={file} />
      </Panel>
      <Panel title={sanction.title}>
        <Table
          columns={sanctions}
          dataSource={file.sanctionList}
          rowKey="id"
          pagination={false}
          scroll={{ x: 'max-content' }}
          locale={{ emptyText: sanction.none }}
        />
      </Panel>
      {file.clues.length > 0 && (
        <Panel title={text.clues}>
          <LinkList links={file.clues} path={cluePath} states={clueStates} none="" />
        </Panel>
      )}
      <Panel title={text.story}>
        <Story entries={file.story} stepText={clueStep} />
      </Panel>
      {open && <CaseDialog name={open} file={file} onClose={() => setOpen(null)} />}
    </>
  );
}

function CaseFacts({ file }: { readonly file: Case }) {
  const text = useText(casePageText);
  const list = useText(caseListText);
  const page = useText(pageText);
  const results = useText(caseResultText);
  const steps = useText(caseStepText);
  const formats = useFormats();
  const step = caseStep(file);
  const commission = fill(text.commission, { place: file.jurisdictionName });
  const signed = (name: string | null, day: string | null) =>
    name && day ? fill(page.signed, { name, day: formats.day(day) }) : '—';
  return (
    <Facts
      facts={[
        ...(step === null
          ? []
          : [
              { name: text.holder, value: step === 'try' ? file.investigatedByName : commission },
              { name: text.nextStep, value: steps[step] },
            ]),
        { name: text.filed, value: signed(file.filedByName, file.filedOn) },
        { name: list.due, value: <DueMark dueOn={file.dueOn} light={file.light} /> },
        { name: text.investigated, value: signed(file.investigatedByName, file.investigatingOn) },
        { name: text.trialOn, value: file.trialOn ? formats.day(file.trialOn) : '—' },
        { name: text.concluded, value: signed(file.signedByName, file.concludedOn) },
        { name: text.result, value: file.result ? results[file.result] : '—' },
        { name: text.conclusion, value: file.conclusion ?? '—' },
        { name: text.proof, value: file.proof ?? '—' },
      ]}
    />
  );
}

type CasePerson = Case['people'][number];

function People({ file }: { readonly file: Case }) {
  const text = useText(casePageText);
  const say = useSay();
  const columns: Columns<CasePerson> = [
    { title: text.name, key: 'name', render: (_, { id, name }) => <PageLink to={personPath(id)}>{name}</PageLink> },
    { title: text.workplace, dataIndex: 'workplace' },
    { title: text.post, dataIndex: 'post' },
    {
      title: text.form,
      key: 'form',
      render: (_, { form }) => (form ? say(form.label) : <span className="soft">{text.noForm}</span>),
    },
  ];
  return (
    <Table columns={columns} dataSource={file.people} rowKey="id" pagination={false} scroll={{ x: 'max-content' }} />
  );
}
