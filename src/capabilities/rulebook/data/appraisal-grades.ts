/** Grades of the yearly appraisal of civil servants; what they are worth in forming teams is suggested by the program. */
import { line, say } from './line.ts';

const regulations = {
  practice: true,
  source: say(
    '《公务员考核规定》规定的等次；得分为着落系统的建议值，可在本地版本中修改',
    'Regulations on the appraisal of civil servants; the scores are suggested by the program, to be changed in an edition of one’s own',
  ),
} as const;

export const appraisalGrades = [
  line('excellent', '优秀', 'Excellent', { score: 100, ...regulations }),
  line('competent', '称职', 'Competent', { score: 60, ...regulations }),
  line('basically-competent', '基本称职', 'Basically competent', { score: 20, keepsOut: true, ...regulations }),
  line('not-competent', '不称职', 'Not competent', { score: 0, keepsOut: true, ...regulations }),
] as const;
