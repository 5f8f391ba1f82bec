import type { Says } from '#platform/kernel/decision.ts';

const say = (zh: string, en: string): Says => ({ zh, en });

/** What is wrong with a rulebook's content, in words a clerk can act on. */
export const faultTexts = {
  fields: {
    label: say('名称', 'Name'),
    note: say('说明', 'Note'),
    practice: say('实践做法', 'Practice'),
    source: say('依据', 'Source'),
  },
  badCode: say(
    '代码只用小写字母、数字和连字符，例如 feedback-report，最长 60 个字符。',
    'A code has small letters, digits and hyphens only, such as feedback-report; 60 characters at most.',
  ),
  badValue: (field: Says) =>
    say(
      `“${field.zh}”没有填写完整，或者不在允许的范围内。`,
      `“${field.en}” is not complete or not within what is allowed.`,
    ),
  codeTwice: (code: string) => say(`代码 ${code} 用了两次。`, `The code ${code} is used twice.`),
  pointsNowhere: (line: Says, field: Says, code: string, section: Says) =>
    say(
      `“${line.zh}”的“${field.zh}”指向 ${code}，而“${section.zh}”里没有它。`,
      `“${field.en}” of “${line.en}” points to ${code}, which “${section.en}” does not have.`,
    ),
  aboveItself: (line: Says) => say(`“${line.zh}”绕回到了自己的上级。`, `“${line.en}” ends up above itself.`),
  pointsSum: (total: number) =>
    say(`各项分值合计 ${total} 分，应为 100 分。`, `The points add up to ${total}; they have to be 100.`),
  formTwice: (number: number) => say(`第 ${number} 种形态写了两次。`, `Form ${number} is there twice.`),
  leastAboveMost: (line: Says) =>
    say(`“${line.zh}”的最少人数大于最多人数。`, `“${line.en}” has a least number above its most.`),
  sanctionLength: (line: Says) =>
    say(
      `“${line.zh}”要么写影响期，要么标明没有期满。`,
      `“${line.en}” has either a length or no end; say one of the two.`,
    ),
  retention: (line: Says) =>
    say(
      `“${line.zh}”既写了保管年限，又标明永久保管，只能取一种。`,
      `“${line.en}” is kept either some years or permanently, not both.`,
    ),
  signer: (line: Says) =>
    say(
      `“${line.zh}”：审签链本身不写签字岗位，链上每一步都要写。`,
      `“${line.en}”: a chain itself has no signer, each of its steps has one.`,
    ),
  teamSize: (least: number, most: number) =>
    say(
      `巡察组最少 ${least} 人、最多 ${most} 人，前后颠倒。`,
      `A team of at least ${least} and at most ${most} cannot be.`,
    ),
  taskDocument: (line: Says) =>
    say(`“${line.zh}”以文书证明，要写明是哪一份文书。`, `“${line.en}” is proved by a document; say which.`),
  taskOnPaper: (line: Says) =>
    say(
      `“${line.zh}”的文书只在纸上，系统无法核对，请改为人工勾选。`,
      `The document of “${line.en}” is on paper only; let it be ticked by hand.`,
    ),
  sameEvent: (line: Says) =>
    say(`“${line.zh}”的起算节点和应完成的节点相同。`, `“${line.en}” is counted from the event it is to reach.`),
};
