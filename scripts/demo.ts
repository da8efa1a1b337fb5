import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { type BridgeStep, bridge } from '../domain/compare/bridge.ts'
import { termSheetFacts } from '../domain/documents/termSheetFacts.ts'
import { simulate } from '../domain/engine/simulate.ts'
import type { Simulation } from '../domain/engine/simulation.ts'
import type { Language } from '../domain/locale/language.ts'
import { ledgerWordsZhCn } from '../domain/locale/ledgerWords.zh-CN.ts'
import type { Negotiation } from '../domain/negotiation/negotiation.ts'
import { serializeNegotiation } from '../domain/negotiation/serializeNegotiation.ts'
import { engineVersion } from '../electron/headless/paperOptions.ts'
import { readSample } from '../electron/main/sample.ts'
import { renderForRetailer } from '../electron/pdf/renderForRetailer.ts'
import type { ProposalOptions } from '../electron/pdf/renderProposal.ts'
import { renderTermSheet } from '../electron/pdf/renderTermSheet.ts'
import { slidesForRetailer } from '../electron/slides/slidesForRetailer.ts'
import { projectFolder, say } from './run.ts'

/** The main job without a window: the sample's scenarios priced and compared, the retailer's proposal as PDF and as slides, and the term sheet. */
async function demo(): Promise<void> {
  const negotiation = readSample(path.join(projectFolder, 'db', 'sample', 'negotiation.json'))
  const folder = path.join(projectFolder, 'demo-output')
  await mkdir(folder, { recursive: true })
  const priced = negotiation.scenarios.map((scenario) => ({
    scenario,
    simulation: simulate(negotiation, scenario),
  }))
  tell(`${negotiation.name}\n${negotiation.supplier.name} ↔ ${negotiation.account.name}\n`)
  const { netSales, contribution, contributionRate, totalMargin } = ledgerWordsZhCn
  const heads = [wideEnd(netSales, 13), wideEnd(contribution, 13), wideEnd(contributionRate, 9), '  合同点数']
  tell(`${wide('（万元）', 26)}${heads.join('')}  ${wideEnd(`零售商${totalMargin}`, 16)}`)
  for (const { scenario, simulation } of priced) tell(line(scenario.name, simulation))

  const ask = priced.find(({ scenario }) => scenario.role === 'ask')
  const target = priced.find(({ scenario }) => scenario.role === 'target')
  if (!ask || !target) throw new Error('the sample has no ask or no target')
  const between = `${ask.scenario.name} → ${target.scenario.name}（万元）`
  tell(`\n${wide(between, 44)}${heads[1]}  ${wideEnd(`零售商${totalMargin}`, 16)}`)
  tell(stepsBetween(bridge(negotiation, ask.scenario, target.scenario)))

  const fonts = { regular: fontFile('400Regular'), bold: fontFile('700Bold') }
  const issuedOn = `${Number(negotiation.year.start.slice(0, 4)) - 1}-12-01`
  const options = { language: 'zh-CN', issuedOn, fonts } as const
  const proposal = await renderForRetailer(negotiation, target.scenario.id, options)
  if (!proposal.ok) throw new Error(`the proposal was refused: ${proposal.error.kind}`)
  await writeFile(path.join(folder, 'proposal.pdf'), proposal.value)
  const slides = await slidesForRetailer(negotiation, target.scenario.id, options)
  if (!slides.ok) throw new Error(`the slides were refused: ${slides.error.kind}`)
  await writeFile(path.join(folder, 'proposal.pptx'), slides.value)
  await writeFile(
    path.join(folder, 'term-sheet.pdf'),
    await termSheet(negotiation, target.scenario.id, options),
  )
  await writeFile(path.join(folder, 'negotiation.json'), serializeNegotiation(negotiation))
  const figures = Object.fromEntries(
    priced.map(({ scenario, simulation }) => [scenario.id, yearOf(simulation)]),
  )
  await writeFile(path.join(folder, 'figures.json'), `${JSON.stringify(figures, null, 1)}\n`)
  tell(
    '\ndemo-output/proposal.pdf, demo-output/proposal.pptx, demo-output/term-sheet.pdf, demo-output/figures.json, demo-output/negotiation.json',
  )
}

/** The term sheet as it stands: a draft, its blanks to be filled in. */
async function termSheet(
  negotiation: Negotiation,
  scenario: string,
  {
    language,
    issuedOn,
    fonts,
  }: Omit<ProposalOptions, 'version' | 'language'> & { readonly language: Language },
): Promise<Uint8Array> {
  const issue = { version: '1', issuedOn, engineVersion: engineVersion() }
  const facts = termSheetFacts(negotiation, scenario, language, issue)
  if (!facts.ok) throw new Error(`the term sheet was refused: ${facts.error.kind}`)
  const sha256Of = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
  const sheet = await renderTermSheet(facts.value, { fonts, sha256Of, isFrozen: false })
  if (!sheet.ok) throw new Error(`the term sheet was refused: ${sheet.error.kind}`)
  return sheet.value.pdf
}

function tell(text: string): void {
  process.stdout.write(`${text}\n`)
}

function fontFile(face: string): string {
  const folder = path.join(projectFolder, 'node_modules', '@expo-google-fonts', 'noto-sans-sc')
  return path.join(folder, face, `NotoSansSC_${face}.ttf`)
}

function yearOf({ supplier, retailer, points, joint }: Simulation) {
  return { supplier, retailer, points, joint }
}

function line(name: string, { supplier, retailer, points }: Simulation): string {
  const rate = `${(supplier.contributionRate * 100).toFixed(1)}%`.padStart(9)
  const cells = [tenThousand(supplier.netSales), tenThousand(supplier.contribution), rate]
  const pointsText = points.contractPoints.toFixed(2).padStart(10)
  return `${wide(name, 26)}${cells.join('')}${pointsText}  ${tenThousand(retailer.totalMargin).padStart(16)}`
}

function stepsBetween(steps: readonly BridgeStep[]): string {
  const moved = steps.filter(
    ({ supplier, retailer }) => Math.max(Math.abs(supplier), Math.abs(retailer)) >= 0.005,
  )
  const total = (side: 'supplier' | 'retailer') => steps.reduce((sum, step) => sum + step[side], 0)
  return [
    ...moved.map(({ label, supplier, retailer }) => ({ name: label.zh, supplier, retailer })),
    { name: '合计', supplier: total('supplier'), retailer: total('retailer') },
  ]
    .map(
      ({ name, supplier, retailer }) =>
        `  ${wide(name, 42)}${tenThousand(supplier)}  ${tenThousand(retailer).padStart(16)}`,
    )
    .join('\n')
}

function tenThousand(yuan: number): string {
  return (yuan / 10_000)
    .toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    .padStart(13)
}

/** Pads to a width in which a Chinese character takes two places. */
function wide(text: string, width: number): string {
  return text + ' '.repeat(Math.max(1, width - placesOf(text)))
}

function wideEnd(text: string, width: number): string {
  return ' '.repeat(Math.max(1, width - placesOf(text))) + text
}

function placesOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e7f ? 2 : 1), 0)
}

demo().catch((cause: Error) => {
  say(cause.message)
  process.exitCode = 1
})
