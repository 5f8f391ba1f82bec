/** What an inspected unit does about a problem that it was given. */
import type { Page } from 'playwright-core';
import { choose, dialogOf, write } from '../clicks.ts';
import { step, takeUp } from './desk.ts';

export const proof = '退款凭证 3 份，局党组会议纪要〔2026〕21号';

/** The contact hands in the plan, reports progress and proves what was done. */
export async function rectify(page: Page, name: string): Promise<void> {
  await takeUp(page, name);
  await step(page, '报送整改方案', () =>
    write(dialogOf(page), {
      整改方案: '一个月内完成清退，修订采购管理办法。',
      整改措施: '清退多付价款；重新比价；对经办人员批评教育。',
      责任领导: '谭守仁',
    }),
  );
  await step(page, '填报进展', async () => {
    await write(dialogOf(page), { 进展情况: '多付价款已全部退回。', '累计挽回损失（万元）': '3.2' });
    await choose(dialogOf(page), '目前整改情况', '基本完成');
  });
  await step(page, '提交佐证', () => write(dialogOf(page), { '佐证材料（文号、凭证等）': proof }));
  await page.getByText(proof).first().waitFor();
}

/** The secretary, first responsible, reviews what the contact proved. */
export async function review(page: Page, name: string): Promise<void> {
  await takeUp(page, name);
  await step(page, '审核通过');
  await page.getByText('谭守仁').first().waitFor();
}
