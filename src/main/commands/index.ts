import type { Command } from 'commander';
import { demoCommand } from './demo.ts';
import { benchCommand, checkCommand, devCommand, testCommand } from './develop.ts';
import { drawCommand } from './draw.ts';
import { figuresCommand } from './figures.ts';
import { migrateCommand } from './migrate.ts';
import { serveCommand } from './serve.ts';
import { userCommand } from './user.ts';
import { verifyCommand } from './verify.ts';
import { workerCommand } from './worker.ts';

export const commands: readonly Command[] = [
  serveCommand,
  workerCommand,
  migrateCommand,
  demoCommand,
  verifyCommand,
  figuresCommand,
  drawCommand,
  userCommand,
  devCommand,
  checkCommand,
  testCommand,
  benchCommand,
];
