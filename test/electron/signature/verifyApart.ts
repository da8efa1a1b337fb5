import { readFileSync } from 'node:fs'
import { verifySignatures } from '../../../electron/signature/verifySignatures.ts'

/** Judges the paper on its standard input in a process of its own, and says what it took of memory. */
const { valid, problems } = verifySignatures(readFileSync(0))
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
process.stdout.write(JSON.stringify({ valid, problems, megabytes }))
