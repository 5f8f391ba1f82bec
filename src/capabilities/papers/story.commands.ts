/** Papers, meetings and sheets as records tell them: by the same rules, with who was entitled told by whoever brings them in. */
import { type Placing, takeProblemNumber } from '#capabilities/problems/index.ts';
import type { Tx } from '#platform/db/database.ts';
import { accepted } from '#platform/kernel/decision.ts';
import { newId } from '#platform/kernel/id.ts';
import { type Day, dayOf, type Instant } from '#platform/kernel/time.ts';
import { decideClosingMeeting, decideMeeting, decideMinutes } from './meeting.decide.ts';
import { type Meeting, usualQuorum } from './meeting.model.ts';
import { decideBeginning, decidePaper } from './paper.decide.ts';
import type { Paper, PaperChange, PaperOrder, PaperStanding, PaperText, TeamPerson } from './paper.model.ts';
import { write } from './paper.queries.ts';
import { decideAnswer, decideSending } from './sheet.decide.ts';
import type { Sheet } from './sheet.model.ts';

export interface PaperScene {
  readonly place: Placing;
  readonly team: readonly TeamPerson[];
  readonly words: PaperStanding['words'];
}

export interface PaperAct {
  readonly order: Exclude<PaperOrder, { type: 'save' }>;
  readonly by: TeamPerson;
  readonly at: Instant;
  /** The problem that stands already, of which the decision speaks. */
  readonly problemId?: string;
}

export interface PaperStory {
  /** Of the problem that was made of it; null takes the next one. */
  readonly number: string | null;
  readonly text: Omit<PaperText, 'foundBy'>;
  readonly finder: TeamPerson;
  readonly writer: TeamPerson;
  readonly begunAt: Instant;
  readonly acts: readonly PaperAct[];
}

export interface MeetingStory {
  readonly by: TeamPerson;
  readonly at: Instant;
  readonly minutes: string;
}

/** @param meeting the one that its papers come before, as it stood then @param other into which it may be merged */
export async function recordPaper(
  tx: Tx,
  scene: PaperScene,
  story: PaperStory,
  meeting: Meeting | null,
  other: Paper | null = null,
): Promise<Paper> {
  const { place, team } = scene;
  const { jurisdictionId, roundId, inspectionId, editionId, unitId, unitName } = place;
  const origin = { jurisdictionId, roundId, inspectionId, editionId, unitId, unitName };
  const number = story.number ?? (await takeProblemNumber(tx, place));
  const told = (by: TeamPerson, at: Instant, problemId = ''): PaperStanding => ({
    ...{ by, now: at, today: dayOf(at), team, words: scene.words, problemId, quorum: usualQuorum },
    ...{ evidence: new Set<string>(), writers: new Set<string>() },
    ...{ reviewPost: null, movedInOn: place.movedInOn, isOver: false, sheetDueOn: null },
    other: other && { ...other, isProblemDropped: false },
    meeting: meeting && { id: meeting.id, inspectionId, isOpen: true },
  });
  const first = accepted(decideBeginning(newId<'paper'>(), origin, number, told(story.writer, story.begunAt)));
  await write(tx, 'paper', [first], story.begunAt);
  let paper = { ...first.set, id: first.id, version: 1 } as unknown as Paper;
  const text = { ...story.text, foundBy: story.finder.id };
  const save: PaperOrder = { type: 'save', text };
  const acts: readonly (Omit<PaperAct, 'order'> & { readonly order: PaperOrder })[] = [
    { order: save, by: story.writer, at: story.begunAt },
    ...story.acts,
  ];
  for (const { order, by, at, problemId } of acts) {
    const change = accepted(decidePaper(paper, order, told(by, at, problemId)));
    await write(tx, 'paper', [change], at);
    paper = { ...paper, ...change.set, version: paper.version + 1 } as Paper;
  }
  return paper;
}

export async function recordMeeting(tx: Tx, scene: PaperScene, { by, at, minutes }: MeetingStory): Promise<Meeting> {
  const { jurisdictionId, roundId, inspectionId } = scene.place;
  const standing = { by, now: at, today: dayOf(at), team: scene.team, quorum: usualQuorum };
  const order = { heldOn: dayOf(at), present: scene.team.map(({ id }) => id) };
  const id = newId<'team-meeting'>();
  const opened = accepted(decideMeeting(id, { jurisdictionId, roundId, inspectionId }, order, standing));
  const meeting = { ...opened.set, id, version: 1 } as unknown as Meeting;
  const minuted = accepted(decideMinutes(meeting, minutes, standing));
  await write(tx, 'meeting', [opened], at);
  await write(tx, 'meeting', [minuted], at);
  return { ...meeting, minutes, version: 2 };
}

/** Once all that was before it is decided. */
export async function recordClosing(tx: Tx, scene: PaperScene, meeting: Meeting, by: TeamPerson, at: Instant) {
  const standing = { by, now: at, today: dayOf(at), team: scene.team };
  await write(tx, 'meeting', [accepted(decideClosingMeeting(meeting, { undecided: 0 }, standing))], at);
}

export interface SheetStory {
  readonly by: TeamPerson;
  readonly at: Instant;
  readonly dueOn: Day;
  readonly answer: {
    readonly by: TeamPerson;
    readonly at: Instant;
    readonly agrees: boolean;
    readonly answer: string | null;
  } | null;
}

export async function recordSheet(tx: Tx, paper: Paper, { by, at, dueOn, answer }: SheetStory): Promise<void> {
  const id = newId<'fact-sheet'>();
  const sent: PaperChange = accepted(
    decideSending(id, paper, dueOn, { by, now: at, today: dayOf(at), sheetDueOn: null }),
  );
  await write(tx, 'sheet', [sent], at);
  if (answer === null) return;
  const sheet = { ...sent.set, id, version: 1 } as unknown as Sheet;
  const order = { agrees: answer.agrees, answer: answer.answer };
  await write(tx, 'sheet', [accepted(decideAnswer(sheet, order, { by: answer.by, now: answer.at }))], answer.at);
}
