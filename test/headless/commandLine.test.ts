import { expect, test } from 'vitest'
import { deal } from './runDeal.ts'

const wrong: readonly (readonly [readonly string[], string])[] = [
  [[], 'A command is missing.'],
  [['bargain'], 'There is no command "bargain".'],
  [['toString'], 'There is no command "toString".'],
  [
    ['export', 'n.json', '--scenario', 's', '--out', 'x.pdf'],
    '--out: found "x.pdf", allowed a name that ends in .xlsx or .csv',
  ],
  [['check'], 'FILE is missing (or --db FILE --negotiation ID in its place).'],
  [['check', 'a.json', 'b.json'], '"b.json" is one argument too many.'],
  [
    ['check', 'a.json', '--fast'],
    '"--fast" is no option here; allowed: --db, --negotiation, --passphrase-env, --key-stdin.',
  ],
  [['check', '-x'], '"-x" is no option here; allowed: --db, --negotiation, --passphrase-env, --key-stdin.'],
  [['check', 'a.json', '--db', 'x.db'], 'Either a FILE or --db FILE --negotiation ID, not both.'],
  [['check', '--db', 'x.db'], '--negotiation ID is missing beside --db.'],
  [['simulate', 'a.json', '--scenario'], '--scenario needs a value: ID.'],
  [['simulate', 'a.json', '--scenario', '--json'], '--scenario needs a value: ID.'],
  [['simulate', 'a.json', '--json', '--json'], '--json stands twice.'],
  [['simulate', 'a.json', '--json=yes'], '--json takes no value, found "yes".'],
  [['simulate', 'a.json', '--by', 'week'], '--by: found "week", allowed month, product, category'],
  [['import-products', 'a.csv', '--into', 'n.json'], '--out NEW.json is missing.'],
  [
    ['import-products', 'a.csv', '--into', 'n.json', '--out', 'o.json', '--encoding', 'latin1'],
    '--encoding: found "latin1", allowed auto, utf-8, gb18030, utf-16le, utf-16be',
  ],
]

test.each(wrong)('deal %j is refused with exit 2 and says: %s', (words, sentence) => {
  const { exit, stdout, stderr } = deal(...words)
  expect(exit).toBe(2)
  expect(stdout).toBe('')
  expect(stderr.split('\n')).toContain(sentence)
  expect(stderr).not.toMatch(/^\s+at /mu)
})

test('--help says how a command is written and exits 0', () => {
  expect(deal('check', '--help')).toEqual({
    exit: 0,
    stdout:
      'Usage: deal check FILE [--db FILE] [--negotiation ID] [--passphrase-env VARIABLE] [--key-stdin]\n',
    stderr: '',
  })
})
