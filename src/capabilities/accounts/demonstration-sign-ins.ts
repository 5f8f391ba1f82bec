/** Sign-ins of the demonstration city. Persons are invented; the password is no secret and exists in no other installation. */
import type { RoleCode } from './accounts.model.ts';

/** Made for reading aloud: `Luodi-7-Shengen`. */
const demonstrationPassword = 'Luodi-7-Shengen';

export type DemoPlace = 'city' | 'county' | 'unit' | 'enterprise' | 'inspection' | 'look-back' | 'round';

export interface DemoPerson {
  readonly loginName: string;
  readonly name: string;
  readonly staffNumber: string;
  readonly password: string;
  readonly role: RoleCode;
  /** What the role is granted for; inspections and rounds are made after the accounts, and granted then. */
  readonly place: DemoPlace;
  readonly withSubordinates: boolean;
}

export const demonstrationPeople: readonly DemoPerson[] = [
  person('xitong', '龙启明', 'A0001', 'system-administrator', 'city', true),
  person('anquan', '冉静之', 'A0002', 'security-administrator', 'city', true),
  person('shenji', '鄢守正', 'A0003', 'audit-administrator', 'city', true),
  person('keyuan', '卢知远', 'A0101', 'office-clerk', 'city', true),
  person('zhuren', '方砚秋', 'A0102', 'office-director', 'city', true),
  person('lingdao', '秦望山', 'A0103', 'leading-group-member', 'city', true),
  person('shouli', '苗听雨', 'A0201', 'discipline-receiving-desk', 'city', false),
  person('chengban', '邵力行', 'A0202', 'discipline-officer', 'city', false),
  person('shenli', '闻清源', 'A0204', 'discipline-officer', 'city', false),
  person('zuzhibu', '温如故', 'A0203', 'organisation-officer', 'city', false),
  person('danwei', '包勤', 'B0301', 'unit-contact', 'unit', false),
  person('shuji', '谭守仁', 'B0302', 'unit-secretary', 'unit', false),
  person('qiye', '滕允中', 'B0401', 'unit-contact', 'enterprise', false),
  person('qiye.shuji', '原景行', 'B0402', 'unit-secretary', 'enterprise', false),
  person('xixiu', '杜若溪', 'B0101', 'office-clerk', 'county', false),
  person('xixiu.zhuren', '柏长青', 'B0102', 'office-director', 'county', false),
  person('zuzhang', '鲁定边', 'A0301', 'team-leader', 'inspection', false),
  person('fuzuzhang', '简从容', 'A0302', 'team-deputy', 'inspection', false),
  person('lianluo', '舒明达', 'A0303', 'team-liaison', 'inspection', false),
  person('zuyuan', '祝青禾', 'A0304', 'team-member', 'inspection', false),
  person('huitoukan', '安知远', 'B0501', 'team-leader', 'look-back', false),
  person('dudao', '傅必行', 'A0401', 'rectification-supervisor', 'round', false),
];

/** What the sign-in page and the terminal show. */
export const demonstrationSignIns = demonstrationPeople.map(({ loginName, password, name, role }) => ({
  loginName,
  password,
  name,
  roles: [role] as readonly RoleCode[],
}));

function person(
  loginName: string,
  name: string,
  staffNumber: string,
  role: RoleCode,
  place: DemoPlace,
  withSubordinates: boolean,
): DemoPerson {
  return { loginName, name, staffNumber, password: demonstrationPassword, role, place, withSubordinates };
}
