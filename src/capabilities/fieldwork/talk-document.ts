/** A talk as it is laid before the person: what was said, the line that it was read back, the places to sign at. */
import type { Block, Language, OfficialDocument } from '#platform/documents/document.model.ts';
import { dayText, listText } from '#platform/documents/words.ts';
import { fill } from '#platform/kernel/filling.ts';
import { talkDocumentText as text } from './document.text.ts';
import type { TalkPageAnswer } from './fieldwork.schema.ts';
import { classTexts } from './site.text.ts';

export function talkDocument(talk: TalkPageAnswer, language: Language): OfficialDocument {
  const { state, withdrawnReason, content } = talk;
  return {
    language,
    title: text.title[language],
    under: [
      ...(state === 'draft' ? [text.draft[language]] : []),
      ...(withdrawnReason === null ? [] : [fill(text.withdrawn[language], { reason: withdrawnReason })]),
    ],
    blocks: [
      { kind: 'facts', rows: factsOf(talk, language) },
      { kind: 'paragraph', text: content || '—' },
      ...(state === 'withdrawn' ? [] : endOf(talk, language)),
    ],
  };
}

function factsOf(talk: TalkPageAnswer, language: Language): [string, string][] {
  const labels = (lines: TalkPageAnswer['questions'], codes: readonly string[]) =>
    listText(
      lines.filter(({ code }) => codes.includes(code)).map(({ label }) => label[language]),
      language,
    );
  const rows: [string, string][] = [
    [text.person[language], talk.personName],
    [text.post[language], talk.post],
    [text.class[language], talk.personClass === null ? '' : classTexts[talk.personClass][language]],
    [text.heldOn[language], dayText(talk.heldOn, language)],
    [text.place[language], talk.place],
    [
      text.inspectors[language],
      listText(
        talk.inspectors.map(({ name }) => name),
        language,
      ),
    ],
    [text.writer[language], talk.writtenByName],
    [text.unit[language], talk.unitName],
    [text.team[language], talk.teamName],
    [text.questions[language], labels(talk.questions, talk.asked)],
    [text.outline[language], labels(talk.outline, talk.points)],
  ];
  return rows.map(([name, value]) => [name, value || '—']);
}

/** What is known of reading back and signing is said; the rest has room for hands. */
function endOf({ readBackOn, signedOn, unsignedReason }: TalkPageAnswer, language: Language): Block[] {
  const line = (says: string): Block => ({ kind: 'line', text: says });
  const signed =
    unsignedReason === null
      ? fill(text.signedOn[language], { day: dayText(signedOn, language) })
      : fill(text.unsigned[language], { reason: unsignedReason });
  return [
    line(' '),
    { kind: 'paragraph', text: text.readBack[language] },
    line(fill(text.readBackOn[language], { day: dayText(readBackOn, language) })),
    line(text.signPerson[language]),
    line(signed),
    line(text.signTeam[language]),
  ];
}
