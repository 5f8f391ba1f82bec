/** Relations as people write them, and the classes that the rules of recusal speak of. */
import type { Says } from '#platform/kernel/decision.ts';

export const kinshipClasses = {
  spouse: { zh: '夫妻关系', en: 'spouse' },
  'lineal-blood': { zh: '直系血亲', en: 'lineal blood relation' },
  'collateral-blood': { zh: '三代以内旁系血亲', en: 'collateral blood relation within three generations' },
  'close-affinity': { zh: '近姻亲', en: 'close affinity' },
  academic: { zh: '师生、同学关系', en: 'academic tie' },
  'long-co-work': { zh: '长期共事', en: 'worked together for long' },
} as const satisfies Record<string, Says>;
/** Each is also a tie of the rulebook, by the same code. */
export type KinshipClass = keyof typeof kinshipClasses;

interface RelationFact extends Says {
  readonly kinship: KinshipClass;
  /** What I am to whoever is this to me; several where it depends on sex. */
  readonly inverse: readonly string[];
}

const relation = (zh: string, en: string, kinship: KinshipClass, ...inverse: readonly string[]): RelationFact => ({
  zh,
  en,
  kinship,
  inverse,
});

/** What the relative is to the person: `father` means the relative is the person's father. */
export const relations = {
  spouse: relation('配偶', 'Spouse', 'spouse', 'spouse'),
  father: relation('父亲', 'Father', 'lineal-blood', 'son', 'daughter'),
  mother: relation('母亲', 'Mother', 'lineal-blood', 'son', 'daughter'),
  son: relation('儿子', 'Son', 'lineal-blood', 'father', 'mother'),
  daughter: relation('女儿', 'Daughter', 'lineal-blood', 'father', 'mother'),
  grandparent: relation('祖父母、外祖父母', 'Grandparent', 'lineal-blood', 'grandchild'),
  grandchild: relation('孙子女、外孙子女', 'Grandchild', 'lineal-blood', 'grandparent'),
  brother: relation('兄弟', 'Brother', 'collateral-blood', 'brother', 'sister'),
  sister: relation('姐妹', 'Sister', 'collateral-blood', 'brother', 'sister'),
  uncle: relation('伯叔舅', 'Uncle by blood', 'collateral-blood', 'nephew', 'niece'),
  aunt: relation('姑姨', 'Aunt by blood', 'collateral-blood', 'nephew', 'niece'),
  nephew: relation('侄子、外甥', 'Nephew', 'collateral-blood', 'uncle', 'aunt'),
  niece: relation('侄女、外甥女', 'Niece', 'collateral-blood', 'uncle', 'aunt'),
  cousin: relation('堂（表）兄弟姐妹', 'First cousin', 'collateral-blood', 'cousin'),
  'parent-in-law': relation('配偶的父母', 'Parent-in-law', 'close-affinity', 'child-in-law'),
  'child-in-law': relation('子女的配偶', 'Child-in-law', 'close-affinity', 'parent-in-law'),
  'sibling-of-spouse': relation('配偶的兄弟姐妹', 'Sibling of the spouse', 'close-affinity', 'spouse-of-sibling'),
  'spouse-of-sibling': relation('兄弟姐妹的配偶', 'Spouse of a sibling', 'close-affinity', 'sibling-of-spouse'),
  'parent-of-child-in-law': relation(
    '子女配偶的父母',
    'Parent of a child-in-law',
    'close-affinity',
    'parent-of-child-in-law',
  ),
  teacher: relation('老师', 'Teacher', 'academic', 'student'),
  student: relation('学生', 'Student', 'academic', 'teacher'),
  classmate: relation('同学', 'Classmate', 'academic', 'classmate'),
  colleague: relation('长期共事的同事', 'Colleague of many years', 'long-co-work', 'colleague'),
} as const satisfies Record<string, RelationFact>;
export type Relation = keyof typeof relations;

/** The class that the rules speak of; the same seen from either side. */
export function kinshipOf(relation: Relation): KinshipClass {
  return relations[relation].kinship;
}
