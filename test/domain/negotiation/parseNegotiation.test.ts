import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parseNegotiation } from '../../../domain/negotiation/parseNegotiation.ts'
import { linesAfter, newProduct, promotion, rule, term } from './faultLines.ts'
import { type Editable, fullNegotiation } from './fullNegotiation.ts'

const cases = new URL('../../fixtures/cases/', import.meta.url)
test('a year with every kind of term, a promotion, a new product and a risk is accepted as it stands', () => {
  const parsed = parseNegotiation(fullNegotiation())
  expect(parsed).toEqual({ ok: true, value: fullNegotiation() })
})

test.each(readdirSync(cases).filter((file) => file.endsWith('.json')))(
  'the published case %s is accepted',
  (file) => {
    const { negotiation } = JSON.parse(readFileSync(new URL(file, cases), 'utf8'))
    expect(parseNegotiation(negotiation)).toMatchObject({ ok: true })
  },
)

const allowed: readonly (readonly [string, (negotiation: Editable) => void])[] = [
  [
    'wholeAmount tiers tested on another basis',
    (n) => {
      Object.assign(rule(n, 'tiered'), {
        method: 'wholeAmount',
        metric: { of: 'basis', basis: { on: 'list', tax: 'ex' } },
      })
    },
  ],
  [
    'a lump for the whole amount',
    (n) => {
      Object.assign(rule(n, 'tiered'), {
        method: 'wholeAmount',
        pays: 'lump',
        tiers: [{ from: 0, rate: 500 }],
      })
    },
  ],
  [
    'marginal yuan per unit',
    (n) => {
      Object.assign(rule(n, 'tiered'), {
        pays: 'perUnit',
        metric: { of: 'units' },
        tiers: [{ from: 0, rate: 2.5 }],
      })
    },
  ],
  [
    'a marginal metric that names the paying basis itself',
    (n) => {
      rule(n, 'tiered').metric.basis = { on: 'net', tax: 'in' }
    },
  ],
  [
    'growth on the invoice with its own base',
    (n) => {
      term(n, 'growth').basis.on = 'invoice'
      rule(n, 'growth').lastYear = 5
    },
  ],
  [
    'growth on net purchases whose filter leaves nothing out',
    (n) => {
      term(n, 'growth').basis.exclude = { promotedUnits: false, products: [] }
    },
  ],
  [
    'an on-invoice discount with a selection',
    (n) => {
      term(n, 'onInvoice').basis = { on: 'list', tax: 'ex', include: { products: ['N1'] } }
    },
  ],
  [
    'a price reduction outside the invoice',
    (n) => {
      term(n, 'percent').vatClass = 'priceReductionOnInvoice'
    },
  ],
  [
    'a store fee in months of its own for stores that open',
    (n) => {
      rule(n, 'count').per = 'newStore'
      delete rule(n, 'count').quantity
    },
  ],
  [
    'a cap equal to the floor',
    (n) => {
      term(n, 'percent').floor = 9_000
    },
  ],
  [
    'a promotion that begins before the year and ends on its first day',
    (n) => {
      Object.assign(promotion(n), { start: '2027-02-01', end: '2027-03-01' })
    },
  ],
  [
    'forward buying over 0 days, which pulls nothing',
    (n) => {
      promotion(n).forwardBuy.days = 0
    },
  ],
  [
    'a year without products and scenarios',
    (n) => {
      n.products = []
      n.scenarios = []
    },
  ],
  [
    'a rate of exactly 1 and of exactly 0',
    (n) => {
      rule(n, 'percent').rate = 1
      rule(n, 'serviceLevel').penaltyRate = 0
    },
  ],
  [
    'notes, a status and what a term is given for',
    (n) => {
      Object.assign(term(n, 'percent'), {
        status: 'inTalks',
        sharedNote: '已谈',
        privateNote: '底线 2 %',
        inReturnFor: '堆头',
      })
    },
  ],
]

test.each(allowed)('%s is accepted', (_, edit) => {
  expect(linesAfter(edit)).toEqual([])
})

test('all faults are told at once, those of one term and those of others', () => {
  const lines = linesAfter((n) => {
    n.colour = 'red'
    rule(n, 'percent').rate = 2
    delete term(n, 'percent').basis
    rule(n, 'fixed').months = ['2030-01']
    promotion(n).products = ['X']
    newProduct(n).vatRate = 13
  })
  expect(lines).toHaveLength(6)
})

test('minus zero becomes zero, so that it is never stored or shown', () => {
  const negotiation = fullNegotiation()
  rule(negotiation, 'percent').rate = -0
  const parsed = parseNegotiation(negotiation)
  const read = parsed.ok ? parsed.value.scenarios[0]?.terms[0]?.rule : undefined
  expect(read?.kind === 'percent' && Object.is(read.rate, 0)).toBe(true)
})

test('what is no object at all is refused in one line, and nothing throws', () => {
  for (const value of [null, undefined, 3, 'text', [], true, Number.NaN]) {
    const parsed = parseNegotiation(value)
    expect(parsed.ok ? [] : parsed.error.map(({ allowed }) => allowed)).toEqual(['an object'])
  }
})

test('a document that contains itself is refused, and the search in it ends', () => {
  const negotiation = fullNegotiation()
  negotiation.scenarios[0].terms.push(negotiation)
  negotiation.scenarios.push(negotiation)
  expect(parseNegotiation(negotiation).ok).toBe(false)
})

test('a list of more than half a million values is refused in one line', () => {
  const negotiation = { ...fullNegotiation(), products: Array(500_001).fill(1) }
  const parsed = parseNegotiation(negotiation)
  expect(parsed.ok ? [] : parsed.error.map(({ allowed }) => allowed)).toEqual(['at most 500000 values'])
})
