/** A handful of evidence where the accounts' team is on site: a talk's record, a ledger, a picture, a sheet, a document that is only indexed. */
import { crc32, deflateSync } from 'node:zlib';
import { type EvidenceStory, recordEvidence } from '#capabilities/evidence/index.ts';
import type { Database } from '#platform/db/database.ts';
import type { Actor } from '#platform/kernel/actor.ts';
import { addDays } from '#platform/kernel/time.ts';
import { type Cast, isSiteOfAccounts } from './cast.ts';
import { during } from './ledger.ts';
import type { PlannedInspection, PlannedRound } from './plan.ts';

export async function takeInEvidence(
  database: Database,
  actor: Actor,
  rounds: readonly PlannedRound[],
  cast: Cast,
): Promise<void> {
  for (const round of rounds)
    for (const inspection of round.inspections.filter((each) => isSiteOfAccounts(round, each)))
      await recordEvidence(database, actor, storiesOf(round, inspection, cast));
}

function storiesOf(round: PlannedRound, inspection: PlannedInspection, cast: Cast): EvidenceStory[] {
  const { members } = cast.team(round, inspection);
  const at = (day: number) => during(addDays(round.from, day));
  const by = (place: number) => members[place % members.length]?.name ?? '';
  const common = { inspectionId: inspection.id };
  return [
    {
      ...{
        ...common,
        name: '财务科长谈话记录.txt',
        description: '第一次谈话，已核对签字',
        origin: 'talk',
        by: by(0),
        at: at(4),
      },
      content: Buffer.from(talk),
    },
    {
      ...{
        ...common,
        name: '值班补助发放明细.csv',
        description: '单位财务科提供',
        origin: 'unit',
        by: by(0),
        at: at(5),
      },
      content: Buffer.from(ledger),
    },
    {
      ...{ ...common, name: '补助发放情况图.png', description: '按明细表绘制', origin: 'own', by: by(1), at: at(6) },
      content: bars([60, 75, 90, 160, 140, 220]),
    },
    {
      ...{
        ...common,
        name: '值班补助发放通知.pdf',
        description: '单位办公室提供的复制件',
        origin: 'unit',
        by: by(1),
        at: at(6),
      },
      content: onePage([
        '关于发放值班补助的通知',
        '各科室：',
        '经研究，自本年一月起按每班一百元发放值班补助。',
        '单位办公室',
      ]),
    },
    {
      ...{ ...common, name: '专题会议纪要', description: '', origin: 'unit', by: by(2), at: at(7) },
      content: { keptWhere: '县委机要室，由联络员到场查阅', secrecy: 'secret' },
    },
  ];
}

const talk = [
  '谈话记录',
  '谈话人：巡察组两名组员　　被谈话人：财务科长',
  '问：值班补助按什么标准发放？',
  '答：每班一百元，按月造册，由办公室核对考勤后发放。',
  '问：有没有没有值班也领取补助的情况？',
  '答：有。每月末按人头补足，没有逐班核对。',
  '以上记录已向本人宣读，核对无误。',
  '',
].join('\n');

const ledger = [
  '月份,人数,班次,金额（元）',
  ...[1, 2, 3, 4, 5, 6].map((month) => `${month},${20 + month},${60 + month * 4},${(60 + month * 4) * 100}`),
  '',
].join('\r\n');

const width = 480;
const height = 260;

/** A picture of bars, drawn point by point: one byte of grey each. */
function bars(values: readonly number[]): Buffer {
  const lines = Array.from({ length: height }, (_, y) => {
    const line = Buffer.alloc(width + 1, 0xff);
    line[0] = 0;
    for (const [place, value] of values.entries())
      if (height - 20 - y > 0 && height - 20 - y <= value) line.fill(0x60, 41 + place * 70, 41 + place * 70 + 45);
    if (y === height - 20) line.fill(0, 21, width - 20);
    return line;
  });
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width);
  size.writeUInt32BE(height, 4);
  size.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}

/** A page with these lines, in the Song type that every PDF viewer brings for Chinese. */
function onePage(lines: readonly string[]): Buffer {
  const shown = lines.map(
    (line, place) => `1 0 0 1 72 ${740 - place * 40} Tm <${Buffer.from(line, 'utf16le').swap16().toString('hex')}> Tj`,
  );
  const content = `BT /F1 ${16} Tf ${shown.join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  return Buffer.from(
    `${text}xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`,
  );
}
