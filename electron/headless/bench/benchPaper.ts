import { createRequire } from 'node:module'
import { proposalFacts } from '../../../domain/documents/proposalFacts.ts'
import type { Negotiation } from '../../../domain/negotiation/negotiation.ts'
import type { PaperDefinition } from '../../pdf/paper.ts'
import { printableTexts } from '../../pdf/printableTexts.ts'
import { proposalLayout } from '../../pdf/proposalLayout.ts'
import { renderPdf } from '../../pdf/renderPdf.ts'
import { renderProposal } from '../../pdf/renderProposal.ts'
import type { BenchSizes } from './benchSizes.ts'
import { medianTimeOf } from './medianTime.ts'

const ISSUED_ON = '2027-01-04'
const language = 'zh-CN' as const

/** The sample's proposal, facts to bytes, beside pdfmake alone with the same text and no charts. */
export async function benchPaper({ papers }: BenchSizes, negotiation: Negotiation) {
  const scenario = negotiation.scenarios.find(({ role }) => role === 'target')?.id ?? ''
  const medianMs = await medianTimeOf(papers, () =>
    renderProposal(negotiation, scenario, { language, issuedOn: ISSUED_ON, fonts: fonts() }),
  )
  const facts = proposalFacts(negotiation, scenario, language)
  if (!facts.ok) throw new Error(`The sample has no proposal: ${facts.error.kind}.`)
  const printable = printableTexts(facts.value)
  const plain = () => {
    const definition = proposalLayout(printable, { issuedOn: ISSUED_ON, version: '1' })
    return { ...definition, content: withoutCharts(definition.content) } as PaperDefinition
  }
  const waiting = Array.from({ length: papers.runs + papers.warmUp }, plain)
  const pdfmakeMs = await medianTimeOf(papers, async (run) => renderPdf(waiting[run] ?? plain(), fonts()))
  return { medianMs, pdfmakeMs, pdfmakeRatio: medianMs / pdfmakeMs }
}

/** A paper's content without its drawings, all else in its place. */
function withoutCharts(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutCharts)
  if (typeof node !== 'object' || node === null) return node
  if ('svg' in node) return { text: '' }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withoutCharts(value)]))
}

function fonts() {
  const file = (face: string) =>
    createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/${face}`)
  return {
    regular: file('400Regular/NotoSansSC_400Regular.ttf'),
    bold: file('700Bold/NotoSansSC_700Bold.ttf'),
  }
}
