import { refusals } from '#platform/kernel/decision.ts';

export const evidenceRefusals = refusals('evidence', {
  inspectionMissing: {
    because: 'missing',
    zh: '没有这次巡察，或者您无权查看它的证据材料。',
    en: 'There is no such inspection, or its evidence is not yours to see.',
  },
  itemMissing: {
    because: 'missing',
    zh: '没有这件证据材料，或者您无权查看。',
    en: 'There is no such evidence, or it is not yours to see.',
  },
  notYourTeam: {
    because: 'permission',
    zh: '只有承担这次巡察的巡察组可以收存和查看证据材料。',
    en: 'Only the team of this inspection takes in and views its evidence.',
  },
  inspectionOver: {
    because: 'state',
    zh: '这次巡察已经结束，不再收存证据材料。',
    en: 'This inspection is over and takes no more evidence.',
  },
  keyWiped: {
    because: 'state',
    zh: '这次巡察的密钥已经销毁，文件内容不能再读取，也不能再收存。目录和校验值仍然保留。',
    en: 'The key of this inspection was wiped: no content can be read or taken in again. Index and digests stay.',
  },
  markedName: {
    because: 'input',
    field: 'name',
    zh: '文件名带有密级标志，涉密文件不得上传，内容没有保存。请用“登记涉密材料”只登记编号、名称和存放处。',
    en: 'The name bears a mark of secrecy. Such a file is never uploaded and nothing was kept: use “Index a secret document”, which takes its number, title and place only.',
  },
  markedText: {
    because: 'input',
    zh: '文件中有密级标志，涉密文件不得上传，已收到的内容已全部清除。请用“登记涉密材料”只登记编号、名称和存放处。',
    en: 'The file bears a mark of secrecy and must not be here; all of it was wiped. Use “Index a secret document”, which takes its number, title and place only.',
  },
  dangerousName: {
    because: 'input',
    field: 'name',
    zh: '这类文件打开时会运行程序，不能收存。网页和带宏的文档请另存为 PDF 后上传。',
    en: 'Files of this type run when they are opened and are not taken in. Save pages and documents with macros as PDF first.',
  },
  program: {
    because: 'input',
    zh: '文件内容是程序或脚本，不能收存，已清除。网页请另存为 PDF 后上传。',
    en: 'The content is a program or script; it was not taken in and is wiped. Save web pages as PDF first.',
  },
  macros: {
    because: 'input',
    zh: '文档带有宏或脚本，不能收存，已清除。请另存为不带宏的文档或 PDF 后上传。',
    en: 'The document holds macros or scripts; it was not taken in and is wiped. Save it without them, or as PDF.',
  },
  tooTightlyPacked: {
    because: 'input',
    zh: '压缩包展开后大得异常，不能收存，已清除。',
    en: 'The archive would unpack to an unreasonable size; it was not taken in and is wiped.',
  },
  cannotBeLookedInto: {
    because: 'input',
    zh: '文件是加密的，或者是系统看不到内部的压缩包，不能收存，已清除。请解压、去掉密码后逐个上传，或改用 ZIP。',
    en: 'The file is encrypted or packed so that nobody can look into it; it was not taken in and is wiped. Unpack it, take off its password, or use ZIP.',
  },
  unknownKind: {
    because: 'input',
    zh: '识别不出文件类型，不能收存，已清除。可收存图片、PDF、OFD、Office 和 WPS 文档、文本、录音录像和 ZIP。',
    en: 'The type of the file is not recognised; it was not taken in and is wiped. Pictures, PDF, OFD, Office documents, text, recordings and ZIP are taken.',
  },
  piecesMissing: {
    because: 'state',
    zh: '还有{count}段没有收到，请继续上传。',
    en: '{count} pieces have not arrived yet; go on uploading.',
  },
  wholeChanged: {
    because: 'input',
    field: 'sha256',
    zh: '收到的文件与原文件不一致（校验值不符），没有收存。可能选了另一个文件，或文件在上传途中改动过；请撤回这一件，重新上传。',
    en: 'What arrived is not the original (its digest differs) and was not kept. Another file may have been chosen, or it changed on the way: withdraw this one and upload it anew.',
  },
  notUploading: {
    because: 'state',
    zh: '这件材料已不在上传中。',
    en: 'This item is not being uploaded any more.',
  },
  nothingToRead: {
    because: 'state',
    zh: '这件材料没有可查看的内容：未上传完、已撤回、被拒收或仅登记。',
    en: 'There is no content to view: not yet whole, withdrawn, refused, or indexed only.',
  },
  withdrawnAlready: {
    because: 'state',
    zh: '这件材料已经撤回或被拒收。',
    en: 'This item is withdrawn or was refused already.',
  },
  notDirector: {
    because: 'permission',
    zh: '密钥由本地区巡察办主任销毁。',
    en: 'The director of the jurisdiction’s inspection office wipes the key.',
  },
  notOverYet: {
    because: 'state',
    zh: '巡察结束后才能销毁密钥。',
    en: 'The key is wiped only after the inspection is over.',
  },
  nothingToWipe: {
    because: 'state',
    zh: '这次巡察没有收存文件，或者密钥已经销毁。',
    en: 'This inspection keeps no files, or its key is wiped already.',
  },
  rangeOutside: {
    because: 'input',
    zh: '请求的范围超出了文件。',
    en: 'The range asked for lies outside the file.',
  },
});
