import { type Because, refusals } from '#platform/kernel/decision.ts';

/** One HTTP status for each reason. */
export const statusOf: Readonly<Record<Because, number>> = {
  input: 422,
  permission: 403,
  missing: 404,
  state: 409,
  limit: 429,
};

export const httpRefusals = refusals('http', {
  signedOut: { because: 'permission', zh: '请先登录。', en: 'Sign in first.' },
  notAllowed: { because: 'permission', zh: '您的角色不能做这件事。', en: 'Your role may not do this.' },
  passwordFirst: { because: 'permission', zh: '首次登录请先修改密码。', en: 'Change your password first.' },
  forgedCall: {
    because: 'permission',
    zh: '页面已过期，请刷新后再试。',
    en: 'This page has expired; reload it and try again.',
  },
  notFound: { because: 'missing', zh: '没有找到。', en: 'Not found.' },
  shape: {
    because: 'input',
    zh: '有些内容需要修改，请看各栏的提示。',
    en: 'Some fields need mending; see the note beside each.',
  },
  unreadable: { because: 'input', zh: '收到的内容无法读取。', en: 'What was sent cannot be read.' },
  tooLarge: { because: 'input', zh: '内容太大，超过了允许的大小。', en: 'What was sent is larger than allowed.' },
  tooMany: { because: 'limit', zh: '操作太频繁，请稍后再试。', en: 'Too many calls; try again shortly.' },
  busy: {
    because: 'state',
    zh: '有人正在同时操作，请再试一次。',
    en: 'Somebody else is working on the same record; try once more.',
  },
  keyUnreadable: {
    because: 'input',
    zh: '请求头 Idempotency-Key 应为 UUID。',
    en: 'The header Idempotency-Key has to be a UUID.',
  },
  keyUsed: {
    because: 'state',
    zh: '您上一次提交已经办理成功，只是当时没有收到答复；这一次没有办理。请先查看结果，确需再办一件的，请再提交一次。',
    en: 'What you sent before was done, only its answer was lost; this time nothing was done. Look at the result first; if you mean another one, send it again.',
  },
  secretShown: {
    because: 'state',
    zh: '已经办理成功。只显示一次的内容不再重复给出，没有看到的请重新设置。',
    en: 'This was done. What is shown once is not given again; if you did not see it, reset it.',
  },
  fault: {
    because: 'state',
    zh: '系统出了问题，编号 {reference}。请把编号告诉管理员。',
    en: 'Something failed, reference {reference}. Give it to your administrator.',
  },
});
