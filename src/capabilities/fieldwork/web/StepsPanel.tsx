import { Collapse, Tag } from 'antd';
import { useFormats } from '#web/format.ts';
import { fill, useSay, useText } from '#web/language.ts';
import { PageLink } from '#web/ui/PageLink.tsx';
import { Panel } from '#web/ui/Panel.tsx';
import type { SiteAnswer } from '../fieldwork.schema.ts';
import type { DocumentLine, StepLine } from '../step.schema.ts';
import { documentAnchor, documentPath } from './document-place.ts';
import { StepClocks } from './StepClocks.tsx';
import { stepText } from './step.text.ts';
import { TaskRow } from './TaskRow.tsx';

const colours = { passed: 'success', present: 'blue', ahead: 'default' } as const;

/** The course of the inspection: what each step asks for, who did it, what came of it, and by when. */
export function StepsPanel({ site }: { readonly site: SiteAnswer }) {
  const text = useText(stepText);
  const isListed = site.course.some(({ tasks, documents }) => tasks.length + documents.length > 0);
  const now = site.course.find(({ place }) => place === 'present') ?? site.course[0];
  return (
    <div id="steps">
      <Panel title={text.title}>
        {!isListed && <p className="soft">{text.none}</p>}
        <Collapse
          ghost
          className="site-steps"
          defaultActiveKey={now && isListed ? [now.code] : []}
          items={site.course.map((step) => ({
            key: step.code,
            label: <StepHead step={step} />,
            children: <OneStep site={site} step={step} />,
          }))}
        />
      </Panel>
    </div>
  );
}

function StepHead({ step }: { readonly step: StepLine }) {
  const text = useText(stepText);
  const say = useSay();
  const formats = useFormats();
  const open = step.tasks.filter(({ isMandatory, missing, waiverId }) => isMandatory && missing > 0 && !waiverId);
  return (
    <span className="site-step-head">
      <strong>{say(step.label)}</strong>
      <Tag color={colours[step.place]}>{text[step.place]}</Tag>
      {step.enteredOn !== null && (
        <span className="soft">{fill(text.entered, { day: formats.day(step.enteredOn) })}</span>
      )}
      {open.length > 0 && step.place !== 'ahead' && (
        <Tag color="gold">{fill(text.openTasks, { count: open.length })}</Tag>
      )}
    </span>
  );
}

function OneStep({ site, step }: { readonly site: SiteAnswer; readonly step: StepLine }) {
  const text = useText(stepText);
  return (
    <div className="site-step">
      <section>
        <h3>{text.tasks}</h3>
        {step.tasks.length === 0 && <p className="soft">{text.nothing}</p>}
        <ul className="plain-list site-tasks">
          {step.tasks.map((task) => (
            <TaskRow key={task.code} site={site} task={task} />
          ))}
        </ul>
      </section>
      <section>
        <h3>{text.documents}</h3>
        {step.documents.length === 0 && <p className="soft">{text.nothing}</p>}
        <ul className="plain-list site-documents">
          {step.documents.map((document) => (
            <DocumentRow key={document.code} site={site} document={document} />
          ))}
        </ul>
        {step.clocks.length > 0 && (
          <>
            <h3>{text.clocks}</h3>
            <StepClocks clocks={step.clocks} />
          </>
        )}
      </section>
    </div>
  );
}

function DocumentRow({ site, document }: { readonly site: SiteAnswer; readonly document: DocumentLine }) {
  const text = useText(stepText);
  const say = useSay();
  const { keptIn, label, present } = document;
  const path = documentPath(keptIn, site);
  const anchor = documentAnchor(keptIn);
  const name = say(label);
  const isThere = (present ?? 0) > 0;
  return (
    <li>
      {isThere && path !== null && <PageLink to={path}>{name}</PageLink>}
      {isThere && anchor !== null && <a href={`#${anchor}`}>{name}</a>}
      {!(isThere && (path !== null || anchor !== null)) && <span>{name}</span>}
      <DocumentMark document={document} none={text.absent} />
    </li>
  );
}

/** Of clues and authorisations no number is said: there are some or none. */
const uncounted: readonly string[] = ['clue', 'clue-report', 'authorisation', 'notice', 'opening-meeting'];

function DocumentMark({ document: { keptIn, present }, none }: { document: DocumentLine; none: string }) {
  const text = useText(stepText);
  if (present === null) return <span className="soft">{text.onPaper}</span>;
  if (present === 0) return <Tag>{none}</Tag>;
  return (
    <Tag color="success">{uncounted.includes(keptIn) ? text.presentYes : fill(text.presentOf, { count: present })}</Tag>
  );
}
