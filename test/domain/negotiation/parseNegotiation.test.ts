import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { faultLine } from '../../../domain/negotiation/fault.ts'
import { parseNegotiation } from '../../../domain/negotiation/parseNegotiation.ts'
import { type Editable, fullNegotiation, PLACE } from './fullNegotiation.ts'

const cases = new URL('../../fixtures/cases/', import.meta.url)
const T = 'scenarios[0].terms'
const P = 'scenarios[0].promotions[0]'
const N = 'scenarios[0].newProducts[0]'
const R = 'scenarios[0].risk'

type Wrong = readonly [what: string, edit: (negotiation: Editable) => void, line: string]

/** The fault lines after an edit; none when the file is still accepted. */
function linesAfter(edit: (negotiation: Editable) => void): readonly string[] {
  const negotiation = fullNegotiation()
  edit(negotiation)
  const parsed = parseNegotiation(negotiation)
  return parsed.ok ? [] : parsed.error.map(faultLine)
}

const term = (negotiation: Editable, kind: keyof typeof PLACE) => negotiation.scenarios[0].terms[PLACE[kind]]
const rule = (negotiation: Editable, kind: keyof typeof PLACE) => term(negotiation, kind).rule
const promotion = (negotiation: Editable) => negotiation.scenarios[0].promotions[0]
const newProduct = (negotiation: Editable) => negotiation.scenarios[0].newProducts[0]
const risk = (negotiation: Editable) => negotiation.scenarios[0].risk
const share = 'allowed a number from 0 to 1 (3 % is 0.03)'
const amount = 'allowed a number of 0 or more'
const year = 'allowed a month of the contract year, 2027-03 to 2028-02'

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

const document: readonly Wrong[] = [
  [
    'another format',
    (n) => {
      n.format = 'excel'
    },
    'format: found "excel", allowed "dealtable.negotiation"',
  ],
  [
    'a later version',
    (n) => {
      n.version = 2
    },
    'version: found 2, allowed 1',
  ],
  [
    'a field nobody knows',
    (n) => {
      n.discount = 3
    },
    'discount: found 3, allowed no field of this name',
  ],
  [
    'a misspelt field of a rule',
    (n) => {
      rule(n, 'percent').ratte = 0.1
    },
    `${T}[0].rule.ratte: found 0.1, allowed no field of this name`,
  ],
  [
    'no name',
    (n) => {
      delete n.name
    },
    'name: found nothing, allowed text of 1 to 200 characters, whole characters only',
  ],
  [
    'half a character',
    (n) => {
      n.name = '\uD83D'
    },
    'name: found "\\ud83d", allowed text of 1 to 200 characters, whole characters only',
  ],
  [
    'an unknown size',
    (n) => {
      n.supplier.size = 'huge'
    },
    'supplier.size: found "huge", allowed one of micro, small, medium, large',
  ],
  [
    'fewer stores than none',
    (n) => {
      n.account.stores = -1
    },
    `account.stores: found -1, ${amount}`,
  ],
  [
    'stores as text',
    (n) => {
      n.account.stores = '120'
    },
    `account.stores: found "120", ${amount}`,
  ],
  [
    'a store opening before the year',
    (n) => {
      n.account.newStores[0].month = '2027-02'
    },
    `account.newStores[0].month: found "2027-02", ${year}`,
  ],
  [
    'a thirteenth month',
    (n) => {
      n.year.start = '2027-13'
    },
    'year.start: found "2027-13", allowed a month written YYYY-MM, of the years 1900 to 2199',
  ],
  [
    'a cost of capital of 600 %',
    (n) => {
      n.assumptions.costOfCapital = 6
    },
    `assumptions.costOfCapital: found 6, ${share}`,
  ],
  [
    'no cost of capital',
    (n) => {
      delete n.assumptions.costOfCapital
    },
    `assumptions.costOfCapital: found nothing, ${share}`,
  ],
  [
    'a year of 364 days',
    (n) => {
      n.assumptions.dayCount = 364
    },
    'assumptions.dayCount: found 364, allowed 360 or 365',
  ],
  [
    'a return rate below 0',
    (n) => {
      n.assumptions.returnRate = -0.01
    },
    `assumptions.returnRate: found -0.01, ${share}`,
  ],
  [
    'a salvage above 1',
    (n) => {
      n.assumptions.returnSalvage = 1.01
    },
    `assumptions.returnSalvage: found 1.01, ${share}`,
  ],
  [
    'a negative base of growth',
    (n) => {
      n.lastYear.units = -5
    },
    `lastYear.units: found -5, ${amount}`,
  ],
  [
    'products that are no list',
    (n) => {
      n.products = {}
      n.scenarios = []
    },
    'products: found {}, allowed a list',
  ],
]

const products: readonly Wrong[] = [
  [
    'eleven months of volume',
    (n) => {
      n.products[0].monthlyUnits.pop()
    },
    'products[0].monthlyUnits: found [100,120,90,90,100,110,120,100,130,100,140], allowed a list of twelve numbers of 0 or more',
  ],
  [
    'a negative volume',
    (n) => {
      n.products[1].monthlyUnits[3] = -1
    },
    `products[1].monthlyUnits[3]: found -1, ${amount}`,
  ],
  [
    'an endless volume',
    (n) => {
      n.products[1].monthlyUnits[3] = Number.POSITIVE_INFINITY
    },
    `products[1].monthlyUnits[3]: found Infinity, ${amount}`,
  ],
  [
    'a volume that is no number',
    (n) => {
      n.products[1].monthlyUnits[3] = null
    },
    `products[1].monthlyUnits[3]: found null, ${amount}`,
  ],
  [
    'VAT of 13 instead of 0.13',
    (n) => {
      n.products[0].vatRate = 13
    },
    `products[0].vatRate: found 13, ${share}`,
  ],
  [
    'a negative price',
    (n) => {
      n.products[0].listPrice = -1
    },
    `products[0].listPrice: found -1, ${amount}`,
  ],
  [
    'an id used twice',
    (n) => {
      n.products[1].id = 'S1'
    },
    'products[1].id: found "S1", allowed an id used once; products[0] has it already',
  ],
  [
    'an empty id',
    (n) => {
      n.products[1].id = ''
    },
    'products[1].id: found "", allowed text of 1 to 200 characters, whole characters only, not "__proto__"',
  ],
  [
    '__proto__ as an id',
    (n) => {
      n.scenarios[1].id = '__proto__'
    },
    'scenarios[1].id: found "__proto__", allowed text of 1 to 200 characters, whole characters only, not "__proto__"',
  ],
]

const scenarios: readonly Wrong[] = [
  [
    'an unknown role',
    (n) => {
      n.scenarios[0].role = 'dream'
    },
    'scenarios[0].role: found "dream", allowed one of lastYear, opening, target, walkAway, ask, agreed, custom',
  ],
  [
    'a scenario id used twice',
    (n) => {
      n.scenarios[1].id = 'A'
      n.scenarios[1].base = undefined
      delete n.scenarios[1].base
    },
    'scenarios[1].id: found "A", allowed an id used once; scenarios[0] has it already',
  ],
  [
    'a base that is not there',
    (n) => {
      n.scenarios[1].base = 'Z'
    },
    'scenarios[1].base: found "Z", allowed the id of another scenario',
  ],
  [
    'a base that is the scenario itself',
    (n) => {
      n.scenarios[1].base = 'B'
    },
    'scenarios[1].base: found "B", allowed a base that does not lead back to this scenario',
  ],
  [
    'growth of −100 %',
    (n) => {
      n.scenarios[0].volumeGrowth = -1
    },
    'scenarios[0].volumeGrowth: found -1, allowed a number above -1 (8 % more is 0.08)',
  ],
  [
    'growth as text',
    (n) => {
      n.scenarios[0].volumeGrowth = '5%'
    },
    'scenarios[0].volumeGrowth: found "5%", allowed a number above -1 (8 % more is 0.08)',
  ],
  [
    'growth without a default',
    (n) => {
      delete n.scenarios[0].volumeGrowth.default
    },
    'scenarios[0].volumeGrowth.default: found nothing, allowed a number above -1 (8 % more is 0.08)',
  ],
  [
    'growth of a category nobody sells',
    (n) => {
      n.scenarios[0].volumeGrowth.byCategory = { 牙膏: 0.1 }
    },
    'scenarios[0].volumeGrowth.byCategory.牙膏: found 0.1, allowed a category of a listed product',
  ],
  [
    'growth of an unknown product',
    (n) => {
      n.scenarios[0].volumeGrowth.byProduct = { constructor: 0.1 }
    },
    'scenarios[0].volumeGrowth.byProduct.constructor: found 0.1, allowed the id of a listed product',
  ],
  [
    'a term id used twice',
    (n) => {
      term(n, 'tiered').id = 'percent'
    },
    `${T}[2].id: found "percent", allowed an id used once; ${T}[0] has it already`,
  ],
  [
    'no terms',
    (n) => {
      delete n.scenarios[1].terms
    },
    'scenarios[1].terms: found nothing, allowed a list',
  ],
]

const terms: readonly Wrong[] = [
  [
    'an unknown kind of rule',
    (n) => {
      rule(n, 'percent').kind = 'gift'
    },
    `${T}[0].rule.kind: found "gift", allowed one of percent, tiered, growth, everyStep, interpolated, fixed, count, formula, paymentDays, marginGuarantee, serviceLevel`,
  ],
  [
    'a rebate of 200 %',
    (n) => {
      rule(n, 'percent').rate = 2
    },
    `${T}[0].rule.rate: found 2, ${share}`,
  ],
  [
    'an unknown VAT class',
    (n) => {
      term(n, 'percent').vatClass = 'cash'
    },
    `${T}[0].vatClass: found "cash", allowed one of priceReductionOnInvoice, rebateRedInvoice, serviceSpecialInvoice, serviceOrdinaryInvoice, penaltyNoVat`,
  ],
  [
    'a percent rebate without a basis',
    (n) => {
      delete term(n, 'percent').basis
    },
    `${T}[0].basis: found nothing, allowed a basis: on and tax`,
  ],
  [
    'a basis without its tax side',
    (n) => {
      term(n, 'percent').basis = { on: 'net' }
    },
    `${T}[0].basis.tax: found nothing, allowed one of in, ex`,
  ],
  [
    'a basis that includes nothing',
    (n) => {
      term(n, 'percent').basis.include = {}
    },
    `${T}[0].basis.include: found {}, allowed at least one product or category`,
  ],
  [
    'a basis of an unknown product',
    (n) => {
      term(n, 'percent').basis.include = { products: ['S1', 'S9'] }
    },
    `${T}[0].basis.include.products[1]: found "S9", allowed the id of a listed or new product of this scenario`,
  ],
  [
    'a basis without an unknown category',
    (n) => {
      term(n, 'percent').basis.exclude = { categories: ['牙膏'] }
    },
    `${T}[0].basis.exclude.categories[0]: found "牙膏", allowed a category of a listed or new product of this scenario`,
  ],
  [
    'a running discount off the invoice',
    (n) => {
      rule(n, 'percent').on = 'running'
    },
    `${T}[0].rule.on: found "running", allowed nothing here: only an on-invoice term says list or running`,
  ],
  [
    'a floor above the cap',
    (n) => {
      term(n, 'percent').floor = 9_001
    },
    `${T}[0].floor: found 9001, allowed at most the cap, 9000`,
  ],
  [
    'a tax side beside a basis',
    (n) => {
      term(n, 'percent').taxIncluded = true
    },
    `${T}[0].taxIncluded: found true, allowed nothing here: the amount follows the tax side of its basis`,
  ],
  [
    'a fixed discount on the invoice',
    (n) => {
      Object.assign(term(n, 'fixed'), { class: 'onInvoice', vatClass: 'priceReductionOnInvoice' })
    },
    `${T}[6].rule.kind: found "fixed", allowed a rule of kind percent, for the term is on the invoice`,
  ],
  [
    'an on-invoice discount as a service',
    (n) => {
      term(n, 'onInvoice').vatClass = 'serviceSpecialInvoice'
    },
    `${T}[1].vatClass: found "serviceSpecialInvoice", allowed priceReductionOnInvoice, for the term is on the invoice`,
  ],
  [
    'an on-invoice discount with a cap',
    (n) => {
      term(n, 'onInvoice').cap = 5
    },
    `${T}[1].cap: found 5, allowed nothing here: an on-invoice term has no cap and no floor`,
  ],
  [
    'an on-invoice discount with a floor',
    (n) => {
      term(n, 'onInvoice').floor = 5
    },
    `${T}[1].floor: found 5, allowed nothing here: an on-invoice term has no cap and no floor`,
  ],
  [
    'tiers that fall',
    (n) => {
      rule(n, 'tiered').tiers[1].from = 9_000
    },
    `${T}[2].rule.tiers[1].from: found 9000, allowed more than the threshold before it, 10000`,
  ],
  [
    'two tiers from one threshold',
    (n) => {
      rule(n, 'tiered').tiers[1].from = 10_000
    },
    `${T}[2].rule.tiers[1].from: found 10000, allowed more than the threshold before it, 10000`,
  ],
  [
    'no tiers',
    (n) => {
      rule(n, 'tiered').tiers = []
    },
    `${T}[2].rule.tiers: found [], allowed a list with at least one entry`,
  ],
  [
    'a tier from below nothing',
    (n) => {
      rule(n, 'tiered').tiers[0].from = -1
    },
    `${T}[2].rule.tiers[0].from: found -1, ${amount}`,
  ],
  [
    'a tier rate of 150 %',
    (n) => {
      rule(n, 'tiered').tiers[0].rate = 1.5
    },
    `${T}[2].rule.tiers[0].rate: found 1.5, ${share}`,
  ],
  [
    'a marginal lump',
    (n) => {
      rule(n, 'tiered').pays = 'lump'
    },
    `${T}[2].rule.method: found "marginal", allowed wholeAmount, the only method that pays a lump`,
  ],
  [
    'a marginal rate on units',
    (n) => {
      rule(n, 'tiered').metric = { of: 'units' }
    },
    `${T}[2].rule.metric.of: found "units", allowed the paying basis, for marginal pays a rate on what it tests`,
  ],
  [
    'a capped sum per unit that tests yuan',
    (n) => {
      Object.assign(rule(n, 'tiered'), { method: 'cappedSum', pays: 'perUnit' })
    },
    `${T}[2].rule.metric.of: found "basis", allowed units, for cappedSum pays per unit on what it tests`,
  ],
  [
    'a marginal rate that tests another basis',
    (n) => {
      rule(n, 'tiered').metric.basis = { on: 'list', tax: 'in' }
    },
    `${T}[2].rule.metric.basis: found {"on":"list","tax":"in"}, allowed the paying basis: marginal pays on what it tests`,
  ],
  [
    'marginal units of other products',
    (n) => {
      Object.assign(rule(n, 'tiered'), {
        pays: 'perUnit',
        metric: { of: 'units', basis: { on: 'net', tax: 'in', include: { products: ['S1'] } } },
      })
    },
    `${T}[2].rule.metric.basis: found {"on":"net","tax":"in","include":{"products":["S1"]}}, allowed the paying basis: marginal pays on what it tests`,
  ],
  [
    'growth tiers from −100 %',
    (n) => {
      rule(n, 'growth').tiers[0].from = -1
    },
    `${T}[3].rule.tiers[0].from: found -1, allowed a number above -1 (8 % more is 0.08)`,
  ],
  [
    'growth on nothing',
    (n) => {
      n.lastYear.purchasesIn = 0
    },
    `${T}[3].rule.lastYear: found 0, allowed a base of last year above 0: here, or lastYear.purchasesIn of the negotiation`,
  ],
  [
    'growth without last year',
    (n) => {
      delete n.lastYear
      term(n, 'growth').basis = { on: 'net', tax: 'ex' }
    },
    `${T}[3].rule.lastYear: found nothing, allowed a base of last year above 0: here, or lastYear.purchasesEx of the negotiation`,
  ],
  [
    'growth on the invoice without its own base',
    (n) => {
      term(n, 'growth').basis.on = 'invoice'
    },
    `${T}[3].rule.lastYear: found nothing, allowed a base of last year of its own, for the basis is not net purchases unfiltered`,
  ],
  [
    'growth of one category without its own base',
    (n) => {
      term(n, 'growth').basis.include = { categories: ['洗发水'] }
    },
    `${T}[3].rule.lastYear: found nothing, allowed a base of last year of its own, for the basis is not net purchases unfiltered`,
  ],
  [
    'growth without promoted units and its own base',
    (n) => {
      term(n, 'growth').basis.exclude = { promotedUnits: true }
    },
    `${T}[3].rule.lastYear: found nothing, allowed a base of last year of its own, for the basis is not net purchases unfiltered`,
  ],
  [
    'an own base of 0',
    (n) => {
      rule(n, 'growth').lastYear = 0
    },
    `${T}[3].rule.lastYear: found 0, allowed a number above 0`,
  ],
  [
    'a step of 0',
    (n) => {
      rule(n, 'everyStep').step = 0
    },
    `${T}[4].rule.step: found 0, allowed a number above 0`,
  ],
  [
    'points that fall',
    (n) => {
      rule(n, 'interpolated').points[1][0] = 10_000
    },
    `${T}[5].rule.points[1][0]: found 10000, allowed more than the point before it, 10000`,
  ],
  [
    'a point of three numbers',
    (n) => {
      rule(n, 'interpolated').points[1].push(1)
    },
    `${T}[5].rule.points[1]: found [20000,0.02,1], allowed a pair [threshold, rate]`,
  ],
  [
    'no points',
    (n) => {
      rule(n, 'interpolated').points = []
    },
    `${T}[5].rule.points: found [], allowed a list with at least one entry`,
  ],
  [
    'a fee in a month outside the year',
    (n) => {
      rule(n, 'fixed').months[0] = '2028-03'
    },
    `${T}[6].rule.months[0]: found "2028-03", ${year}`,
  ],
  [
    'a month named twice',
    (n) => {
      rule(n, 'fixed').months[1] = '2027-03'
    },
    `${T}[6].rule.months[1]: found "2027-03", allowed each month once`,
  ],
  [
    'a fixed amount with a basis',
    (n) => {
      term(n, 'fixed').basis = { on: 'net', tax: 'in' }
    },
    `${T}[6].basis: found {"on":"net","tax":"in"}, allowed nothing here: a rule of kind fixed has no basis`,
  ],
  [
    'a fixed amount without its tax side',
    (n) => {
      delete term(n, 'fixed').taxIncluded
    },
    `${T}[6].taxIncluded: found nothing, allowed true or false, for the amount follows no basis`,
  ],
  [
    'a count without its tax side',
    (n) => {
      delete term(n, 'count').taxIncluded
    },
    `${T}[7].taxIncluded: found nothing, allowed true or false, for the amount follows no basis`,
  ],
  [
    'a negative quantity',
    (n) => {
      rule(n, 'count').quantity = -1
    },
    `${T}[7].rule.quantity: found -1, ${amount}`,
  ],
  [
    'payment after 366 days',
    (n) => {
      rule(n, 'paymentDays').days = 366
    },
    `${T}[8].rule.days: found 366, allowed a number of days from 0 to 365`,
  ],
  [
    'payment days as a rebate',
    (n) => {
      term(n, 'paymentDays').class = 'rebate'
    },
    `${T}[8].class: found "rebate", allowed payment, the class of payment days`,
  ],
  [
    'payment days with a cap',
    (n) => {
      term(n, 'paymentDays').cap = 10
    },
    `${T}[8].cap: found 10, allowed nothing here: payment days have no stated amount to bind`,
  ],
  [
    'a rebate of class payment',
    (n) => {
      term(n, 'percent').class = 'payment'
      delete term(n, 'percent').cap
      delete term(n, 'percent').floor
    },
    `${T}[0].rule.kind: found "percent", allowed a rule of kind paymentDays, for the class is payment`,
  ],
  [
    'two terms of payment days',
    (n) => {
      n.scenarios[0].terms.push({ ...term(n, 'paymentDays'), id: 'again' })
    },
    `${T}[11].rule.kind: found "paymentDays", allowed one term of payment days in a scenario; paymentDays is one already`,
  ],
  [
    'a guarantee with a basis',
    (n) => {
      term(n, 'marginGuarantee').basis = { on: 'retailSales', tax: 'ex' }
    },
    `${T}[9].basis: found {"on":"retailSales","tax":"ex"}, allowed nothing here: a rule of kind marginGuarantee has no basis`,
  ],
  [
    'a service level of 95 instead of 0.95',
    (n) => {
      rule(n, 'serviceLevel').target = 95
    },
    `${T}[10].rule.target: found 95, ${share}`,
  ],
  [
    'a service level without a basis',
    (n) => {
      delete term(n, 'serviceLevel').basis
    },
    `${T}[10].basis: found nothing, allowed a basis: on and tax`,
  ],
  [
    'a formula, for now',
    (n) => {
      term(n, 'percent').rule = { kind: 'formula', expression: 'purchases * 0.01', period: 'year' }
    },
    `${T}[0].rule.kind: found "formula", allowed any other kind of rule: formulas cannot be calculated yet`,
  ],
  [
    'an unknown state of talks',
    (n) => {
      term(n, 'percent').status = 'maybe'
    },
    `${T}[0].status: found "maybe", allowed one of open, inTalks, agreed, parked, refused`,
  ],
]

const promotions: readonly Wrong[] = [
  [
    'a promotion of a new product',
    (n) => {
      promotion(n).products = ['N1']
    },
    `${P}.products[0]: found "N1", allowed the id of a listed product`,
  ],
  [
    'a promotion of nothing',
    (n) => {
      promotion(n).products = []
    },
    `${P}.products: found [], allowed a list with at least one entry`,
  ],
  [
    'a product promoted twice at once',
    (n) => {
      promotion(n).products = ['S1', 'S1']
    },
    `${P}.products[1]: found "S1", allowed each product once`,
  ],
  [
    '30 February',
    (n) => {
      promotion(n).end = '2028-02-30'
    },
    `${P}.end: found "2028-02-30", allowed a day of the calendar written YYYY-MM-DD`,
  ],
  [
    '29 February of 2027',
    (n) => {
      promotion(n).start = '2027-02-29'
    },
    `${P}.start: found "2027-02-29", allowed a day of the calendar written YYYY-MM-DD`,
  ],
  [
    'an end before the start',
    (n) => {
      promotion(n).end = '2028-01-24'
    },
    `${P}.start: found "2028-01-25", allowed a day not after the end, 2028-01-24`,
  ],
  [
    'a promotion before the year',
    (n) => {
      Object.assign(promotion(n), { start: '2027-02-01', end: '2027-02-28' })
    },
    `${P}.end: found "2027-02-28", allowed at least one day in the contract year, 2027-03 to 2028-02`,
  ],
  [
    'a promotion after the year',
    (n) => {
      Object.assign(promotion(n), { start: '2028-03-01', end: '2028-03-02' })
    },
    `${P}.start: found "2028-03-01", allowed at least one day in the contract year, 2027-03 to 2028-02`,
  ],
  [
    'a shelf price of nothing',
    (n) => {
      promotion(n).depth = 1
    },
    `${P}.depth: found 1, allowed a number from 0 to below 1 (20 % off is 0.2)`,
  ],
  [
    'an elasticity of 0',
    (n) => {
      promotion(n).uplift.elasticity = 0
    },
    `${P}.uplift.elasticity: found 0, allowed a number below 0`,
  ],
  [
    'an uplift beyond all numbers',
    (n) => {
      Object.assign(promotion(n), { depth: 0.999 })
      promotion(n).uplift.elasticity = -500
    },
    `${P}.uplift.elasticity: found -500, allowed an elasticity, display and feature whose uplift is a finite number`,
  ],
  [
    'an uplift of −110 %',
    (n) => {
      promotion(n).uplift = { kind: 'factor', value: -1.1 }
    },
    `${P}.uplift.value: found -1.1, allowed a number of -1 or more (180 % more is 1.8)`,
  ],
  [
    'an unknown uplift',
    (n) => {
      promotion(n).uplift = { kind: 'magic' }
    },
    `${P}.uplift.kind: found "magic", allowed one of factor, elasticity`,
  ],
  [
    'a share of 110 % of the category',
    (n) => {
      promotion(n).cannibalisation = 1.1
    },
    `${P}.cannibalisation: found 1.1, ${share}`,
  ],
  [
    'forward buying over 400 days',
    (n) => {
      promotion(n).forwardBuy.days = 400
    },
    `${P}.forwardBuy.days: found 400, allowed a whole number of days from 0 to 365`,
  ],
  [
    'forward buying over half a day',
    (n) => {
      promotion(n).forwardBuy.days = 0.5
    },
    `${P}.forwardBuy.days: found 0.5, allowed a whole number of days from 0 to 365`,
  ],
  [
    'a share taken out of no days',
    (n) => {
      promotion(n).forwardBuy.days = 0
    },
    `${P}.forwardBuy.days: found 0, allowed at least 1 day, for there is a share to take out`,
  ],
  [
    'a scan-back of 120 %',
    (n) => {
      promotion(n).funding.supplierShare = 1.2
    },
    `${P}.funding.supplierShare: found 1.2, ${share}`,
  ],
  [
    'free goods for every 0 units',
    (n) => {
      promotion(n).funding = { kind: 'freeGoods', perUnits: 0, freeUnits: 1 }
    },
    `${P}.funding.perUnits: found 0, allowed a number above 0`,
  ],
  [
    'a rate in a scan-back',
    (n) => {
      promotion(n).funding.rate = 0.1
    },
    `${P}.funding.rate: found 0.1, allowed no field of this name`,
  ],
  [
    'a fee outside the year',
    (n) => {
      promotion(n).fees[0].month = '2028-03'
    },
    `${P}.fees[0].month: found "2028-03", ${year}`,
  ],
  [
    'a fee without its tax side',
    (n) => {
      delete promotion(n).fees[0].taxIncluded
    },
    `${P}.fees[0].taxIncluded: found nothing, allowed true or false`,
  ],
]

const newProducts: readonly Wrong[] = [
  [
    'a new product with the id of a listed one',
    (n) => {
      newProduct(n).id = 'S2'
    },
    `${N}.id: found "S2", allowed an id used once; products[1] has it already`,
  ],
  [
    'a listing after the year',
    (n) => {
      newProduct(n).listingMonth = '2028-03'
    },
    `${N}.listingMonth: found "2028-03", ${year}`,
  ],
  [
    'a listing in no stores',
    (n) => {
      newProduct(n).stores = []
    },
    `${N}.stores: found [], allowed a list with at least one entry`,
  ],
  [
    'a negative ramp',
    (n) => {
      newProduct(n).ramp[1] = -0.1
    },
    `${N}.ramp[1]: found -0.1, ${amount}`,
  ],
  [
    'baseline volume of a new product',
    (n) => {
      newProduct(n).monthlyUnits = []
    },
    `${N}.monthlyUnits: found [], allowed no field of this name`,
  ],
  [
    'a success of 120 %',
    (n) => {
      newProduct(n).successProbability = 1.2
    },
    `${N}.successProbability: found 1.2, ${share}`,
  ],
]

const risks: readonly Wrong[] = [
  [
    'a driver id used twice',
    (n) => {
      risk(n).drivers[1].id = 'volume'
      delete risk(n).correlations
    },
    `${R}.drivers[1].id: found "volume", allowed an id used once; ${R}.drivers[0] has it already`,
  ],
  [
    'a driver of an unknown category',
    (n) => {
      risk(n).drivers[1].scope.categories = ['牙膏']
    },
    `${R}.drivers[1].scope.categories[0]: found "牙膏", allowed a category of a listed or new product of this scenario`,
  ],
  [
    'a mode under the low',
    (n) => {
      risk(n).drivers[1].distribution.mode = 0.8
    },
    `${R}.drivers[1].distribution.mode: found 0.8, allowed low, mode and high in rising order`,
  ],
  [
    'a high under the mode',
    (n) => {
      risk(n).drivers[1].distribution.high = 0.95
    },
    `${R}.drivers[1].distribution.high: found 0.95, allowed low, mode and high in rising order`,
  ],
  [
    'a correlation with nobody',
    (n) => {
      risk(n).correlations[0].b = 'weather'
    },
    `${R}.correlations[0].b: found "weather", allowed the id of a driver`,
  ],
  [
    'a correlation with itself',
    (n) => {
      risk(n).correlations[0].b = 'volume'
    },
    `${R}.correlations[0].b: found "volume", allowed two different drivers`,
  ],
  [
    'a correlation of 1.1',
    (n) => {
      risk(n).correlations[0].rho = 1.1
    },
    `${R}.correlations[0].rho: found 1.1, allowed a number from -1 to 1`,
  ],
  [
    'a perfect correlation',
    (n) => {
      risk(n).correlations[0].rho = 1
    },
    `${R}.correlations: found [{"a":"volume","b":"cost","rho":1}], allowed correlations that can hold together (a positive definite matrix)`,
  ],
]

const all = [...document, ...products, ...scenarios, ...terms, ...promotions, ...newProducts, ...risks]

test.each(all)('%s is refused by path, find and what is allowed', (_, edit, line) => {
  expect(linesAfter(edit)).toContain(line)
})

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
