/** Chance that comes out the same every time: the demonstration city is one and the same everywhere. */
export interface Chance {
  /** A whole number from 0 to `below` − 1. */
  number(below: number): number;
  pick<T>(from: readonly T[]): T;
}

/** mulberry32: 32 bits of state, good enough for invented names. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const number = (below: number) => next() % below;
  return {
    number,
    pick: (from) => {
      const picked = from[number(from.length)];
      if (picked === undefined) throw new Error('nothing to pick from');
      return picked;
    },
  };
}

const surnames = [
  ...'赵钱孙李周吴郑王冯陈卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛范彭鲁韦马苗凤方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕罗毕郝邬安常傅卞齐康伍余元顾孟黄穆萧尹',
];
const middles = [...'明文正立国建志永世光德承开启守思书远启先绍维宗泽昌廷兴以克少泰玉秀春雪凤兰文静晓雅婉若'];
const lasts = [...'山川海林峰岩泉平安宁康和顺达通章华英杰伟强锋勇刚毅坚诚信义仁礼智勤俭敏慧珍琴梅竹菊霞云月'];

/** An invented person's name. */
export function personName(by: Chance): string {
  return by.pick(surnames) + by.pick(middles) + by.pick(lasts);
}

const villageStarts = [...'上下大小新老龙石水青白红黄高平长东西南北马羊木梨桃杨松竹茶花'];
const villageEnds = [
  '寨',
  '坝',
  '井',
  '坡',
  '桥',
  '关',
  '屯',
  '堡',
  '湾',
  '塘',
  '冲',
  '坪',
  '岩',
  '洞',
  '田',
  '场',
  '院',
  '河',
  '沟',
  '山',
];

/** Names of so many villages, none twice. */
export function villageNames(by: Chance, count: number): string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(`${by.pick(villageStarts)}${by.pick(villageEnds)}村`);
  return [...names];
}
