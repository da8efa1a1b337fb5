import { expect, test } from 'vitest'
import { publicDeal, publicDealNegotiation } from '../../../domain/dealFile/publicDeal.ts'
import { openParts, sealParts } from '../../../electron/dealFile/container.ts'
import { readDealFile } from '../../../electron/dealFile/readDealFile.ts'
import { writeDealFile } from '../../../electron/dealFile/writeDealFile.ts'
import { privateDeal, type Secrets } from '../../domain/documents/privateDeal.ts'

const secrets: Secrets = {
  text: '底线不能说',
  unitCost: 7.314159,
  logisticsCost: 0.626262,
  costOfCapital: 0.0717171,
  returnSalvage: 0.313131,
  successProbability: 0.616161,
  reserveRate: 0.0414141,
  walkAwayRate: 0.0515151,
  targetRate: 0.0434343,
}
const others: Secrets = {
  text: '另一句话也不能说',
  unitCost: 5.151515,
  logisticsCost: 0.737373,
  costOfCapital: 0.0828282,
  returnSalvage: 0.414141,
  successProbability: 0.717171,
  reserveRate: 0.0525252,
  walkAwayRate: 0.0626262,
  targetRate: 0.0545454,
}

/** The retailer's edition of the opening of a negotiation with these secrets. */
function edition(of: Secrets): Uint8Array {
  const negotiation = privateDeal(of)
  const opening = negotiation.scenarios.find(({ role }) => role !== 'walkAway' && role !== 'target')
  if (opening === undefined) throw new Error('nothing to show')
  const deal = publicDeal(negotiation, opening)
  const written = deal.ok ? writeDealFile(deal.value, null) : deal
  if (!written.ok) throw new Error(written.error.kind)
  return written.value
}

test('no private word or figure is in any byte of the retailer’s edition, packed or unpacked', () => {
  const bytes = edition(secrets)
  const opened = openParts(bytes, null)
  if (!opened.ok) throw new Error(opened.error.kind)
  expect(opened.value.parts.map(({ name }) => name)).toEqual(['view'])
  const texts = [bytes, ...opened.value.parts.map(({ content }) => content)]
    .map((content) => Buffer.from(content))
    .flatMap((content) => [content.toString('utf8'), content.toString('utf16le'), content.toString('base64')])
  for (const secret of Object.values(secrets)) {
    for (const text of texts) expect(text).not.toContain(String(secret))
  }
})

test('whatever the secrets are, the retailer gets the very same bytes', () => {
  expect(Buffer.from(edition(secrets)).equals(Buffer.from(edition(others)))).toBe(true)
})

test('the walk-away is never packed for the retailer', () => {
  const negotiation = privateDeal(secrets)
  const walkAway = negotiation.scenarios.find(({ role }) => role === 'walkAway')
  if (walkAway === undefined) throw new Error('no walk-away')
  expect(publicDeal(negotiation, walkAway)).toEqual({ ok: false, error: { kind: 'scenario-is-walk-away' } })
})

test('the edition opens as a negotiation without costs', async () => {
  const read = await readDealFile(edition(secrets), null)
  if (!read.ok || read.value.content.edition !== 'retailer') throw new Error('not opened')
  const opened = publicDealNegotiation(read.value.content, (name) => name)
  expect(opened).toMatchObject({ ok: true, value: { assumptions: { costOfCapital: 0 } } })
  if (opened.ok) expect(opened.value.products.every(({ unitCost }) => unitCost === 0)).toBe(true)
})

test('a passphrase of seven characters is too short', () => {
  const negotiation = privateDeal(secrets)
  const [first] = negotiation.scenarios
  const deal = first === undefined ? null : publicDeal(negotiation, first)
  if (deal?.ok !== true) throw new Error('nothing to show')
  expect(writeDealFile(deal.value, '1234567')).toEqual({ ok: false, error: { kind: 'passphrase-too-short' } })
})

test('a field that stands twice in a part, or one named __proto__, is refused: a reader would silently keep one of them', async () => {
  const opened = openParts(edition(secrets), null)
  if (!opened.ok) throw new Error(opened.error.kind)
  const [view] = opened.value.parts
  const said = Buffer.from(view?.content ?? []).toString('utf8')
  for (const more of ['"supplierName":"乙","', '"__proto__":{},"', '"\\u005f_proto__":{},"']) {
    const content = Buffer.from(said.replace('{"', `{${more}`))
    const forged = sealParts([{ name: 'view', content }], {
      edition: 'retailer',
      passphrase: null,
      randomBytes: (length) => new Uint8Array(length),
    })
    expect(await readDealFile(forged, null)).toEqual({
      ok: false,
      error: { kind: 'parts-refused', part: 'view' },
    })
  }
})
