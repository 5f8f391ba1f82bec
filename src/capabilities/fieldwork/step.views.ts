/** The course of an inspection step by step: tasks, documents, clocks. */
import { clocksBySteps, type loadInspection } from '#capabilities/rounds/index.ts';
import type { loadContent } from '#capabilities/rulebook/index.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Day, Instant } from '#platform/kernel/time.ts';
import { documentsOf, tasksOf } from './fieldwork.queries.ts';
import { listTicks } from './page.queries.ts';
import type { SiteStanding } from './site.model.ts';
import { decideTick, decideUntick } from './step.decide.ts';
import { lightOf, placeOf, type TaskStanding, type TaskTick, termOf } from './step.model.ts';
import type { DocumentLine, StepClock, StepLine, TaskLine } from './step.schema.ts';

type Inspection = Awaited<ReturnType<typeof loadInspection>>;
type Content = Awaited<ReturnType<typeof loadContent>>;

export async function courseOf(
  tx: Tx,
  inspection: Inspection,
  content: Content,
  standing: SiteStanding,
  now: Instant,
): Promise<StepLine[]> {
  const steps = content['team-steps'];
  const stages = new Map(content.stages.map(({ code, label }) => [code, label]));
  const tasks = await taskLines(tx, inspection, content, standing);
  const documents = await documentLines(tx, inspection.id, content);
  const clocks = await clocksBySteps(tx, inspection, now);
  return steps.map(({ code, label, stage }) => ({
    ...{ code, label, stage: stages.get(stage) ?? null },
    place: placeOf(code, inspection.stage, steps),
    enteredOn: inspection.stages.find(({ step }) => step === code)?.on ?? null,
    tasks: tasks.filter(({ step }) => step === code).map(({ step: _, ...task }) => task),
    documents: documents.filter(({ step }) => step === code).map(({ step: _, ...document }) => document),
    clocks: clocks.filter(({ step }) => step === code).map((clock) => clockLine(clock, standing.today)),
  }));
}

type OfStep<Line> = Line & { readonly step: string };

async function taskLines(
  tx: Tx,
  inspection: Inspection,
  content: Content,
  standing: SiteStanding,
): Promise<OfStep<TaskLine>[]> {
  const lines = new Map(content['step-tasks'].map((line) => [line.code, line]));
  const posts = new Map(content.posts.map(({ code, label }) => [code, label]));
  const all = await listTicks(tx, inspection.id);
  const ticks = new Map(all.map((tick) => [tick.id, tick]));
  return (await tasksOf(tx, inspection.id)).map(({ step, task: code, proof, tickId, ...row }) => {
    const line = lines.get(code);
    const task: TaskStanding = {
      ...{ code, isByHand: proof === 'by-hand', isMandatory: row.isMandatory, isTicked: tickId !== null },
      place: placeOf(step, inspection.stage, content['team-steps']),
    };
    const enteredOn = inspection.stages.find((each) => each.step === step)?.on ?? null;
    const isOpen = row.missing > 0 && row.waiverId === null;
    const tick = tickId === null ? undefined : ticks.get(tickId);
    return {
      ...row,
      ...{
        step,
        code,
        isByHand: task.isByHand,
        label: line?.label ?? { zh: code, en: code },
        note: line?.note ?? null,
      },
      ...termOf({ enteredOn, within: line?.within, isOpen }, standing.today),
      who: posts.get(line?.who ?? '') ?? null,
      tick: tick === undefined ? null : tickLine(tick, task, standing),
      takenBack: all.filter((each) => each.task === code).flatMap(takenBackOf),
      mayTick: mayTick(inspection, task, standing),
    };
  });
}

function mayTick({ jurisdictionId, roundId, id }: Inspection, task: TaskStanding, standing: SiteStanding): boolean {
  const order = { task: task.code, doneOn: standing.today, note: null };
  return decideTick('', { jurisdictionId, roundId, inspectionId: id }, order, { ...standing, task }).accepted;
}

function tickLine(tick: TaskTick, task: TaskStanding, standing: SiteStanding): TaskLine['tick'] {
  const { id, version, doneOn, note, tickedByName } = tick;
  const mayUntick = decideUntick(tick, '…', { ...standing, task }).accepted;
  return { id, version, doneOn, note, tickedByName, mayUntick };
}

function takenBackOf({ untickedByName, untickedOn, untickReason }: TaskTick): TaskLine['takenBack'] {
  if (untickedByName === null || untickedOn === null || untickReason === null) return [];
  return [{ byName: untickedByName, on: untickedOn, reason: untickReason }];
}

async function documentLines(tx: Tx, inspectionId: string, content: Content): Promise<OfStep<DocumentLine>[]> {
  const labels = new Map(content['step-documents'].map(({ code, label }) => [code, label]));
  return (await documentsOf(tx, inspectionId)).map(({ step, document: code, keptIn, present }) => ({
    ...{ step, code, label: labels.get(code) ?? { zh: code, en: code }, present },
    keptIn: keptIn as DocumentLine['keptIn'],
  }));
}

function clockLine(clock: Awaited<ReturnType<typeof clocksBySteps>>[number], today: Day): StepClock {
  const { code, label, dueOn, reachedOn, limit, direction } = clock;
  // At least ten days before, and at most forty-five after, both mean: by that day.
  const isLast = (limit === 'at-most') === (direction === 'after');
  return { code, label, dueOn, reachedOn, isLast, light: lightOf(clock, today) };
}
