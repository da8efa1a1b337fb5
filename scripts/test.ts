import { rm } from 'node:fs/promises'
import path from 'node:path'
import { build } from './build.ts'
import { electronRuntime } from './electronRuntime.ts'
import { projectFolder, runNode, say } from './run.ts'
import {
  browserPackages,
  compilerPackages,
  documentPackages,
  ensureSystemPackages,
  keyringPackages,
  watchingPackages,
  windowPackages,
} from './systemPackages.ts'
import { type Count, countReport, totalOf } from './testReport.ts'

type Step = { readonly name: string; readonly take: () => Promise<Count> }

/** A check that is one test: it holds or it does not. */
function check(name: string, script: string, ...args: string[]): Step {
  return {
    name,
    take: async () => {
      const { code, output } = await runNode(script, args, { quiet: true })
      if (code !== 0) say(output)
      return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
    },
  }
}

/** A step that prepares something; counted as a test only when it does not come about. */
function prepare(name: string, make: () => Promise<unknown>): Step {
  return {
    name,
    take: async () => {
      try {
        await make()
        return { passed: 0, failed: 0 }
      } catch (cause) {
        say(String(cause instanceof Error ? cause.message : cause))
        return { passed: 0, failed: 1 }
      }
    },
  }
}

/** One vitest project. Running no test at all is a failure. */
function tests(name: string, project: string): Step {
  return {
    name,
    take: async () => {
      const report = path.join(projectFolder, 'test-results', `${project}.json`)
      await rm(report, { force: true })
      const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
      const { code } = await runNode(
        'node_modules/vitest/vitest.mjs',
        ['run', '--config=test/vitest.config.ts', `--project=${project}`, ...reporters],
        process.stdout.isTTY ? {} : { env: { NO_COLOR: '1' } },
      )
      const count = countReport(report, code)
      return count.passed + count.failed === 0 ? { passed: 0, failed: 1 } : count
    },
  }
}

const typeChecker = 'node_modules/typescript/bin/tsc'
const checks: readonly Step[] = [
  check('types of domain/, which knows neither Node nor a page', typeChecker, '-p', 'domain'),
  check('types of everything that runs in Node', typeChecker, '-p', 'tsconfig.json'),
  check('types of the window’s pages', typeChecker, '-p', 'renderer'),
  check('types of the tests of these', typeChecker, '-p', 'test/renderer'),
  check('format and lint', 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  check('nothing unused', 'node_modules/knip/bin/knip.js'),
]

const allSteps: readonly Step[] = [
  prepare('system packages', async () => {
    const wanted = [
      ...windowPackages,
      ...documentPackages,
      ...browserPackages,
      ...watchingPackages,
      ...keyringPackages,
      ...compilerPackages,
    ]
    const missing = await ensureSystemPackages(wanted)
    if (missing.length > 0) say(`Going on without ${missing.join(', ')}: tests that need them will fail.`)
  }),
  prepare('the Electron to test with', electronRuntime),
  prepare('build', build),
  ...checks,
  tests('boundaries, units, laws, database, documents, headless', 'unit'),
  tests('end to end, in real Electron windows', 'e2e'),
]

/** Takes the steps one after the other, every one even when one failed, and closes with the counts. */
async function takeAll(steps: readonly Step[]): Promise<Count> {
  const counts: Count[] = []
  for (const { name, take } of steps) {
    say(`\n── ${name}`)
    const started = Date.now()
    const count = await take()
    const seconds = ((Date.now() - started) / 1000).toFixed(1)
    say(
      `   ${count.failed === 0 ? 'ok' : 'FAILED'}: ${count.passed} passed, ${count.failed} failed, ${seconds} s`,
    )
    counts.push(count)
  }
  return totalOf(counts)
}

const { passed, failed } = await takeAll(process.argv.includes('--checks') ? checks : allSteps)
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
