import { refusals } from '#platform/kernel/decision.ts';

/** Why a file of rows cannot be read. Each names the file, and the row where there is one. */
export const spreadsheetRefusals = refusals('spreadsheet', {
  notASpreadsheet: {
    because: 'input',
    zh: '“{name}”不是表格文件。请上传 Excel 工作簿（.xlsx）或 CSV 文件。',
    en: '“{name}” is not a spreadsheet. Send an Excel workbook (.xlsx) or a CSV file.',
  },
  oldOrEncryptedWorkbook: {
    because: 'input',
    zh: '“{name}”是旧版 .xls 工作簿，或者设有打开密码。请用 Excel 或 WPS 打开后取消密码，另存为 .xlsx 再上传。',
    en: '“{name}” is an old .xls workbook or is locked by a password. Open it in Excel or WPS, remove the password, save it as .xlsx and send it again.',
  },
  openDocument: {
    because: 'input',
    zh: '“{name}”是 .ods 表格。请另存为 .xlsx 再上传。',
    en: '“{name}” is an .ods spreadsheet. Save it as .xlsx and send it again.',
  },
  damagedWorkbook: {
    because: 'input',
    zh: '“{name}”已损坏，无法完整读取。请用 Excel 或 WPS 打开，另存为新的 .xlsx 文件再上传。',
    en: '“{name}” is damaged and cannot be read whole. Open it in Excel or WPS, save it as a new .xlsx file and send that.',
  },
  emptyFile: {
    because: 'input',
    zh: '“{name}”是空文件，没有任何行。',
    en: '“{name}” is empty: it has no rows.',
  },
  brokenEncoding: {
    because: 'input',
    zh: '“{name}”第{line}行有无法识别的文字，文件的编码已损坏。请从原来的系统重新导出，或在 Excel 中另存为 .xlsx 再上传。',
    en: 'Line {line} of “{name}” holds text that cannot be read: the encoding of the file is broken. Export it again from where it came, or save it as .xlsx in Excel.',
  },
  garbledText: {
    because: 'input',
    zh: '“{name}”第{line}行的文字是乱码（“{sample}”），在上传之前就已损坏。请从原来的系统重新导出。',
    en: 'Line {line} of “{name}” is garbled (“{sample}”): the text was spoilt before it was sent. Export it again from where it came.',
  },
  quoteNotClosed: {
    because: 'input',
    zh: '“{name}”从第{line}行起有一个双引号没有配对，无法分清后面的单元格。请补上双引号，或另存为 .xlsx 再上传。',
    en: 'A double quote in “{name}” is not closed, from line {line} on, so the cells after it cannot be told apart. Close it, or save the file as .xlsx.',
  },
  fileTooLarge: {
    because: 'limit',
    zh: '“{name}”超过{limit} MB。请分成几个文件上传。',
    en: '“{name}” is larger than {limit} MB. Send it in several files.',
  },
  unzippedTooLarge: {
    because: 'limit',
    zh: '“{name}”解压后的内容过大（超过{limit} MB），已停止读取。请删去多余的工作表、图片和空白行列，或分成几个文件上传。',
    en: '“{name}” unpacks to more than {limit} MB, so reading stopped. Remove sheets, pictures and empty rows that are not needed, or send it in several files.',
  },
  tooManyRows: {
    because: 'limit',
    zh: '“{name}”超过{limit}行。请分成几个文件上传。',
    en: '“{name}” has more than {limit} rows. Send it in several files.',
  },
  tooManyColumns: {
    because: 'limit',
    zh: '“{name}”第{line}行超过{limit}列。请删去多余的列。',
    en: 'Row {line} of “{name}” has more than {limit} columns. Remove those that are not needed.',
  },
  cellTooLong: {
    because: 'limit',
    zh: '“{name}”第{line}行有一个单元格超过{limit}字。',
    en: 'A cell in row {line} of “{name}” is longer than {limit} characters.',
  },
});
