import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { baseFault } from '../../../domain/scenarios/baseFault.ts'
import { overriddenRows } from '../../../domain/scenarios/overriddenRows.ts'
import { resolveScenario } from '../../../domain/scenarios/resolveScenario.ts'
import { toNegotiation } from '../../../domain/scenarios/toNegotiation.ts'
import { toWorkspace } from '../../../domain/scenarios/toWorkspace.ts'
import { anyNegotiation, negotiation, promotion, rebate, scenario } from '../../support/negotiations.ts'

const lastYear = scenario('lastYear', { terms: [rebate('a', 0.01), rebate('b', 0.02), rebate('c', 0.03)] })

describe('a scenario that is a variation of another', () => {
  const live = toWorkspace(
    negotiation({
      scenarios: [
        lastYear,
        scenario('target', {
          base: 'lastYear',
          terms: [rebate('a', 0.01), rebate('b', 0.025), rebate('d', 0.04)],
        }),
      ],
    }),
  )

  test('keeps only what it says differently: one rate changed, one term taken out, one added', () => {
    const [, target] = live.scenarios
    expect(target?.terms.rows).toEqual([rebate('b', 0.025), rebate('d', 0.04)])
    expect(target?.terms.removed).toEqual(['c'])
    expect(target?.order).toBeUndefined()
  })

  test('reads in full with the changed term in its place and its own one last', () => {
    expect(resolveScenario(live, 'target').terms.map(({ id }) => id)).toEqual(['a', 'b', 'd'])
  })

  test('follows its base: a rate changed there shows through where the variation says nothing', () => {
    const [base, target] = live.scenarios
    if (base === undefined || target === undefined) throw new Error('two scenarios are expected')
    const raised = { ...base, terms: { ...base.terms, rows: [rebate('a', 0.015), rebate('b', 0.02)] } }
    const { terms } = resolveScenario({ scenarios: [raised, target] }, 'target')
    expect(terms).toEqual([rebate('a', 0.015), rebate('b', 0.025), rebate('d', 0.04)])
  })

  test('tells which rows and fields differ from the base', () => {
    const { term, promotion: promotions } = overriddenRows(live, 'target')
    expect([...term.keys()].sort()).toEqual(['b', 'c', 'd'])
    expect(term.get('b')).toMatchObject({ kind: 'changed', fields: ['rule.rate'] })
    expect(term.get('c')).toMatchObject({ kind: 'removed', base: rebate('c', 0.03) })
    expect(term.get('d')).toMatchObject({ kind: 'added' })
    expect(promotions.size).toBe(0)
  })

  test('states its sequence only where it is another one, and keeps it', () => {
    const swapped = toWorkspace(
      negotiation({
        scenarios: [lastYear, scenario('ask', { base: 'lastYear', terms: [...lastYear.terms].reverse() })],
      }),
    )
    expect(swapped.scenarios[1]?.terms).toEqual({ rows: [], removed: [] })
    expect(swapped.scenarios[1]?.order).toEqual({ terms: ['c', 'b', 'a'] })
    expect(resolveScenario(swapped, 'ask').terms.map(({ id }) => id)).toEqual(['c', 'b', 'a'])
  })

  test('stays the very same value while neither it nor its base changes', () => {
    const before = resolveScenario(live, 'target')
    const [base, target] = live.scenarios
    if (base === undefined || target === undefined) throw new Error('two scenarios are expected')
    const other = { ...target, id: 'other' }
    expect(resolveScenario({ scenarios: [base, target, other] }, 'target')).toBe(before)
    expect(resolveScenario({ scenarios: [{ ...base, name: 'new name' }, target] }, 'target')).not.toBe(before)
  })
})

test('every negotiation survives the way into work and back, whatever varies what', () => {
  fc.assert(
    fc.property(anyNegotiation, (drawn) => {
      expect(toNegotiation(toWorkspace(drawn))).toEqual(drawn)
    }),
  )
})

test('an optional list without a row counts as absent', () => {
  const empty = scenario('target', { terms: [rebate('a', 0.01)], promotions: [], newProducts: [] })
  const [back] = toNegotiation(toWorkspace(negotiation({ scenarios: [empty] }))).scenarios
  expect(back).toEqual(scenario('target', { terms: [rebate('a', 0.01)] }))
})

describe('a base that cannot be followed', () => {
  const circle = [scenario('a', { base: 'b' }), scenario('b', { base: 'c' }), scenario('c', { base: 'a' })]

  test('is found when it comes back to itself', () => {
    expect(baseFault(circle)).toMatchObject({ kind: 'base-cycle' })
    expect(baseFault([scenario('a', { base: 'a' })])).toEqual({
      kind: 'base-cycle',
      scenario: 'a',
      base: 'a',
    })
  })

  test('is found when it does not exist', () => {
    const lost = [scenario('a'), scenario('b', { base: 'gone' })]
    expect(baseFault(lost)).toEqual({ kind: 'unknown-base', scenario: 'b', base: 'gone' })
  })

  test('is no fault in a chain or a fork of variations', () => {
    const fork = [
      scenario('c', { base: 'b' }),
      scenario('b', { base: 'a' }),
      scenario('a'),
      scenario('d', { base: 'a' }),
    ]
    expect(baseFault(fork)).toBeNull()
  })

  test('never hangs: resolving refuses with the name of the scenario', () => {
    expect(() => toWorkspace(negotiation({ scenarios: circle }))).toThrow(/base-cycle/)
    const none = { rows: [], removed: [] }
    const loop = { ...scenario('a', { base: 'a' }), terms: none, promotions: none, newProducts: none }
    expect(() => resolveScenario({ scenarios: [loop] }, 'a')).toThrow(/comes back to itself/)
  })
})

test('promotions of the base show through like terms', () => {
  const live = toWorkspace(
    negotiation({
      scenarios: [
        scenario('plan', { promotions: [promotion('spring', ['P1'])] }),
        scenario('ask', {
          base: 'plan',
          promotions: [promotion('spring', ['P1']), promotion('autumn', ['P2'])],
        }),
      ],
    }),
  )
  expect(live.scenarios[1]?.promotions.rows.map(({ id }) => id)).toEqual(['autumn'])
})
