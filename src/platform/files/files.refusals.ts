import { refusals } from '#platform/kernel/decision.ts';

export const fileRefusals = refusals('files', {
  pieceMissing: {
    because: 'input',
    zh: '没有收到这一段的内容。',
    en: 'Nothing of this piece arrived.',
  },
  pieceUnknown: {
    because: 'input',
    field: 'piece',
    zh: '文件没有第{piece}段。',
    en: 'The file has no piece {piece}.',
  },
  pieceOfWrongSize: {
    because: 'input',
    zh: '第{piece}段应为{expected}字节，收到{received}字节。已收到的其他部分保留，请重传这一段。',
    en: 'Piece {piece} has {expected} bytes and {received} arrived. The others are kept; send this one again.',
  },
  pieceChanged: {
    because: 'input',
    zh: '第{piece}段的校验值不符，传输中有改动。已收到的其他部分保留，请重传这一段。',
    en: 'Piece {piece} does not match its digest: it changed on its way. The others are kept; send this one again.',
  },
  brokenOff: {
    because: 'input',
    zh: '第{piece}段传输中断。已收到的部分保留，连接恢复后继续即可。',
    en: 'Piece {piece} broke off. What arrived is kept; go on once the connection is back.',
  },
  diskFull: {
    because: 'state',
    zh: '服务器磁盘空间不足，暂时不能接收文件。已收到的部分保留，请联系系统管理员，腾出空间后继续上传。',
    en: 'The server’s disk is full and takes no files for now. What arrived is kept; tell the system administrator, and go on once there is room.',
  },
  beingChecked: {
    because: 'state',
    zh: '文件已收齐，正在核对，不再接收内容。',
    en: 'All has arrived and is being looked through; no more is taken.',
  },
  damaged: {
    because: 'state',
    zh: '存储的文件已损坏或被改动，内容未显示。请立即告知系统管理员和巡察办。',
    en: 'The stored file is damaged or was tampered with; nothing of it is shown. Tell the system administrator and the office at once.',
  },
  keyElsewhere: {
    because: 'state',
    zh: '文件是用另一把主密钥加密的，现在的密钥文件打不开它。请系统管理员恢复原来的密钥文件。',
    en: 'The files are encrypted under another master key than this installation holds. Have the administrator restore its secrets file.',
  },
});
