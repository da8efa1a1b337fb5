import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { cruise, type ICruiseOptions } from 'dependency-cruiser'
import { expect, test } from 'vitest'
import config from '../../.dependency-cruiser.mjs'

const folders = ['domain', 'db', 'electron', 'renderer', 'scripts']
const project = path.resolve(import.meta.dirname, '../..')

/** Every import of the given folders against the rules: which folders were read, which rules broke where. */
async function checkImports(baseDir: string, looked: readonly string[]) {
  const options = { ...config.options, validate: true, ruleSet: { forbidden: config.forbidden }, baseDir }
  const { output } = await cruise([...looked], options as unknown as ICruiseOptions)
  if (typeof output === 'string') throw new Error(output)
  return {
    seen: new Set(output.modules.map(({ source }) => source.split('/')[0])),
    broken: output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
  }
}

test('folders import only what the layout allows', async () => {
  const { seen, broken } = await checkImports(project, folders)
  expect([...seen]).toEqual(expect.arrayContaining(folders))
  expect(broken).toEqual([])
})

test('every rule finds a violation planted for it', async () => {
  const planted: Record<string, string> = {
    'domain/money.ts': "import fs from 'node:fs'; export const a = fs",
    'domain/cycleA.ts': "import { b } from './cycleB.ts'; export const a = b",
    'domain/cycleB.ts': "import { a } from './cycleA.ts'; export const b = a",
    'domain/lost.ts': "import './nowhere.ts'",
    'db/open.ts': "import { app } from 'electron'; export const a = app",
    'domain/settle.ts': "import 'mathjs'",
    'domain/calendar/slots.ts': "import 'tyme4ts'",
    'db/test.ts': "import '../scripts/run.ts'",
    'scripts/run.ts': "import '../renderer/main.tsx'; export const run = 1",
    'electron/contract/channels.ts': "import '../../db/open.ts'",
    'electron/preload/preload.ts': "import '../../db/open.ts'",
    'electron/pdf/layout.ts': "import type { a } from '../../db/open.ts'; export type A = typeof a",
    'electron/signature/signPdf.ts': "import '../pdf/layout.ts'; import 'node:crypto'",
    'electron/headless/deal.ts': "import '../../scripts/run.ts'",
    'electron/main/handlers/negotiation.ts': "import type { App } from 'electron'; export type A = App",
    'electron/main/main.ts': "import '../../renderer/main.tsx'",
    'renderer/main.tsx': "import '../db/open.ts'; import 'node:path'",
    'renderer/app/App.tsx': 'export const App = 1',
    'renderer/shared/one.ts': "import '../features/a/a.tsx'; import '../app/App.tsx'",
    'renderer/features/a/a.tsx': "import '../b/b.tsx'",
    'renderer/features/b/b.tsx': 'export const b = 1',
  }
  const copy = await mkdtemp(path.join(os.tmpdir(), 'dealtable-boundaries-'))
  try {
    await symlink(path.join(project, 'node_modules'), path.join(copy, 'node_modules'))
    for (const [file, text] of Object.entries(planted)) {
      await mkdir(path.join(copy, path.dirname(file)), { recursive: true })
      await writeFile(path.join(copy, file), text)
    }
    const { broken } = await checkImports(copy, folders)
    const found = new Set(broken.map((line) => line.split(':')[0]))
    expect([...found].sort()).toEqual(config.forbidden.map(({ name }) => name).sort())
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
})
