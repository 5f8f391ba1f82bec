import { describe, expect, it } from 'vitest';
import { capabilities, subjects } from '#main/capabilities.ts';
import { refusalsPage } from '#main/refusals-page.ts';
import { capabilityCycles, importRefusal, importViolations } from './architecture/imports.ts';
import { parse, readSources } from './architecture/source.ts';
import {
  budgetViolations,
  defaultExports,
  impurities,
  medianLines,
  sqlOutsideQueries,
  strayTexts,
  writtenRefusals,
} from './architecture/style.ts';

const sources = readSources('src', 'test', 'e2e', 'bench', 'db');

describe('the house', () => {
  it('lets every file import what its place allows, and nothing else', () => {
    expect(importViolations(sources)).toEqual([]);
  });

  it('has no capabilities that need each other', () => {
    expect(capabilityCycles(sources)).toEqual([]);
  });

  it('keeps clocks, randomness and the outside world out of its rules', () => {
    expect(impurities(sources)).toEqual([]);
  });

  it('keeps SQL in the files made for it', () => {
    expect(sqlOutsideQueries(sources)).toEqual([]);
  });

  it('gives every subject of the journal a kind of its own', () => {
    const kinds = subjects.map(({ kind }) => kind);
    expect(kinds.filter((kind, at) => kinds.indexOf(kind) !== at)).toEqual([]);
  });

  it('gives every export a name', () => {
    expect(defaultExports(sources)).toEqual([]);
  });

  it('keeps files, functions, components and faces within their budgets', ({ annotate }) => {
    void annotate(`median of source files: ${medianLines(sources)} lines (aim: 60)`);
    expect(budgetViolations(sources)).toEqual([]);
  });

  it('keeps every text that people read where both languages stand side by side', () => {
    expect(strayTexts(sources)).toEqual([]);
  });
});

describe('the page of refusals', () => {
  it('is what the code says', async () => {
    await expect(refusalsPage(capabilities)).toMatchFileSnapshot('../docs/refusals.md');
  });

  it('holds every refusal that is written anywhere, each once', () => {
    const listed = [...refusalsPage(capabilities).matchAll(/^\| `([a-z.-]+)` \|/gm)].map((match) => match[1]);
    expect(listed.sort()).toEqual(writtenRefusals(sources).sort());
    expect(new Set(listed).size).toBe(listed.length);
  });
});

describe('the table of imports', () => {
  const refused = (path: string, code: string) =>
    parse(path, code).imports.map((one) => importRefusal(path, one) !== undefined);
  const clues = (file: string) => `src/capabilities/clues/${file}`;

  it.each([
    [
      clues('clue.decide.ts'),
      "import { x } from './clue.model.ts'; import { refuse } from '#platform/kernel/decision.ts'",
    ],
    [clues('clue.model.ts'), "import type { Unit } from '#capabilities/registry/unit.model.ts'"],
    [
      clues('clue.queries.ts'),
      "import { sql } from '#platform/db/sql.ts'; import { record } from '#platform/journal/record.ts'",
    ],
    [
      clues('clue.commands.ts'),
      "import { loadUnit } from '#capabilities/registry/index.ts'; import { lock } from './clue.queries.ts'",
    ],
    [clues('clue.routes.ts'), "import { z } from 'zod'; import { route } from '#platform/http/route.ts'"],
    [
      clues('clue.schema.ts'),
      "import { z } from 'zod'; import { says } from '#capabilities/registry/registry.schema.ts'",
    ],
    [
      clues('web/CluePage.tsx'),
      "import { Table } from 'antd'; import { DataView } from '#web/ui/DataView.tsx'; import { shape } from '../clue.schema.ts'",
    ],
    ['src/web/pages.ts', "import { pages } from '#capabilities/clues/web/pages.ts'"],
    ['src/main/server.ts', "import { capability } from '#capabilities/clues/index.ts'; import 'node:fs'"],
    ['src/platform/http/app.ts', "import fastify from 'fastify'; import { log } from '../log/log.ts'"],
  ])('allows %s its own', (path, code) => {
    expect(refused(path, code)).not.toContain(true);
  });

  it.each([
    [
      clues('clue.decide.ts'),
      "import { readFile } from 'node:fs'; import { sql } from '#platform/db/sql.ts'; import { newId } from '#platform/kernel/id.ts'; import { lock } from './clue.queries.ts'; import { z } from 'zod'",
    ],
    [
      clues('clue.model.ts'),
      "import { limit } from '#capabilities/registry/unit.model.ts'; import { x } from './clue.commands.ts'",
    ],
    [
      clues('clue.queries.ts'),
      "import fastify from 'fastify'; import { route } from '#platform/http/route.ts'; import { loadUnit } from '#capabilities/registry/index.ts'",
    ],
    [
      clues('clue.commands.ts'),
      "import { sql } from '#platform/db/sql.ts'; import { useState } from 'react'; import { lock } from '#capabilities/registry/unit.queries.ts'; import { main } from '#main/server.ts'",
    ],
    [
      clues('clue.schema.ts'),
      "import 'node:fs'; import { lock } from './clue.queries.ts'; import { rows } from '#platform/db/database.ts'",
    ],
    [
      clues('web/CluePage.tsx'),
      "import 'node:fs'; import { dispose } from '../clue.commands.ts'; import { rows } from '#platform/db/database.ts'; import { UnitPage } from '#capabilities/registry/web/UnitPage.tsx'",
    ],
    [
      'src/web/Shell.tsx',
      "import { pages } from '#capabilities/clues/web/pages.ts'; import { load } from '#capabilities/clues/index.ts'",
    ],
    [
      'src/platform/http/app.ts',
      "import { load } from '#capabilities/clues/index.ts'; import { x } from '#web/api.ts'",
    ],
    [
      'src/platform/kernel/time.ts',
      "import 'node:fs'; import { sql } from '../db/sql.ts'; import lodash from 'lodash'",
    ],
    ['src/capabilities/clues/index.ts', "import { testDatabase } from '#test/harness.ts'"],
  ])('refuses %s what is not its own', (path, code) => {
    expect(refused(path, code)).not.toContain(false);
  });

  it('finds capabilities that need each other', () => {
    const cycle = [
      parse(clues('a.commands.ts'), "import { x } from '#capabilities/registry/index.ts'"),
      parse('src/capabilities/registry/b.model.ts', "import type { Clue } from '#capabilities/clues/clue.model.ts'"),
    ];
    expect(capabilityCycles(cycle)).toEqual(['clues → registry → clues']);
  });

  it('finds what reaches out of a pure file', () => {
    const code =
      'const a = Date.now(); const b = new Date(); const c = crypto.randomUUID(); const d = { process: 1 }; const e = new Date(0);';
    expect(impurities([parse(clues('clue.decide.ts'), code)])).toHaveLength(3);
  });

  it('finds text outside the files of texts', () => {
    const code =
      'export function A() { return <p title="Units" className="wide">销号 {`第一行`} {"次行"} <b>Close</b></p>; } // 注释';
    expect(strayTexts([parse(clues('web/A.tsx'), code)])).toHaveLength(5);
    expect(strayTexts([parse(clues('web/a.text.ts'), code.replace(/<.*>/, '1'))])).toEqual([]);
    expect(
      strayTexts([parse(clues('web/pages.ts'), "const title = { zh: '线索', en: 'Clues' }, other = { zh: '线索' };")]),
    ).toHaveLength(1);
  });
});
