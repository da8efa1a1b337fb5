import { expect, test } from 'vitest'
import { CATALOGUE_CODES, catalogueText } from '../../../domain/terms/catalogue.ts'
import { matchTerm } from '../../../domain/terms/matchTerm.ts'

const first = (name: string) => matchTerm(name)[0]

test('every name of the catalogue, in both languages, means its own term for sure', () => {
  for (const code of CATALOGUE_CODES) {
    for (const language of ['zh-CN', 'en'] as const) {
      const { name } = catalogueText(code, language)
      expect([name, first(name)?.code, first(name)?.confidence]).toEqual([name, code, 'sure'])
    }
  }
})

test('what retailers write is understood: other names, numbering, brackets, full width', () => {
  expect(first('1. 无条件返利（含税）')).toEqual({ code: 'uncondRebate', confidence: 'sure' })
  expect(first('（二）地堆费')).toEqual({ code: 'stackFee', confidence: 'sure' })
  expect(first('票期')).toEqual({ code: 'paymentDays', confidence: 'sure' })
  expect(first('ＤＭ费')).toEqual({ code: 'dmFee', confidence: 'sure' })
})

test('a longer name that holds a known one is likely, a near one unsure, a strange one nothing', () => {
  expect(first('2026年度无条件返利')).toMatchObject({ code: 'uncondRebate', confidence: 'likely' })
  expect(first('全年目标返利奖')).toMatchObject({ code: 'targetRebate' })
  expect(matchTerm('企业文化建设')).toEqual([])
  expect(matchTerm('  ')).toEqual([])
})
