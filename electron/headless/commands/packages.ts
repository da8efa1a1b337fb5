import { faultLine } from '../../../domain/negotiation/fault.ts'
import { findPackages } from '../../../domain/packages/findPackages.ts'
import { parseQuestion } from '../../../domain/packages/parseQuestion.ts'
import type { Package, PackagesFound } from '../../../domain/packages/question.ts'
import { err, ok, type Result } from '../../../domain/result.ts'
import { defineCommand } from '../command.ts'
import { alignedTable, figure } from '../figuresTable.ts'
import { readWhole } from '../files.ts'
import { done, jsonAnswer, refused } from '../outcome.ts'
import { readNegotiation, refusedRead, scenarioOf } from '../readNegotiation.ts'
import { solveWithHighs } from '../solveWithHighs.ts'

const LARGEST_BYTES = 1024 * 1024

/** The best package on the levers' steps, packages of equal value and the frontier. Source: docs/calculation.md §11. */
export const packages = defineCommand(
  'packages',
  {
    places: ['FILE'],
    values: { scenario: 'ID', levers: 'L.json', db: 'FILE', negotiation: 'ID' },
    flags: ['json'],
    required: ['scenario', 'levers'],
  },
  async ({ places, values, flags }) => {
    const read = await readNegotiation({ file: places.FILE, db: values.db, negotiation: values.negotiation })
    if (!read.ok) return refusedRead(read.error)
    const scenario = scenarioOf(read.value, values.scenario ?? '')
    if (!scenario.ok) return refused(scenario.error)
    const file = values.levers ?? ''
    const asked = await jsonFile(file)
    if (!asked.ok) return refused(asked.error)
    const question = parseQuestion(asked.value, scenario.value)
    if (!question.ok) return refused(...question.error.map((fault) => `${file}: ${faultLine(fault)}`))
    const solve = await solveWithHighs()
    const found = findPackages(read.value, scenario.value, question.value, { solve })
    return done(flags.has('json') ? jsonAnswer(found) : packagesTable(found))
  },
)

async function jsonFile(file: string): Promise<Result<unknown, string>> {
  const bytes = await readWhole(file, LARGEST_BYTES)
  if (!bytes.ok) return bytes
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes.value)))
  } catch {
    return err(
      `${file}: (document): found text that is no JSON in UTF-8, allowed { levers, demands, reference? }`,
    )
  }
}

function packagesTable({ best, unmet = [], equalValue, frontier, proven }: PackagesFound): string {
  const row = (name: string, { values, supplier, retailer, points }: Package) => [
    name,
    figure(supplier.contribution),
    figure(retailer.totalMargin),
    figure(points.contractPoints),
    Object.entries(values)
      .map(([lever, value]) => `${lever} ${value}`)
      .join(', '),
  ]
  const heads = ['', 'supplier.contribution', 'retailer.totalMargin', 'points.contractPoints', 'values']
  const failed = unmet.map(({ demand, bound, by, nearest }) =>
    row(
      `unmet ${demand}.${bound} by ${demand === 'totalMarginRate' ? `${figure(by * 100)} %` : figure(by)}`,
      nearest,
    ),
  )
  return alignedTable([
    heads,
    ...(best === null ? failed : [row(proven ? 'best' : 'best found', best)]),
    ...equalValue.map((each, i) => row(`equal value ${i + 1}`, each)),
    ...frontier.map((each, i) => row(`frontier ${i + 1}`, each)),
  ])
}
