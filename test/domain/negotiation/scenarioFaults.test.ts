import { expect, test } from 'vitest'
import { linesAfter, R, risk, T, term, type Wrong } from './faultLines.ts'

const wrong: readonly Wrong[] = [
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

test.each(wrong)('%s is refused by path, find and what is allowed', (_, edit, line) => {
  expect(linesAfter(edit)).toContain(line)
})
