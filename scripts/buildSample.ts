import { readFileSync, writeFileSync } from 'node:fs'
import { sampleNegotiation } from './sampleNegotiation.ts'

const tables = new URL('../db/sample/tables/', import.meta.url)
const target = new URL('../db/sample/negotiation.json', import.meta.url)

const negotiation = sampleNegotiation((name) => readFileSync(new URL(`${name}.csv`, tables), 'utf8'))
writeFileSync(target, `${JSON.stringify(negotiation, null, 1)}\n`)
console.log(
  `${negotiation.products.length} products, ${negotiation.scenarios.length} scenarios written to db/sample/negotiation.json`,
)
