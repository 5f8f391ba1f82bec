/** Text that some program before us read in the wrong encoding. It is refused and not repaired: a guess could name another person. */

/**
 * What stays when bytes were read wrongly: replacement characters; those again read as GBK (锟斤拷); fresh memory read as GBK (烫烫烫);
 * Chinese in UTF-8 read as Latin-1 (ä¸­å›½).
 */
const residue =
  /\uFFFD|锟斤拷|烫烫烫|(?:[\u00e4-\u00e9][\u0080-\u00bf\u0152-\u0178\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2}){2}/u;

/** Six characters at least: so few of them hold four of UTF-8, which chance makes of real words once in ten thousand million. */
const chineseRun = /[\u3400-\u9fff\ue000-\uf8ff\u3000-\u301f\uff01-\uff5e\u20ac]{6,}/g;

/** The first garbled place of a text, short enough to be shown; `undefined` where there is none. */
export function garbledPlace(text: string): string | undefined {
  const found = residue.exec(text)?.[0];
  if (found !== undefined) return found;
  return text.match(chineseRun)?.find(isUtf8ReadAsGbk)?.slice(0, 12);
}

/** Whether the run's bytes in GBK are Chinese characters in UTF-8 throughout, but for a character cut at its end. */
function isUtf8ReadAsGbk(run: string): boolean {
  const first = gbkBytes().get(run.charCodeAt(0)) ?? 0;
  // Chinese in UTF-8 begins with E4 to E9; most real words end the question here.
  if (first >> 8 < 0xe4 || first >> 8 > 0xe9) return false;
  const bytes = [...run].flatMap((character) => {
    const pair = gbkBytes().get(character.charCodeAt(0)) ?? 0;
    return character === '€' ? [0x80] : [pair >> 8, pair & 0xff];
  });
  const whole = bytes.length - (bytes.length % 3);
  return bytes
    .slice(0, whole)
    .every((byte, index) => (index % 3 === 0 ? byte >= 0xe4 && byte <= 0xe9 : byte >> 6 === 2));
}

let table: ReadonlyMap<number, number> | undefined;

/** The two bytes that GBK has for a character: the decoder's table, turned round at its first use. */
function gbkBytes(): ReadonlyMap<number, number> {
  if (table !== undefined) return table;
  const decoder = new TextDecoder('gb18030');
  const pairs = new Map<number, number>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\uFFFD') pairs.set(character.charCodeAt(0), (lead << 8) | trail);
    }
  }
  table = pairs;
  return pairs;
}
