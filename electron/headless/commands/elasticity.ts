import type { ElasticityEstimate, NoEstimate } from '../../../domain/elasticity/elasticityEstimate.ts'
import { estimateElasticity } from '../../../domain/elasticity/estimateElasticity.ts'
import type { PriceHistory } from '../../../domain/elasticity/priceHistory.ts'
import { type EstimateRefusal, withEstimate } from '../../../domain/elasticity/withEstimate.ts'
import { elasticityWords } from '../../../domain/locale/elasticityWords.ts'
import { faultLine } from '../../../domain/negotiation/fault.ts'
import { parseNegotiation } from '../../../domain/negotiation/parseNegotiation.ts'
import { serializeNegotiation } from '../../../domain/negotiation/serializeNegotiation.ts'
import { defineCommand } from '../command.ts'
import { writeWhole } from '../files.ts'
import { done, jsonAnswer, type Outcome, refused } from '../outcome.ts'
import { readHistory } from '../readHistory.ts'
import { readNegotiation, refusedRead } from '../readNegotiation.ts'

type Estimates = ReadonlyMap<string, ElasticityEstimate | NoEstimate>

type Into = Readonly<Partial<Record<'into' | 'scenario' | 'promotion' | 'product' | 'with' | 'out', string>>>

/**
 * What a weekly history says of each product's price and promotions; with `--into` one estimate is put behind the
 * uplift of a promotion. Source: docs/calculation.md §12.
 */
export const elasticity = defineCommand(
  'elasticity',
  {
    places: ['HISTORY.csv'],
    values: {
      into: 'FILE',
      scenario: 'ID',
      promotion: 'ID',
      product: 'ID',
      with: 'feature,display',
      out: 'NEW.json',
    },
    flags: ['json'],
  },
  async ({ places, values, flags }) => {
    const file = places['HISTORY.csv']
    if (file === undefined) return refused('HISTORY.csv is missing.')
    const lonely = (['scenario', 'promotion', 'product', 'with', 'out'] as const).find(
      (name) => values.into === undefined && values[name] !== undefined,
    )
    if (lonely !== undefined) return refused(`--${lonely} is for --into FILE alone, which is missing.`)
    const read = await readHistory(file)
    if (!read.ok) return refused(read.error)
    const { history, ignoredColumns } = read.value
    const estimates = estimatesOf(history)
    const words =
      ignoredColumns.length === 0 ? [] : [`Columns without a meaning here: ${ignoredColumns.join(', ')}.`]
    const put = values.into === undefined ? null : await putInto(file, estimates, values)
    if (put !== null && put.exit !== 0) return put
    const said = [...words, ...(put?.words ?? [])]
    if (flags.has('json')) return done(jsonAnswer(answered(estimates)), said)
    return done(table(estimates), said)
  },
)

function estimatesOf(history: PriceHistory): Estimates {
  return new Map([...history.products].map(([id, product]) => [id, estimateElasticity(product, history)]))
}

async function putInto(file: string, estimates: Estimates, values: Into): Promise<Outcome> {
  const missing = (['scenario', 'promotion', 'out'] as const).find((name) => values[name] === undefined)
  if (missing !== undefined) return refused(`--${missing} is missing beside --into.`)
  const extras = (values.with ?? '').split(',').filter((word) => word !== '')
  const unknown = extras.find((word) => word !== 'feature' && word !== 'display')
  if (unknown !== undefined)
    return refused(`--with: found ${JSON.stringify(unknown)}, allowed feature, display`)
  const read = await readNegotiation({ file: values.into })
  if (!read.ok) return refusedRead(read.error)
  const put = withEstimate(read.value, estimates, {
    scenario: values.scenario ?? '',
    promotion: values.promotion ?? '',
    product: values.product,
    withFeature: extras.includes('feature'),
    withDisplay: extras.includes('display'),
  })
  if (!put.ok) return refused(refusalText(put.error))
  const whole = parseNegotiation(put.value.negotiation)
  if (!whole.ok) return refused(`${file}: does not fit ${values.into}:`, ...whole.error.map(faultLine))
  const written = await writeWhole(values.out ?? '', serializeNegotiation(whole.value))
  if (!written.ok) return refused(written.error)
  const { product, estimate } = put.value
  const { letter, reason } = estimate.grade
  const line = `${product}: elasticity ${estimate.elasticity.toFixed(4)}, grade ${letter}: ${elasticityWords('en').grade[reason]}`
  return { exit: 0, words: [line] }
}

function refusalText(refusal: EstimateRefusal): string {
  switch (refusal.kind) {
    case 'not-there': {
      const known = refusal.known.length === 0 ? 'none: there is none' : `one of ${refusal.known.join(', ')}`
      const found = refusal.found === '' ? 'nothing' : JSON.stringify(refusal.found)
      return `--${refusal.what}: found ${found}, allowed ${known}`
    }
    case 'no-estimate': {
      const { product, reason } = refusal
      const why = reason === 'not-in-history' ? 'no row in the history' : elasticityWords('en').none[reason]
      return `${product}: found no estimate (${why}), allowed a product with one`
    }
    case 'not-negative':
      return `${refusal.product}: found an elasticity of ${refusal.elasticity}, allowed one below 0`
    case 'no-multiplier':
      return `${refusal.product}: found no estimate of ${refusal.column}, allowed an uplift without it`
  }
}

function answered(estimates: Estimates): unknown {
  const words = { zh: elasticityWords('zh-CN'), en: elasticityWords('en') }
  return Object.fromEntries(
    [...estimates].map(([id, estimate]) => {
      if ('reason' in estimate) {
        const { reason, ...counts } = estimate
        const said = { kind: reason, zh: words.zh.none[reason], en: words.en.none[reason] }
        return [id, { reason: said, ...counts }]
      }
      const { grade, ...figures } = estimate
      const { letter, reason } = grade
      const gradeReason = { kind: reason, zh: words.zh.grade[reason], en: words.en.grade[reason] }
      return [id, { ...figures, grade: letter, gradeReason }]
    }),
  )
}

function table(estimates: Estimates): string {
  const words = elasticityWords('zh-CN')
  return [...estimates]
    .map(([id, estimate]) => {
      if ('reason' in estimate) return `${id}\t${words.none[estimate.reason]}\n`
      const { elasticity: figure, standardError, observations, dropped, grade } = estimate
      return `${id}\t${figure.toFixed(4)} ± ${standardError.toFixed(4)}\t${observations} / ${dropped}\t${grade.letter}：${words.grade[grade.reason]}\n`
    })
    .join('')
}
