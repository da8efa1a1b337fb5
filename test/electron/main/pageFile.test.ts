import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageFile } from '../../../electron/main/pageFile.ts'

const folder = path.resolve('/srv/pages')

test('a page of ours is found in the folder, with the type a browser believes', () => {
  expect(pageFile(folder, 'app://dealtable/')).toEqual({
    file: path.join(folder, 'index.html'),
    contentType: 'text/html; charset=utf-8',
  })
  expect(pageFile(folder, 'app://dealtable/assets/a%20b.js')?.file).toBe(
    path.join(folder, 'assets', 'a b.js'),
  )
})

test.each([
  'app://other/index.html',
  'file:///etc/passwd',
  'app://dealtable/..%2f..%2fetc%2fhosts.html',
  'app://dealtable/%2e%2e%2fsecret.html',
  'app://dealtable/..%5c..%5csecret.html',
  'app://dealtable/a%00.html',
  'app://dealtable/index.html:hidden.js',
  'app://dealtable/index.html%3Ahidden.js',
  'app://dealtable:80/index.html',
  'app://dealtable/%E0%A4%A',
  'app://dealtable/store.db',
  'app://dealtable/..%2fpages-of-others/index.html',
  'not an address',
])('%s stands for no file', (address) => {
  expect(pageFile(folder, address)).toBeNull()
})

test('no address whatever leaves the folder', () => {
  const part = fc.constantFrom(
    '..',
    '.',
    '%2e%2e',
    '%2f',
    '%5c',
    '\\',
    '/',
    'a',
    '%252e',
    '//',
    ':',
    '%00',
    '.html',
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const found = pageFile(folder, `app://dealtable/${parts.join('')}.html`)
      if (found) expect(path.relative(folder, found.file).split(path.sep)[0]).not.toBe('..')
    }),
  )
})
